/** Measures: the published numbers, each defined once, with the rows behind it. */
import type { Day, Fen, Id, Page } from '../common';

export const MEASURES = [
  'trips',
  'visits',
  'companiesVisited',
  'foreignCompaniesVisited',
  'signedProjects',
  'agreedInvestment',
  'expansions',
] as const;
export type MeasureId = (typeof MEASURES)[number];
/** 次, 家, 个, fen. */
export const MEASURE_UNITS = ['times', 'companies', 'projects', 'fen'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];
export const MEASURE_GROUPS = ['month', 'quarter', 'cluster', 'origin', 'owner'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export interface MeasureQuery {
  from?: Day;
  to?: Day;
  asOf?: Day;
  basis?: 'occurred' | 'stat';
  countBy?: 'entity' | 'group';
  includeOnline?: boolean;
  /** `mine`, `team:{id}` or `all`. */
  scope?: string;
}

export interface MeasureInfo {
  id: MeasureId;
  name: { zh: string; en: string };
  unit: MeasureUnit;
  /** The rule in words. */
  rule: { zh: string; en: string };
  /** The paragraph of the counting rules, R1 … */
  ruleId: string;
  defaultBasis: 'occurred' | 'stat';
  groups: MeasureGroup[];
  /** False for a distinct count: its groups overlap. */
  additive: boolean;
}

/** What was asked, after defaults. */
export interface MeasurePeriod {
  from: Day;
  to: Day;
  asOf: Day;
}
export interface Headline {
  period: MeasurePeriod;
  scope: string;
  values: {
    trips: number;
    visits: number;
    companiesVisited: number;
    foreignCompaniesVisited: number;
    signedProjects: number;
    agreedInvestmentFen: Fen;
    expansionsFen: Fen;
  };
  /** Trips led by a zone leader (R43) and the largest project's share (R11), for the cards. */
  tripsLedByZoneLeaders: number;
  expandedProjects: number;
  /** When the newest counted record was written. */
  dataAsOf: string | null;
}
export interface MeasureValue {
  measure: MeasureId;
  period: MeasurePeriod;
  scope: string;
  basis: 'occurred' | 'stat';
  value: number;
  unit: MeasureUnit;
}
export interface MeasureGroupValue {
  key: string;
  /** Null stands for "not stated". */
  label: string | null;
  value: number;
}
export interface MeasureGroups extends MeasureValue {
  groupBy: MeasureGroup;
  groups: MeasureGroupValue[];
  total: number;
  /** False where the groups of a distinct count add up to more than the total. */
  groupsAddUp: boolean;
  groupsSum: number;
}
/** One thing counted. For `agreedInvestment` and `expansions` the amounts sum to the value. */
export interface MeasureMember {
  id: Id;
  kind: 'trip' | 'visit' | 'company' | 'project' | 'group';
  name: string;
  on: Day;
  amountFen: Fen | null;
  cluster: string | null;
  owner: string | null;
  origin: string | null;
  detail: string | null;
  /** For a company: its visits that count. */
  visits: { id: Id; on: Day; companyName: string }[];
}
export interface MeasureMembersPage extends Page<MeasureMember> {
  value: number;
  unit: MeasureUnit;
}
/** Why something that a reader would expect was not counted. */
export const EXCLUSION_REASONS = [
  'cancelled',
  'planned',
  'notDeparted',
  'noShow',
  'draft',
  'rejected',
  'otherPeriod',
  'stationed',
  'otherDirection',
  'notOnsite',
  'notForeignAtVisit',
  'notACompany',
  'letterOfIntent',
  'terminated',
  'transferred',
  'expansion',
  'earlierYear',
  'notSigned',
  'undecidablePeriod',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
export interface MeasureExclusion {
  id: Id;
  kind: 'trip' | 'visit' | 'company' | 'project';
  name: string;
  on: Day | null;
  amountFen: Fen | null;
  reason: ExclusionReason;
  reasonText: string;
  ruleId: string;
}
export type MeasureExcludedPage = Page<MeasureExclusion>;

export interface SentencePart {
  text: string;
  measure?: MeasureId;
  value?: number;
}
export interface Sentence {
  text: string;
  parts: SentencePart[];
  period: MeasurePeriod;
  scope: string;
}
/** Groups may be drilled: `members` and `excluded` take the same query with `group` = a group's key and `groupBy`. */
export interface MeasureMembersQuery extends MeasureQuery {
  groupBy?: MeasureGroup;
  group?: string;
  limit?: number;
  cursor?: string;
}
