import { Injectable } from '@nestjs/common';
import type { TripInput, TripState } from '@landfall/contracts';
import { DomainError, type TripFact } from '@landfall/domain';
import { ReferenceService } from '../../reference';
import { TripsService } from '../../trips';
import { ExistingRecords, type ExistingTrip } from '../matching/existing.repository';
import type { PersonMatcher } from '../matching/people';
import type { ChangeLog } from './change-log';
import { withExtras } from './companies-writer';
import type { RowLog } from './row-log';

/** States in which somebody has left: their days are actual ones. */
const DEPARTED: ReadonlySet<TripState> = new Set(['underway', 'cut_short', 'home', 'reported', 'closed']);

/** Trips of a ledger: met by their number, else by day, places and leader; otherwise new. */
@Injectable()
export class TripsWriter {
  constructor(
    private readonly trips: TripsService,
    private readonly existing: ExistingRecords,
    private readonly reference: ReferenceService,
  ) {}

  /** Answers the ids of the facts by their keys, and by the numbers under which rows name them. */
  async write(
    facts: readonly TripFact[],
    importId: string,
    people: PersonMatcher,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<Map<string, string>> {
    const nos = facts.flatMap((fact) => (fact.no ? [fact.no] : []));
    const known = await this.existing.trips(nos, [...new Set(facts.map((fact) => fact.start))]);
    const ids = new Map<string, string>();
    const fresh: TripFact[] = [];
    for (const fact of facts) {
      const before = known.find((trip) => isSame(trip, fact));
      if (!before) {
        fresh.push(fact);
        continue;
      }
      known.splice(known.indexOf(before), 1);
      ids.set(fact.key, before.id);
      if (isAnother(before, fact))
        throw new DomainError('duplicate', { what: `${before.no} (${fact.start})` });
      const change = differences(before, fact);
      if (change) {
        await this.trips.changeImported(before.id, change);
        changes.note('trips', before.id, undoOf(before, change));
      }
      log.note('trip', before.id, change ? 'change' : 'same', fact.rows);
    }
    const created = await this.trips.createMany(
      fresh.map((fact) => this.input(fact, people)),
      importId,
    );
    fresh.forEach((fact, i) => {
      const id = created[i] ?? '';
      ids.set(fact.key, id);
      log.note('trip', id, 'create', fact.rows);
    });
    return ids;
  }

  private input(fact: TripFact, people: PersonMatcher): TripInput {
    return {
      ...(fact.no && { no: fact.no }),
      title: fact.title ?? titleOf(fact),
      purpose: fact.purpose,
      aim: fact.aim,
      state: fact.state,
      leader: fact.leader ? people.match(fact.leader) : null,
      leaderLevel: fact.leaderLevel,
      ...daysOf(fact),
      startPrecision: fact.startPrecision,
      legs: fact.places.map(({ place, country }) => ({
        place,
        country,
        divisionCode: this.division(place, country),
      })),
      members: fact.members.map(({ name, isLead }) => ({ ...people.match(name), isLead })),
      headcount: fact.headcount,
      approvalNo: fact.approvalNo,
      note: withExtras(fact.note, fact.extras),
    };
  }

  private division(place: string, country: string): string | null {
    return country === 'CN' ? (this.reference.divisionByName(place)?.code ?? null) : null;
  }
}

/** 深圳 · 拜访重点企业: what people call a trip that has no name. */
function titleOf(fact: TripFact): string {
  const places = fact.places.map(({ place }) => place).join('、');
  return [places, fact.purpose].filter(Boolean).join(' · ') || fact.no || fact.start;
}

/** A trip that only was planned has planned days; one that took place has actual ones. */
function daysOf(
  fact: TripFact,
): Pick<TripInput, 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd'> {
  const days = { start: fact.start, end: fact.end };
  return DEPARTED.has(fact.state)
    ? { actualStart: days.start, actualEnd: days.end, plannedStart: null, plannedEnd: null }
    : { plannedStart: days.start, plannedEnd: days.end, actualStart: null, actualEnd: null };
}

function isSame(trip: ExistingTrip, fact: TripFact): boolean {
  if (fact.no) return trip.no === fact.no;
  const places = fact.places.map(({ place }) => place);
  return (
    trip.startsOn === fact.start && trip.places.join() === places.join() && trip.leaderName === fact.leader
  );
}

/** One number, but neither day nor place nor leader in common: two trips, of which one needs another number. */
function isAnother(trip: ExistingTrip, fact: TripFact): boolean {
  const places = new Set(trip.places);
  return (
    trip.startsOn !== fact.start &&
    !fact.places.some(({ place }) => places.has(place)) &&
    trip.leaderName !== fact.leader
  );
}

/** What a later ledger says differently about a trip that is there: its days and how far it has come. */
function differences(before: ExistingTrip, fact: TripFact): TripInput | null {
  const days = daysOf(fact);
  const departed = DEPARTED.has(fact.state);
  // A trip that people have carried further than the ledger knows stays where it is.
  const stands = departed
    ? DEPARTED.has(before.state)
    : before.state === fact.state || DEPARTED.has(before.state);
  const sameDays = departed
    ? before.actualStart === days.actualStart && before.actualEnd === days.actualEnd
    : DEPARTED.has(before.state) ||
      (before.plannedStart === days.plannedStart && before.plannedEnd === days.plannedEnd);
  if (stands && sameDays) return null;
  return { ...(stands ? {} : { state: fact.state }), ...(sameDays ? {} : given(days)) };
}

function given(days: TripInput): TripInput {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== null));
}

function undoOf(before: ExistingTrip, change: TripInput): TripInput {
  return Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof ExistingTrip]]));
}
