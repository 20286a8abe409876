/** When a visit may move on. Which visits count is said by the counting rules; this says only what they are. */
import type { Day, VisitState } from '@landfall/contracts';
import type { Lacks, TransitionTable } from '../workflow';

export interface VisitSubject {
  visitedOn: Day;
  today: Day;
}

/** 2.2: planned → done | cancelled | no_show. Only `done` counts. */
export const VISIT_TRANSITIONS: TransitionTable<VisitState> = {
  planned: ['done', 'cancelled', 'no_show'],
  done: [],
  cancelled: [],
  no_show: [],
};

/** What lies ahead can be called off, but it cannot have happened. */
export const visitLacks: Lacks<VisitState, VisitSubject> = ({ visitedOn, today }, to) =>
  to !== 'cancelled' && visitedOn > today ? ['visitedOn'] : [];

/** The state of a visit that is entered without one: what lies ahead is planned, the rest was done. */
export function initialVisitState(visitedOn: Day, today: Day): VisitState {
  return visitedOn > today ? 'planned' : 'done';
}
