/** Outbound trips (外出考察): planned, approved, made, reported. */
import type { AllowedTransition, DatePrecision, Day, Id, ListQuery, PersonRef, RecordMeta } from '../common';

export const TRIP_STATES = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  'underway',
  'cut_short',
  'home',
  'reported',
  'closed',
  'cancelled',
] as const;
export type TripState = (typeof TRIP_STATES)[number];
/** promotion 招商, study 考察学习, stationed 驻点. */
export const TRIP_AIMS = ['promotion', 'study', 'stationed'] as const;
export type TripAim = (typeof TRIP_AIMS)[number];
/** zone_leader 主要领导, deputy 分管领导, lead 组长, officer 招商专员. */
export const LEADER_LEVELS = ['zone_leader', 'deputy', 'lead', 'officer'] as const;
export type LeaderLevel = (typeof LEADER_LEVELS)[number];

export interface TripLeg {
  /** GB/T 2260 code of a city on the mainland. */
  divisionCode: string | null;
  /** ISO 3166-1 alpha-2; CN unless the leg is overseas. */
  country: string;
  /** The place as people say it, 深圳 or 德国. */
  place: string;
}
export interface TripMember extends PersonRef {
  isLead: boolean;
}

export interface TripView extends RecordMeta {
  no: string;
  title: string;
  purpose: string | null;
  aim: TripAim;
  overseas: boolean;
  state: TripState;
  leader: PersonRef | null;
  leaderLevel: LeaderLevel | null;
  plannedStart: Day | null;
  plannedEnd: Day | null;
  actualStart: Day | null;
  actualEnd: Day | null;
  startPrecision: DatePrecision;
  legs: TripLeg[];
  members: TripMember[];
  /** Stated size of the group where not everybody is named (等5人). */
  headcount: number | null;
  approvalNo: string | null;
  cancelledReason: string | null;
  note: string | null;
  visitCount: number;
  allowedTransitions: AllowedTransition[];
}
export type TripListItem = Pick<
  TripView,
  | 'id'
  | 'version'
  | 'no'
  | 'title'
  | 'purpose'
  | 'aim'
  | 'overseas'
  | 'state'
  | 'leader'
  | 'leaderLevel'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
  | 'startPrecision'
  | 'legs'
  | 'members'
  | 'headcount'
  | 'visitCount'
  | 'updatedAt'
>;
export interface TripListQuery extends ListQuery {
  state?: TripState;
  aim?: TripAim;
  leaderLevel?: LeaderLevel;
  overseas?: boolean;
  from?: Day;
  to?: Day;
}
/** `startsOn` is the actual start, else the planned one. */
export const TRIP_SORTS = ['startsOn', 'no', 'updatedAt'] as const;

export interface TripInput {
  no?: string;
  title?: string;
  purpose?: string | null;
  aim?: TripAim;
  state?: TripState;
  leader?: { userId?: Id | null; name?: string } | null;
  leaderLevel?: LeaderLevel | null;
  plannedStart?: Day | null;
  plannedEnd?: Day | null;
  actualStart?: Day | null;
  actualEnd?: Day | null;
  startPrecision?: DatePrecision;
  legs?: { divisionCode?: string | null; country?: string; place: string }[];
  members?: { userId?: Id | null; name?: string; isLead?: boolean }[];
  headcount?: number | null;
  approvalNo?: string | null;
  note?: string | null;
}
