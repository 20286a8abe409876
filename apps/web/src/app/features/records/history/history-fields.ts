/** How the columns of the tables are to be read in a history: which only keep the row, which carry a code, a day, an amount. */

/** Columns that say nothing to a reader: keys for search, order, and what is derived. */
const HIDDEN = new Set([
  'nameKey',
  'looseKey',
  'aliasKey',
  'importedKey',
  'canonicalId',
  'seq',
  'startsOn',
  'lastVisitedOn',
  'visitCount',
  'agreedFen',
  'signedCount',
  'signedStatOn',
  'fxRateId',
  'supersedesId',
  'source',
  'agreementId',
  'reversesId',
  'recordedAt',
  'recordedBy',
  'searchText',
  'searchPieces',
]);

/** The column by which a part belongs to its record. */
const BELONGS: Readonly<Record<string, string>> = {
  company_aliases: 'companyId',
  company_foreign_periods: 'companyId',
  trip_legs: 'tripId',
  trip_members: 'tripId',
  visit_companies: 'visitId',
  visit_participants: 'visitId',
  project_parties: 'projectId',
  project_progress: 'projectId',
  project_milestones: 'projectId',
  ledger_entries: 'projectId',
};

/** A name stands beside these ids in the same row. */
const NAMED_BESIDE: Readonly<Record<string, readonly string[]>> = {
  trip_members: ['userId'],
  visit_participants: ['userId'],
};

/** The group of words that a column's codes belong to; by table where a column means different things. */
const CODES: Readonly<Record<string, string>> = {
  'companies.kind': 'companyKind',
  lifecycle: 'lifecycle',
  basis: 'foreignBasis',
  foreignBasis: 'foreignBasis',
  foreignSource: 'foreignSource',
  overseas: 'tripScope',
  aim: 'tripAim',
  leaderLevel: 'leaderLevel',
  'trips.state': 'tripState',
  'visits.state': 'visitState',
  direction: 'visitDirection',
  mode: 'visitMode',
  intent: 'intent',
  'projects.kind': 'projectKind',
  capitalType: 'capital',
  phase: 'phase',
  outcome: 'outcome',
  confidentiality: 'confidentiality',
  role: 'partyRole',
  'project_milestones.kind': 'milestone',
  'agreements.kind': 'agreementKind',
  relation: 'relation',
  'agreements.state': 'agreementState',
  claimStatus: 'claim',
  cluster: 'cluster',
  currency: 'currency',
  reason: 'ledgerReason',
};

/** The field beside a day that says how exactly it is known. */
const PRECISIONS: Readonly<Record<string, string>> = {
  actualStart: 'startPrecision',
  visitedOn: 'visitedPrecision',
  signedOn: 'signedPrecision',
  statOn: 'statPrecision',
  occurredOn: 'occurredPrecision',
  entryOn: 'entryPrecision',
};
/** In the one line of a part these need their name: a bare day would not say what it is. */
const NAMED = new Set(['plannedOn', 'statOn', 'dueOn', 'validTo', 'equityPercent']);

export type FieldKind = 'code' | 'country' | 'reference' | 'minor' | 'fen' | 'day' | 'plain';

const MINOR = new Set(['amountMinor', 'phaseOneMinor']);
const FEN = new Set(['amountCnyFen', 'deltaCnyFen']);
const COUNTRY = new Set(['country', 'originCountry']);

export function isHidden(table: string, field: string): boolean {
  return HIDDEN.has(field) || BELONGS[table] === field || (NAMED_BESIDE[table]?.includes(field) ?? false);
}

export const codeGroup = (table: string, field: string): string | null =>
  CODES[`${table}.${field}`] ?? CODES[field] ?? null;

export function kindOf(table: string, field: string): FieldKind {
  if (codeGroup(table, field)) return 'code';
  if (COUNTRY.has(field)) return 'country';
  if (MINOR.has(field)) return 'minor';
  if (FEN.has(field)) return 'fen';
  if (field in PRECISIONS) return 'day';
  return field.endsWith('Id') ? 'reference' : 'plain';
}

export const precisionOf = (field: string): string => PRECISIONS[field] ?? '';
export const isPrecision = (field: string): boolean => Object.values(PRECISIONS).includes(field);
export const isNamed = (field: string): boolean => NAMED.has(field);

/** A part of a record, told in one line instead of field by field when it comes or goes. */
export const isPart = (table: string): boolean => table in BELONGS;
