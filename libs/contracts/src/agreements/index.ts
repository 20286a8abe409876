/** Agreements, the signing ledger that they write, and the exchange rates frozen in them. */
import type {
  AllowedTransition,
  DatePrecision,
  Day,
  Fen,
  Id,
  Instant,
  ListQuery,
  Page,
  RecordMeta,
  Ref,
} from '../common';

export const AGREEMENT_KINDS = [
  'loi',
  'investment',
  'lease',
  'supervision',
  'fund',
  'supplement',
  'change',
  'termination',
  'transfer',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
/** What the agreement does to the project's count and amount (domain.md, ledger rules). */
export const AGREEMENT_RELATIONS = [
  'loi',
  'new',
  'upgrade',
  'supplement',
  'change',
  'expansion',
  'reduction',
  'owner_change',
  'termination',
  'transfer',
] as const;
export type AgreementRelation = (typeof AGREEMENT_RELATIONS)[number];
export const AGREEMENT_STATES = ['draft', 'in_review', 'signed', 'verified', 'void'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export interface AgreementView extends RecordMeta {
  project: Ref;
  kind: AgreementKind;
  relation: AgreementRelation;
  state: AgreementState;
  supersedesId: Id | null;
  signedOn: Day | null;
  signedPrecision: DatePrecision;
  /** Statistical day; the ledger books on it. */
  statOn: Day | null;
  statPrecision: DatePrecision;
  currency: string;
  amountMinor: number | null;
  /** CNY per unit of `currency`, decimal text, frozen at signing. */
  fxRate: string | null;
  amountCnyFen: Fen | null;
  phaseOneMinor: number | null;
  /** The amount as the source wrote it. */
  amountText: string | null;
  approximate: boolean;
  claimStatus: 'claimed' | 'verified' | 'returned' | 'rejected';
  note: string | null;
  entries: LedgerEntryView[];
  allowedTransitions: AllowedTransition[];
}
export type AgreementListItem = Pick<
  AgreementView,
  | 'id'
  | 'version'
  | 'project'
  | 'kind'
  | 'relation'
  | 'state'
  | 'signedOn'
  | 'signedPrecision'
  | 'statOn'
  | 'statPrecision'
  | 'currency'
  | 'amountMinor'
  | 'fxRate'
  | 'amountCnyFen'
  | 'note'
  | 'updatedAt'
>;
export interface AgreementListQuery extends ListQuery {
  projectId?: Id;
  kind?: AgreementKind;
  relation?: AgreementRelation;
  state?: AgreementState;
  from?: Day;
  to?: Day;
}
export const AGREEMENT_SORTS = ['statOn', 'amountCnyFen', 'updatedAt'] as const;

export interface AgreementInput {
  projectId: Id;
  kind: AgreementKind;
  relation: AgreementRelation;
  state?: AgreementState;
  supersedesId?: Id | null;
  signedOn?: Day | null;
  signedPrecision?: DatePrecision;
  statOn?: Day | null;
  statPrecision?: DatePrecision;
  currency?: string;
  amountMinor?: number | null;
  fxRate?: string | null;
  phaseOneMinor?: number | null;
  note?: string | null;
}

export interface LedgerEntryView {
  id: Id;
  project: Ref;
  agreementId: Id;
  relation: AgreementRelation;
  /** The statistical day on which it counts. */
  entryOn: Day;
  entryPrecision: DatePrecision;
  /** The day of the fact. */
  occurredOn: Day | null;
  deltaCount: -1 | 0 | 1;
  deltaCnyFen: Fen;
  reason: string;
  /** The entry that this one takes back. */
  reversesId: Id | null;
  /** False for a reversal and for what was reversed. */
  effective: boolean;
  recordedAt: Instant;
  recordedBy: string | null;
}
export interface LedgerListQuery extends ListQuery {
  projectId?: Id;
  relation?: AgreementRelation;
  effective?: boolean;
  from?: Day;
  to?: Day;
}
export const LEDGER_SORTS = ['entryOn', 'deltaCnyFen', 'recordedAt'] as const;
/** A ledger page also says what its effective entries add up to under the same filters (first page only). */
export interface LedgerPage extends Page<LedgerEntryView> {
  sums: { deltaCount: number; deltaCnyFen: Fen } | null;
}

export interface FxRateView {
  id: Id;
  currency: string;
  ratedOn: Day;
  /** CNY per `quoteUnit` units, decimal text with at most 6 places. */
  rate: string;
  quoteUnit: number;
  source: string;
}
export interface FxRateListQuery extends ListQuery {
  currency?: string;
}
export const FX_RATE_SORTS = ['ratedOn'] as const;
export interface FxRateInput {
  currency: string;
  ratedOn: Day;
  rate: string;
  quoteUnit?: number;
  source?: string;
}
