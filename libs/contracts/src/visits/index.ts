/** Meetings with companies: outbound visits (拜访), receptions (来访), aftercare (走访). */
import type {
  AllowedTransition,
  DatePrecision,
  Day,
  Id,
  ListQuery,
  PersonRef,
  RecordMeta,
  Ref,
} from '../common';
import type { ForeignBasis } from '../companies';

export const VISIT_DIRECTIONS = ['outbound', 'inbound', 'aftercare'] as const;
export type VisitDirection = (typeof VISIT_DIRECTIONS)[number];
export const VISIT_MODES = ['onsite', 'online', 'phone'] as const;
export type VisitMode = (typeof VISIT_MODES)[number];
export const VISIT_STATES = ['planned', 'done', 'cancelled', 'no_show'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
/** strong 强, fair 一般, watching 观望, none 暂无 (A/B/C/无 in ledgers). */
export const VISIT_INTENTS = ['strong', 'fair', 'watching', 'none'] as const;
export type VisitIntent = (typeof VISIT_INTENTS)[number];

export interface VisitCompany {
  company: Ref;
  /** Frozen at the visit's day; a later flag does not change it. */
  foreignRelatedAtVisit: boolean;
  foreignBasis: ForeignBasis | null;
  /** Who said so: the person or ledger that logged it, or the company's own flag on that day. */
  foreignSource: 'stated' | 'company';
}

export interface VisitView extends RecordMeta {
  trip: { id: Id; no: string } | null;
  direction: VisitDirection;
  mode: VisitMode;
  state: VisitState;
  visitedOn: Day;
  visitedPrecision: DatePrecision;
  place: string | null;
  companies: VisitCompany[];
  participants: PersonRef[];
  /** Their side as it was written. */
  counterparts: { name: string; title: string | null }[];
  purpose: string | null;
  summary: string | null;
  needs: string | null;
  intent: VisitIntent | null;
  nextAction: { text: string; owner: PersonRef | null; dueOn: Day | null } | null;
  headcount: number | null;
  note: string | null;
  allowedTransitions: AllowedTransition[];
}
export type VisitListItem = Pick<
  VisitView,
  | 'id'
  | 'version'
  | 'trip'
  | 'direction'
  | 'mode'
  | 'state'
  | 'visitedOn'
  | 'visitedPrecision'
  | 'place'
  | 'companies'
  | 'participants'
  | 'summary'
  | 'intent'
  | 'nextAction'
  | 'updatedAt'
>;
export interface VisitListQuery extends ListQuery {
  direction?: VisitDirection;
  mode?: VisitMode;
  state?: VisitState;
  intent?: VisitIntent;
  foreignRelated?: boolean;
  companyId?: Id;
  tripId?: Id;
  from?: Day;
  to?: Day;
}
export const VISIT_SORTS = ['visitedOn', 'updatedAt'] as const;

export interface VisitInput {
  tripId?: Id | null;
  direction?: VisitDirection;
  mode?: VisitMode;
  state?: VisitState;
  visitedOn: Day;
  visitedPrecision?: DatePrecision;
  place?: string | null;
  /** Without `foreignRelated` the company's own flag on that day decides (R4). */
  companies: { companyId: Id; foreignRelated?: boolean | null }[];
  participants?: { userId?: Id | null; name?: string }[];
  counterparts?: { name: string; title?: string | null }[];
  purpose?: string | null;
  summary?: string | null;
  needs?: string | null;
  intent?: VisitIntent | null;
  nextAction?: { text: string; ownerId?: Id | null; ownerName?: string | null; dueOn?: Day | null } | null;
  headcount?: number | null;
  note?: string | null;
}
