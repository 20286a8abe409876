import { Injectable } from '@nestjs/common';
import type { HistoryEntry, Id, Page, VisitInput, VisitListItem, VisitView } from '@landfall/contracts';
import {
  assertTransition,
  distinctPeople,
  DomainError,
  VISIT_TRANSITIONS,
  visitLacks,
} from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { HistoryReader } from '../../platform/history';
import { given } from '../../platform/records';
import type { VisitListDto } from './dto/visit-list.dto';
import { aheadFaults, changedStatement, newStatement } from './visit-statement';
import { VisitWriter } from './visit-writer';
import { VisitsRepository } from './visits.repository';
import { visitView } from './visits.view';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'visit.created': { visitedOn: string; companies: string[]; state: string };
    'visit.createdMany': { count: number; importId: string };
    'visit.changed': { visitedOn: string; companies: string[]; fields: string[] };
    'visit.stateChanged': { visitedOn: string; companies: string[]; from: string; to: string };
    'visit.deleted': { visitedOn: string; companies: string[] };
    'visit.deletedMany': { count: number; importId: string };
    'visit.restored': { visitedOn: string; companies: string[] };
  }
}

/** Use cases of visits. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly writer: VisitWriter,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly reader: HistoryReader,
  ) {}

  list(query: VisitListDto): Promise<Page<VisitListItem>> {
    return this.visits.page(query, this.context.actor);
  }

  /** Throws `notFound`. */
  async get(id: Id): Promise<VisitView> {
    const row = await this.visits.find(id, this.context.actor);
    if (!row) throw new DomainError('notFound');
    return visitView(row, this.clock.today());
  }

  /** Throws `notFound`. */
  async history(id: Id): Promise<HistoryEntry[]> {
    await this.get(id);
    return this.reader.of(id);
  }

  /** Throws `validation`. */
  @Transactional()
  async create(input: VisitInput): Promise<VisitView> {
    const today = this.clock.today();
    const { statement, faults } = newStatement(input, await this.writer.names(), today);
    const checked = { statement, faults: [...faults, ...aheadFaults(statement, today)] };
    const [id = ''] = await this.writer.insert([checked], null, () => '');
    const visit = await this.get(id);
    await this.audit.record('visit.created', subject(id), { ...headOf(visit), state: visit.state });
    return visit;
  }

  /**
   * What an import brings, by few statements whatever the number; answers the ids in the order of the inputs.
   * Throws `validation` with paths such as `12.companies.0.companyId`.
   */
  @Transactional()
  async createMany(inputs: readonly VisitInput[], importId: string): Promise<Id[]> {
    if (inputs.length === 0) return [];
    const names = await this.writer.names();
    const today = this.clock.today();
    const drafts = inputs.map(({ participants, ...input }) =>
      newStatement({ ...input, participants: participants && distinctPeople(participants) }, names, today),
    );
    const ids = await this.writer.insert(drafts, importId, (i) => `${i}.`);
    await this.audit.record('visit.createdMany', null, { count: ids.length, importId });
    return ids;
  }

  /** Throws `notFound`, `stale`, `validation`. */
  @Transactional()
  async change(id: Id, version: number, change: Partial<VisitInput>): Promise<VisitView> {
    const before = await this.claim(id, version);
    const { statement, faults } = changedStatement(before, change, await this.writer.names());
    const ahead = aheadFaults(statement, this.clock.today());
    await this.writer.update(before, { statement, faults: [...faults, ...ahead] });
    return this.recordChange(id, change);
  }

  /** What a later ledger says about a visit, its state among it. Throws `notFound`, `validation`. */
  @Transactional()
  async changeImported(id: Id, change: Partial<VisitInput>): Promise<void> {
    const before = await this.claim(id, null);
    await this.writer.update(before, changedStatement(before, change, await this.writer.names()));
    await this.recordChange(id, change);
  }

  /** Throws `notFound`, `stale`, `transitionNotAllowed`, `transitionLacks`. */
  @Transactional()
  async transition(id: Id, version: number | null, to: string, comment?: string): Promise<VisitView> {
    const visit = await this.claim(id, version);
    const { visitedOn, state: from } = visit;
    assertTransition(VISIT_TRANSITIONS, visitLacks, from, to, { visitedOn, today: this.clock.today() });
    await this.writer.lockCompanies(companyIds(visit));
    await this.visits.records.update(id, { state: to }, this.context.actor.id);
    await this.audit.record('visit.stateChanged', subject(id), { ...headOf(visit), from, to }, comment);
    return this.get(id);
  }

  /** To the trash. Throws `notFound`, `stale`. */
  @Transactional()
  async remove(id: Id, version: number | null): Promise<void> {
    const visit = await this.claim(id, version);
    await this.writer.lockCompanies(companyIds(visit));
    await this.visits.records.remove([id], this.context.actor.id);
    await this.audit.record('visit.deleted', subject(id), headOf(visit));
  }

  /** To the trash with what an import brought; whether later work stands on it is the caller's to ask. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    await this.writer.lockCompanies(await this.visits.companiesOfImport(importId));
    const count = await this.visits.records.removeImported(importId, this.context.actor.id);
    await this.audit.record('visit.deletedMany', null, { count, importId });
    return count;
  }

  /** Back from the trash, if its companies and its trip still stand. Throws `notFound`, `validation`. */
  @Transactional()
  async restore(id: Id): Promise<VisitView> {
    const { actor } = this.context;
    const { deleted } = await this.visits.records.claimAnywhere(id, this.visits.visibleTo(actor, 'r'));
    if (!deleted) return this.get(id);
    await this.writer.holdFor(id);
    await this.visits.records.restore(id, actor.id);
    const visit = await this.get(id);
    await this.audit.record('visit.restored', subject(id), headOf(visit));
    return visit;
  }

  private async recordChange(id: Id, change: Partial<VisitInput>): Promise<VisitView> {
    const after = await this.get(id);
    const fields = Object.keys(given(change));
    await this.audit.record('visit.changed', subject(id), { ...headOf(after), fields });
    return after;
  }

  private claim(id: Id, version: number | null): Promise<VisitView> {
    const visible = this.visits.visibleTo(this.context.actor, 'r');
    return this.visits.records.claim(id, version, visible, () => this.get(id));
  }
}

function companyIds({ companies }: VisitView): Id[] {
  return companies.map(({ company }) => company.id);
}

/** What an event shows of a visit: its day and whom it was to. */
function headOf({ visitedOn, companies }: VisitView): { visitedOn: string; companies: string[] } {
  return { visitedOn, companies: companies.map(({ company }) => company.name) };
}

function subject(id: Id): { type: string; id: Id } {
  return { type: 'visit', id };
}
