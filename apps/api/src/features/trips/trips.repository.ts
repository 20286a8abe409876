import { Injectable } from '@nestjs/common';
import type { Id, Page, TripLeg, TripListItem, TripMember } from '@landfall/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../platform/context';
import { Database } from '../../platform/database';
import { RecordTable } from '../../platform/records';
import type { TripListDto } from './dto/trip-list.dto';
import { TripEntity, TripLegEntity, TripMemberEntity } from './trip.entity';
import { TRIP_LIST, TRIP_VIEW, tripConditions } from './trips.sql';
import type { TripRow } from './trips.view';

/** Business numbers of one year are handed out one at a time. */
const NUMBER_LOCK = 7_246_011;

export interface TripParts {
  tripId: Id;
  legs: readonly TripLeg[];
  members: readonly TripMember[];
}

/** All SQL of trips. */
@Injectable()
export class TripsRepository {
  readonly records: RecordTable<TripEntity>;

  constructor(private readonly database: Database) {
    this.records = new RecordTable(database, TripEntity);
  }

  /** Record scope of the caller as a condition on `alias`; everything for now. */
  visibleTo(_actor: Actor, _alias = 't'): string {
    return 'true';
  }

  page(query: TripListDto, actor: Actor): Promise<Page<TripListItem>> {
    return this.database.page(TRIP_LIST, query, tripConditions(query, this.visibleTo(actor)));
  }

  find(id: string, actor: Actor): Promise<TripRow | null> {
    return this.database.one<TripRow>(
      `${TRIP_VIEW} WHERE t.id = $1 AND t.deleted_at IS NULL AND ${this.visibleTo(actor)}`,
      [id],
    );
  }

  /** Live trips by number, under the numbers asked for. */
  async withNumbers(numbers: readonly string[]): Promise<Map<string, Id>> {
    const rows = await this.database.query<{ no: string; id: Id }>(
      'SELECT no, id FROM trips WHERE no = ANY($1) AND deleted_at IS NULL',
      [numbers],
    );
    return new Map(rows.map(({ no, id }) => [no, id]));
  }

  /** Live trips among `ids`, with their numbers; held against deletion until the transaction ends. */
  async hold(ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.database.query<{ id: Id; no: string }>(
      'SELECT id, no FROM trips WHERE id = ANY($1) AND deleted_at IS NULL ORDER BY id FOR SHARE',
      [ids],
    );
    return new Map(rows.map(({ id, no }) => [id, no]));
  }

  async numberOf(id: string): Promise<string> {
    const row = await this.database.one<{ no: string }>('SELECT no FROM trips WHERE id = $1', [id]);
    return row?.no ?? '';
  }

  /**
   * The highest number of a year so far, deleted trips among them, so that what comes back finds its own number free.
   * Nobody else takes one of that year until this transaction ends.
   */
  async lastNumber(year: string): Promise<number> {
    await this.database.query('SELECT pg_advisory_xact_lock($1, $2)', [NUMBER_LOCK, Number(year)]);
    const row = await this.database.one<{ last: number | null }>(
      `SELECT max(substring(no FROM 8)::integer) AS last FROM trips WHERE no ~ $1`,
      [`^ZS${year}-[0-9]{3,9}$`],
    );
    return row?.last ?? 0;
  }

  async insertParts(parts: readonly TripParts[]): Promise<void> {
    await this.database.insertMany(
      TripLegEntity,
      parts.flatMap(({ tripId, legs }) => legs.map((leg, seq) => ({ id: uuidv7(), tripId, seq, ...leg }))),
    );
    await this.database.insertMany(
      TripMemberEntity,
      parts.flatMap(({ tripId, members }) =>
        members.map((member, seq) => ({ id: uuidv7(), tripId, seq, ...member })),
      ),
    );
  }

  async deleteLegs(tripId: Id): Promise<void> {
    await this.database.query('DELETE FROM trip_legs WHERE trip_id = $1', [tripId]);
  }

  async deleteMembers(tripId: Id): Promise<void> {
    await this.database.query('DELETE FROM trip_members WHERE trip_id = $1', [tripId]);
  }

  /** The first few live visits that were made on the trip. */
  dependents(id: string): Promise<{ kind: 'visit'; id: Id; name: string }[]> {
    return this.database.query(
      `SELECT 'visit' AS kind, id, visited_on::text AS name FROM visits
       WHERE trip_id = $1 AND deleted_at IS NULL ORDER BY visited_on, id LIMIT 5`,
      [id],
    );
  }
}
