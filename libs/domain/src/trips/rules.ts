import type { Day, TripLeg, TripState } from '@landfall/contracts';
import type { FieldFault } from '../problem';
import { DEPARTED_TRIP_STATES } from './workflow';

export interface TripDays {
  plannedStart: Day | null;
  plannedEnd: Day | null;
  actualStart: Day | null;
  actualEnd: Day | null;
}

/** A trip with a leg outside the mainland; Hong Kong, Macao and Taiwan have codes of their own (R38). */
export function isOverseas(legs: readonly Pick<TripLeg, 'country'>[]): boolean {
  return legs.some(({ country }) => country !== 'CN');
}

/** What a trip is called where nobody gave it a title: its purpose, else its places, else its number. */
export function tripTitle(
  purpose: string | null,
  legs: readonly Pick<TripLeg, 'place'>[],
  no: string,
): string {
  const places = [...new Set(legs.map(({ place }) => place))];
  return purpose?.slice(0, 100) || places.join('、') || no;
}

/** Days as they follow from the state: who is away left as planned, who is back returned as planned, unless said otherwise. */
export function settleTripDays(state: TripState, days: TripDays): TripDays {
  if (!DEPARTED_TRIP_STATES.includes(state)) return days;
  const actualStart = days.actualStart ?? days.plannedStart;
  const isBack = state !== 'underway' && state !== 'cut_short';
  const end = days.actualEnd ?? (isBack ? days.plannedEnd : null);
  // A plan that ended before the actual departure says nothing about the return.
  const actualEnd =
    end !== null && days.actualEnd === null && actualStart !== null && end < actualStart ? null : end;
  return { ...days, actualStart, actualEnd };
}

/** Days that cannot be; paths as in the request. */
export function tripDayFaults(state: TripState, days: TripDays): FieldFault[] {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = days;
  const faults: FieldFault[] = [];
  if (DEPARTED_TRIP_STATES.includes(state) && actualStart === null)
    faults.push({ path: 'actualStart', code: 'required' });
  else if (plannedStart === null && actualStart === null)
    faults.push({ path: 'plannedStart', code: 'required' });
  if (plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart)
    faults.push({ path: 'plannedEnd', code: 'endBeforeStart' });
  if (actualStart !== null && actualEnd !== null && actualEnd < actualStart)
    faults.push({ path: 'actualEnd', code: 'endBeforeStart' });
  return faults;
}

/** Days of a trip that was made cannot lie ahead of `today`; paths as in the request. */
export function aheadFaults(
  state: TripState,
  { actualStart, actualEnd }: TripDays,
  today: Day,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!DEPARTED_TRIP_STATES.includes(state)) return faults;
  if (actualStart !== null && actualStart > today) faults.push({ path: 'actualStart', code: 'outOfRange' });
  if (state !== 'underway' && actualEnd !== null && actualEnd > today)
    faults.push({ path: 'actualEnd', code: 'outOfRange' });
  return faults;
}

const NUMBER = /^ZS(\d{4})-(\d{3,9})$/;

/** Business number of the `seq`th trip of a year: ZS2024-042. */
export function tripNumber(year: string, seq: number): string {
  return `ZS${year}-${String(seq).padStart(3, '0')}`;
}

/** Year and place in it of a business number; null for numbers of another make. */
export function readTripNumber(no: string): { year: string; seq: number } | null {
  const match = NUMBER.exec(no);
  return match?.[1] && match[2] ? { year: match[1], seq: Number(match[2]) } : null;
}
