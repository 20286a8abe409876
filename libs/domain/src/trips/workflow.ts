import type { Day, TripState } from '@landfall/contracts';
import type { Lacks, TransitionTable } from '../workflow';

/** What the steps of a trip ask about it. */
export interface TripSubject {
  state: TripState;
  members: number;
  legs: number;
  plannedStart: Day | null;
  plannedEnd: Day | null;
  actualStart: Day | null;
  actualEnd: Day | null;
  today: Day;
  /** Whether who asks leads the trip or goes along. */
  ownTrip: boolean;
}

/** 2.2; sent back means a draft again. Rejected, closed and cancelled are the end. */
export const TRIP_TRANSITIONS: TransitionTable<TripState> = {
  draft: ['submitted', 'cancelled'],
  submitted: ['approved', 'draft', 'rejected', 'cancelled'],
  approved: ['underway', 'home', 'cancelled'],
  rejected: [],
  underway: ['home', 'cut_short'],
  cut_short: ['home'],
  home: ['reported'],
  reported: ['closed'],
  closed: [],
  cancelled: [],
};

/** Steps that take the permission to approve. */
export const TRIP_APPROVALS: readonly string[] = ['approved', 'rejected'] satisfies TripState[];

/** Trips on which somebody went (R1): they have a day of departure. */
export const DEPARTED_TRIP_STATES: readonly TripState[] = [
  'underway',
  'cut_short',
  'home',
  'reported',
  'closed',
];

/** What may be entered without the steps before it: a plan, or a trip that was made without one (补录). */
export const ENTRY_TRIP_STATES: readonly TripState[] = ['draft', 'underway', 'home'];

/**
 * A plan names who goes where and when. Nobody approves his own trip. Nobody has departed or come back on a day
 * that lies ahead: who left earlier or returned later than planned says the day first.
 */
export const tripLacks: Lacks<TripState, TripSubject> = (trip, to) => {
  if (to === 'submitted') return lacksOfPlan(trip);
  if (to === 'approved') return trip.ownTrip ? ['otherApprover'] : [];
  if (to === 'underway') return lacksOfDeparture(trip);
  if (to === 'home') return [...lacksOfDeparture(trip), ...lacksOfReturn(trip)];
  return [];
};

function lacksOfPlan({ members, legs, plannedStart, plannedEnd }: TripSubject): string[] {
  return [
    ...(members === 0 ? ['members'] : []),
    ...(legs === 0 ? ['legs'] : []),
    ...(plannedStart === null ? ['plannedStart'] : []),
    ...(plannedEnd === null ? ['plannedEnd'] : []),
  ];
}

function lacksOfDeparture({ actualStart, plannedStart, today }: TripSubject): string[] {
  const start = actualStart ?? plannedStart;
  return start === null || start > today ? ['actualStart'] : [];
}

function lacksOfReturn({ actualEnd, plannedEnd, today }: TripSubject): string[] {
  const end = actualEnd ?? plannedEnd;
  return end !== null && end > today ? ['actualEnd'] : [];
}
