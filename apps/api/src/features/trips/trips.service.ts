import { Injectable } from '@nestjs/common';
import type { HistoryEntry, Id, Page, TripInput, TripListItem, TripView } from '@landfall/contracts';
import {
  aheadFaults,
  assertTransition,
  distinctPeople,
  DomainError,
  refuseFaults,
  settleTripDays,
  TRIP_APPROVALS,
  TRIP_TRANSITIONS,
  tripLacks,
} from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { HistoryReader } from '../../platform/history';
import { given } from '../../platform/records';
import type { TripListDto } from './dto/trip-list.dto';
import { changedStatement, newStatement, type ImportedTrip } from './trip-statement';
import { TripWriter } from './trip-writer';
import { TripsRepository } from './trips.repository';
import { tripSubject, tripView } from './trips.view';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'trip.created': { no: string; title: string; state: string };
    'trip.createdMany': { count: number; importId: string };
    'trip.changed': { no: string; fields: string[] };
    'trip.stateChanged': { no: string; from: string; to: string };
    'trip.deleted': { no: string };
    'trip.restored': { no: string };
    'trip.deletedMany': { count: number; importId: string };
  }
}

/** Use cases of trips. */
@Injectable()
export class TripsService {
  constructor(
    private readonly trips: TripsRepository,
    private readonly writer: TripWriter,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly reader: HistoryReader,
  ) {}

  list(query: TripListDto): Promise<Page<TripListItem>> {
    return this.trips.page(query, this.context.actor);
  }

  /** Throws `notFound`. */
  async get(id: string): Promise<TripView> {
    const row = await this.trips.find(id, this.context.actor);
    if (!row) throw new DomainError('notFound');
    return tripView(row, this.context.actor, this.clock.today());
  }

  /** Throws `notFound`. */
  async history(id: string): Promise<HistoryEntry[]> {
    await this.get(id);
    return this.reader.of(id);
  }

  /** A plan, or afterwards a trip that was made without one. Throws `validation`, `duplicate`. */
  @Transactional()
  async create(input: TripInput): Promise<TripView> {
    const { statement, faults } = newStatement(input, await this.writer.names());
    refuseFaults([...faults, ...aheadFaults(statement.state, statement, this.clock.today())]);
    const [id = ''] = await this.writer.insert([{ statement, importedKey: null }], null);
    const trip = await this.get(id);
    const { no, title, state } = trip;
    await this.audit.record('trip.created', subject(id), { no, title, state });
    return trip;
  }

  /**
   * What an import brings, in whatever state, by few statements whatever the number; answers the ids in the order
   * of the inputs. Throws `validation` with paths such as `12.actualEnd`, `duplicate`.
   */
  @Transactional()
  async createMany(inputs: readonly ImportedTrip[], importId: string): Promise<Id[]> {
    if (inputs.length === 0) return [];
    const names = await this.writer.names();
    const checked = inputs.map(({ members, ...input }) =>
      newStatement({ ...input, members: members && distinctPeople(members) }, names),
    );
    refuseFaults(
      checked.flatMap(({ faults }, i) => faults.map((fault) => ({ ...fault, path: `${i}.${fault.path}` }))),
    );
    const drafts = checked.map(({ statement }, i) => ({
      statement,
      importedKey: inputs[i]?.importedKey ?? null,
    }));
    const ids = await this.writer.insert(drafts, importId);
    await this.audit.record('trip.createdMany', null, { count: ids.length, importId });
    return ids;
  }

  /** What a later ledger says about a trip, its state among it. Throws `notFound`, `validation`, `duplicate`. */
  @Transactional()
  async changeImported(id: Id, change: Partial<ImportedTrip>): Promise<void> {
    await this.change(id, null, change);
  }

  /** To the trash with what an import brought; whether later work stands on it is the caller's to ask. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    const count = await this.trips.records.removeImported(importId, this.context.actor.id);
    await this.audit.record('trip.deletedMany', null, { count, importId });
    return count;
  }

  /** `version` null takes what stands. Throws `notFound`, `stale`, `validation`, `duplicate`. */
  @Transactional()
  async change(id: Id, version: number | null, change: Partial<ImportedTrip>): Promise<TripView> {
    const before = await this.claim(id, version);
    const { statement, faults } = changedStatement(before, change, await this.writer.names());
    refuseFaults(faults);
    await this.writer.update(before, statement);
    const after = await this.get(id);
    const fields = Object.keys(given(change));
    await this.audit.record('trip.changed', subject(id), { no: after.no, fields });
    return after;
  }

  /** Throws `notFound`, `stale`, `forbidden`, `transitionNotAllowed`, `transitionLacks`. */
  @Transactional()
  async transition(id: Id, version: number | null, to: string, comment?: string): Promise<TripView> {
    const { actor } = this.context;
    const trip = await this.claim(id, version);
    if (TRIP_APPROVALS.includes(to) && !actor.permissions.has('trip.approve'))
      throw new DomainError('forbidden');
    assertTransition(
      TRIP_TRANSITIONS,
      tripLacks,
      trip.state,
      to,
      tripSubject(trip, actor, this.clock.today()),
    );
    const { actualStart, actualEnd } = settleTripDays(to, trip);
    const reason = to === 'cancelled' ? { cancelledReason: comment ?? null } : {};
    await this.trips.records.update(id, { state: to, actualStart, actualEnd, ...reason }, actor.id);
    const detail = { no: trip.no, from: trip.state, to };
    await this.audit.record('trip.stateChanged', subject(id), detail, comment);
    return this.get(id);
  }

  /** To the trash. Throws `notFound`, `stale`, `hasDependents` with the first of them. */
  @Transactional()
  async remove(id: Id, version: number | null): Promise<void> {
    const { no } = await this.claim(id, version);
    const blockers = await this.trips.dependents(id);
    if (blockers.length > 0)
      throw new DomainError(
        'hasDependents',
        { what: blockers.map(({ name }) => name).join('、') },
        { blockers },
      );
    await this.trips.records.remove([id], this.context.actor.id);
    await this.audit.record('trip.deleted', subject(id), { no });
  }

  /** Back from the trash, if its number is still free. Throws `notFound`, `duplicate`. */
  @Transactional()
  async restore(id: Id): Promise<TripView> {
    const { actor } = this.context;
    const { deleted } = await this.trips.records.claimAnywhere(id, this.trips.visibleTo(actor, 'r'));
    if (!deleted) return this.get(id);
    const no = await this.trips.numberOf(id);
    await this.writer.refuseTaken([no]);
    await this.trips.records.restore(id, actor.id);
    await this.audit.record('trip.restored', subject(id), { no });
    return this.get(id);
  }

  /** Live trips among `ids` with their numbers, held against deletion: what is to stand on them may rely on them. */
  hold(ids: readonly Id[]): Promise<Map<Id, string>> {
    return this.trips.hold(ids);
  }

  /** Live trips under those of the numbers that are in use. */
  withNumbers(numbers: readonly string[]): Promise<Map<string, Id>> {
    return this.trips.withNumbers(numbers);
  }

  private claim(id: Id, version: number | null): Promise<TripView> {
    const visible = this.trips.visibleTo(this.context.actor, 'r');
    return this.trips.records.claim(id, version, visible, () => this.get(id));
  }
}

function subject(id: Id): { type: string; id: Id } {
  return { type: 'trip', id };
}
