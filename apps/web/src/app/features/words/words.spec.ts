import {
  AGREEMENT_KINDS,
  AGREEMENT_RELATIONS,
  AGREEMENT_STATES,
  CAPITAL_TYPES,
  CLAIM_STATUSES,
  CLUSTERS,
  COMPANY_KINDS,
  COMPANY_LIFECYCLES,
  DATE_PRECISIONS,
  FOREIGN_BASES,
  LEADER_LEVELS,
  MILESTONE_KINDS,
  PARTY_ROLES,
  PROGRESS_SOURCES,
  PROJECT_KINDS,
  PROJECT_OUTCOMES,
  PROJECT_PHASES,
  TRIP_AIMS,
  TRIP_STATES,
  VISIT_DIRECTIONS,
  VISIT_INTENTS,
  VISIT_MODES,
  VISIT_STATES,
} from '@landfall/contracts';
import { LEDGER_REASONS } from '@landfall/domain';
import en from './i18n/en.json';
import zh from './i18n/zh.json';

const GROUPS: Record<string, readonly string[]> = {
  cluster: CLUSTERS,
  companyKind: COMPANY_KINDS,
  lifecycle: COMPANY_LIFECYCLES,
  foreignBasis: FOREIGN_BASES,
  tripState: TRIP_STATES,
  tripAim: TRIP_AIMS,
  leaderLevel: LEADER_LEVELS,
  visitDirection: VISIT_DIRECTIONS,
  visitMode: VISIT_MODES,
  visitState: VISIT_STATES,
  intent: VISIT_INTENTS,
  phase: PROJECT_PHASES,
  outcome: PROJECT_OUTCOMES,
  projectKind: PROJECT_KINDS,
  capital: CAPITAL_TYPES,
  partyRole: PARTY_ROLES,
  progressSource: PROGRESS_SOURCES,
  milestone: MILESTONE_KINDS,
  claim: CLAIM_STATUSES,
  agreementKind: AGREEMENT_KINDS,
  relation: AGREEMENT_RELATIONS,
  agreementState: AGREEMENT_STATES,
  ledgerReason: LEDGER_REASONS,
  precision: DATE_PRECISIONS,
};

describe.each([
  ['zh', zh],
  ['en', en],
])('words in %s', (_, texts) => {
  it.each(Object.entries(GROUPS))('%s: every code has a word, and no word lacks a code', (group, codes) => {
    const words = (texts as unknown as Record<string, Record<string, string>>)[group];
    expect(Object.keys(words ?? {}).sort()).toEqual([...codes].sort());
    expect(Object.values(words ?? {}).every((word) => word.trim() !== '')).toBe(true);
  });
});

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}.${key}`))
    : [path];

it('says the same things in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zh).sort()));
