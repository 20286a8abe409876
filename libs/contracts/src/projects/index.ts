/** Projects (招商项目) from the first lead to full capacity. */
import type {
  AllowedTransition,
  DatePrecision,
  Day,
  Fen,
  Id,
  ListQuery,
  PersonRef,
  RecordMeta,
  Ref,
} from '../common';

export const PROJECT_PHASES = [
  'lead',
  'negotiating',
  'under_review',
  'pending_signing',
  'signed',
  'registered',
  'site_secured',
  'permitted',
  'started',
  'completed',
  'producing',
  'full_capacity',
] as const;
export type ProjectPhase = (typeof PROJECT_PHASES)[number];
export const PROJECT_OUTCOMES = ['open', 'lost', 'transferred', 'terminated', 'completed'] as const;
export type ProjectOutcome = (typeof PROJECT_OUTCOMES)[number];
export const PROJECT_KINDS = ['new', 'expansion', 'relocation', 'hq', 'rnd', 'platform', 'fund'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];
export const CAPITAL_TYPES = ['domestic', 'foreign', 'mixed'] as const;
export type CapitalType = (typeof CAPITAL_TYPES)[number];
export const PARTY_ROLES = ['investor', 'project_company', 'agent'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
export const PROGRESS_SOURCES = ['meeting', 'visit', 'call', 'report', 'import'] as const;
export type ProgressSource = (typeof PROGRESS_SOURCES)[number];
export const MILESTONE_KINDS = [
  'lead',
  'first_meeting',
  'reviewed',
  'decided',
  'agreement',
  'registered',
  'filed',
  'permitted',
  'site_secured',
  'started',
  'in_statistics',
  'completed',
  'producing',
  'above_scale',
  'full_capacity',
  'terminated',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
export const CLAIM_STATUSES = ['claimed', 'dept_verified', 'verified', 'returned', 'rejected'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export interface ProjectParty {
  company: Ref;
  role: PartyRole;
  equityPercent: string | null;
}
export interface ProjectMilestone {
  id: Id;
  kind: MilestoneKind;
  plannedOn: Day | null;
  occurredOn: Day | null;
  occurredPrecision: DatePrecision;
  statOn: Day | null;
  claimStatus: ClaimStatus;
  note: string | null;
}
export interface ProjectProgress {
  id: Id;
  on: Day | null;
  progress: string;
  problem: string | null;
  next: string | null;
  owner: PersonRef | null;
  dueOn: Day | null;
  source: ProgressSource;
}

export interface ProjectView extends RecordMeta {
  code: string;
  name: string;
  formerNames: string[];
  kind: ProjectKind;
  capitalType: CapitalType | null;
  /** Province, city or country the investment comes from, as written. */
  origin: string | null;
  originCountry: string | null;
  chainNode: string | null;
  industryCode: string | null;
  cluster: string | null;
  content: string | null;
  owner: PersonRef | null;
  phase: ProjectPhase;
  outcome: ProjectOutcome;
  confidentiality: 'normal' | 'restricted';
  parties: ProjectParty[];
  milestones: ProjectMilestone[];
  latestProgress: ProjectProgress | null;
  /** Sum of the effective ledger entries; null while nothing is signed or no amount is known. */
  agreedFen: Fen | null;
  signed: boolean;
  signedStatOn: Day | null;
  signedStatPrecision: DatePrecision;
  note: string | null;
  allowedTransitions: AllowedTransition[];
}
export type ProjectListItem = Pick<
  ProjectView,
  | 'id'
  | 'version'
  | 'code'
  | 'name'
  | 'capitalType'
  | 'origin'
  | 'cluster'
  | 'chainNode'
  | 'owner'
  | 'phase'
  | 'outcome'
  | 'parties'
  | 'agreedFen'
  | 'signed'
  | 'signedStatOn'
  | 'signedStatPrecision'
  | 'latestProgress'
  | 'updatedAt'
>;
export interface ProjectListQuery extends ListQuery {
  phase?: ProjectPhase;
  outcome?: ProjectOutcome;
  cluster?: string;
  capitalType?: CapitalType;
  companyId?: Id;
  ownerId?: Id;
  signed?: boolean;
}
export const PROJECT_SORTS = ['name', 'agreedFen', 'signedStatOn', 'updatedAt'] as const;

export interface ProjectInput {
  code?: string;
  name: string;
  formerNames?: string[];
  kind?: ProjectKind;
  capitalType?: CapitalType | null;
  origin?: string | null;
  originCountry?: string | null;
  chainNode?: string | null;
  industryCode?: string | null;
  cluster?: string | null;
  content?: string | null;
  ownerId?: Id | null;
  ownerName?: string | null;
  phase?: ProjectPhase;
  parties?: { companyId: Id; role?: PartyRole; equityPercent?: string | null }[];
  note?: string | null;
}
export interface ProgressInput {
  on?: Day | null;
  progress: string;
  problem?: string | null;
  next?: string | null;
  ownerId?: Id | null;
  ownerName?: string | null;
  dueOn?: Day | null;
  source?: ProgressSource;
}
export interface MilestoneInput {
  kind: MilestoneKind;
  plannedOn?: Day | null;
  occurredOn?: Day | null;
  occurredPrecision?: DatePrecision;
  statOn?: Day | null;
  note?: string | null;
}
