/** Companies and other organisations outside the zone's administration. */
import type { AllowedTransition, Day, Id, ListQuery, RecordMeta, Ref } from '../common';

export const COMPANY_KINDS = [
  'company',
  'chamber',
  'consulate',
  'fund',
  'agent',
  'institute',
  'authority',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

export const COMPANY_LIFECYCLES = [
  'prospect',
  'in_contact',
  'negotiating',
  'signed',
  'resident',
  'departed',
] as const;
export type CompanyLifecycle = (typeof COMPANY_LIFECYCLES)[number];

/** FDI 外商投资, HMT 港澳台投资, OVS 境外注册, FHQ 外资总部/办事处, EXP 外向型, OTH. */
export const FOREIGN_BASES = ['FDI', 'HMT', 'OVS', 'FHQ', 'EXP', 'OTH'] as const;
export type ForeignBasis = (typeof FOREIGN_BASES)[number];

/** A span in which the company is foreign-related; an open end is null. */
export interface ForeignPeriod {
  basis: ForeignBasis;
  validFrom: Day | null;
  validTo: Day | null;
  evidence: string | null;
}

export interface CompanyView extends RecordMeta {
  name: string;
  shortName: string | null;
  aliases: string[];
  kind: CompanyKind;
  creditCode: string | null;
  overseasRegNo: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  divisionCode: string | null;
  divisionName: string | null;
  /** Registered place as the source wrote it, where no division code fits. */
  place: string | null;
  industryCode: string | null;
  cluster: string | null;
  group: Ref | null;
  foreignRelatedNow: boolean;
  foreignPeriods: ForeignPeriod[];
  lifecycle: CompanyLifecycle;
  owner: Ref | null;
  note: string | null;
  mergedInto: Ref | null;
  visitCount: number;
  lastVisitedOn: Day | null;
  allowedTransitions: AllowedTransition[];
}

export type CompanyListItem = Pick<
  CompanyView,
  | 'id'
  | 'version'
  | 'name'
  | 'shortName'
  | 'kind'
  | 'creditCode'
  | 'country'
  | 'place'
  | 'cluster'
  | 'group'
  | 'foreignRelatedNow'
  | 'lifecycle'
  | 'owner'
  | 'visitCount'
  | 'lastVisitedOn'
  | 'updatedAt'
>;

export interface CompanyListQuery extends ListQuery {
  kind?: CompanyKind;
  cluster?: string;
  country?: string;
  lifecycle?: CompanyLifecycle;
  foreignRelated?: boolean;
  ownerId?: Id;
}
export const COMPANY_SORTS = ['name', 'updatedAt', 'lastVisitedOn'] as const;

export interface CompanyInput {
  name: string;
  shortName?: string | null;
  aliases?: string[];
  kind?: CompanyKind;
  creditCode?: string | null;
  overseasRegNo?: string | null;
  country?: string | null;
  divisionCode?: string | null;
  place?: string | null;
  industryCode?: string | null;
  cluster?: string | null;
  groupName?: string | null;
  foreignPeriods?: ForeignPeriod[];
  lifecycle?: CompanyLifecycle;
  ownerId?: Id | null;
  note?: string | null;
}

/** `GET /companies/{id}/duplicates`: what may be the same company, and why; a person decides. */
export interface CompanyDuplicate {
  company: Ref;
  creditCode: string | null;
  place: string | null;
  visitCount: number;
  reasons: ('sameName' | 'similarName' | 'alias')[];
}
