import { Injectable } from '@nestjs/common';
import type { Id } from '@landfall/contracts';
import { DomainError, readTripNumber, tripNumber } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext } from '../../platform/context';
import { sameContent } from '../../platform/records';
import { UserDirectory } from '../identity';
import { tripColumns, type TripStatement } from './trip-statement';
import { TripsRepository } from './trips.repository';
import type { TripRow } from './trips.view';

export interface NewTrip {
  statement: TripStatement;
  importedKey: string | null;
}

/** Writes trips with their parts and gives them their numbers; the transaction is the caller's. */
@Injectable()
export class TripWriter {
  constructor(
    private readonly trips: TripsRepository,
    private readonly users: UserDirectory,
    private readonly context: RequestContext,
  ) {}

  /** Accounts by id, people who left among them. */
  async names(): Promise<Map<Id, string>> {
    return new Map((await this.users.all()).map(({ id, name }) => [id, name]));
  }

  /** Ids in the order of the trips. */
  async insert(drafts: readonly NewTrip[], importId: string | null): Promise<Id[]> {
    const numbers = await this.numbersFor(drafts.map(({ statement }) => statement));
    const rows = drafts.map(({ statement, importedKey }, i) => ({
      ...{ id: uuidv7(), importId, importedKey },
      ...tripColumns(statement, numbers[i] ?? ''),
    }));
    await this.trips.records.insert(rows, this.context.actor.id);
    await this.trips.insertParts(
      drafts.map(({ statement: { legs, members } }, i) => ({ tripId: rows[i]?.id ?? '', legs, members })),
    );
    return rows.map(({ id }) => id);
  }

  async update(before: TripRow, after: TripStatement): Promise<void> {
    const no = after.no ?? before.no;
    if (no !== before.no) await this.refuseTaken([no]);
    await this.trips.records.update(before.id, tripColumns(after, no), this.context.actor.id);
    const newLegs = !sameContent(before.legs, after.legs);
    const newMembers = !sameContent(before.members, after.members);
    if (newLegs) await this.trips.deleteLegs(before.id);
    if (newMembers) await this.trips.deleteMembers(before.id);
    const parts = { legs: newLegs ? after.legs : [], members: newMembers ? after.members : [] };
    await this.trips.insertParts([{ tripId: before.id, ...parts }]);
  }

  /** Throws `duplicate` with the number that a live trip has already. */
  async refuseTaken(numbers: readonly string[]): Promise<void> {
    const [taken] = await this.trips.withNumbers(numbers);
    const twice = numbers.find((no, i) => numbers.indexOf(no) !== i);
    const what = taken?.[0] ?? twice;
    if (what) throw new DomainError('duplicate', { what }, { errors: [{ path: 'no', code: 'taken' }] });
  }

  /** The numbers that were given, and the next free ones of their years for the others. */
  private async numbersFor(statements: readonly TripStatement[]): Promise<string[]> {
    const stated = statements.flatMap(({ no }) => no ?? []);
    if (stated.length > 0) await this.refuseTaken(stated);
    const last = new Map<string, number>();
    // One order of years for everybody, so that two imports never wait for each other in a ring.
    for (const year of [...new Set(statements.filter(({ no }) => !no).map(yearOf))].sort())
      last.set(year, Math.max(await this.trips.lastNumber(year), ...seqsOf(stated, year)));
    return statements.map((statement) => {
      if (statement.no) return statement.no;
      const year = yearOf(statement);
      const seq = (last.get(year) ?? 0) + 1;
      last.set(year, seq);
      return tripNumber(year, seq);
    });
  }
}

function yearOf({ actualStart, plannedStart }: TripStatement): string {
  return (actualStart ?? plannedStart ?? '').slice(0, 4);
}

function seqsOf(numbers: readonly string[], year: string): number[] {
  return numbers.flatMap((no) => {
    const read = readTripNumber(no);
    return read?.year === year ? [read.seq] : [];
  });
}
