import type { Day, TripView } from '@landfall/contracts';
import {
  allowedTransitions,
  samePerson,
  TRIP_APPROVALS,
  TRIP_TRANSITIONS,
  tripLacks,
} from '@landfall/domain';
import type { TripSubject } from '@landfall/domain';
import type { Actor } from '../../platform/context';

/** A trip as the single read answers it, before rules are applied. */
export type TripRow = Omit<TripView, 'allowedTransitions'>;

export function tripView(row: TripRow, actor: Actor, today: Day): TripView {
  const steps = allowedTransitions(TRIP_TRANSITIONS, tripLacks, row.state, tripSubject(row, actor, today));
  const offered = steps.filter(
    ({ to }) => !TRIP_APPROVALS.includes(to) || actor.permissions.has('trip.approve'),
  );
  return { ...row, allowedTransitions: offered };
}

export function tripSubject(trip: TripRow, actor: Actor, today: Day): TripSubject {
  const { state, plannedStart, plannedEnd, actualStart, actualEnd, leader, legs, members } = trip;
  const self = { userId: actor.id, name: actor.name };
  const people = leader ? [leader, ...members] : members;
  return {
    ...{ state, plannedStart, plannedEnd, actualStart, actualEnd, today },
    legs: legs.length,
    members: members.length,
    ownTrip: people.some((person) => samePerson(person, self)),
  };
}
