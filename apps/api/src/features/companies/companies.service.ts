import { Injectable } from '@nestjs/common';
import type {
  CompanyDuplicate,
  CompanyInput,
  CompanyListItem,
  CompanyView,
  HistoryEntry,
  Page,
} from '@landfall/contracts';
import { assertTransition, COMPANY_TRANSITIONS, companyLacks, DomainError } from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { HistoryReader } from '../../platform/history';
import { ReferenceService } from '../reference';
import { CompaniesRepository } from './companies.repository';
import { companyView } from './companies.view';
import { changedStatement, newStatement } from './company-statement';
import { CompanyWriter } from './company-writer';
import type { CompanyListDto } from './dto/company-list.dto';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'company.created': { name: string };
    'company.createdMany': { count: number; importId: string };
    'company.changed': { name: string; fields: string[] };
    'company.lifecycleChanged': { name: string; from: string; to: string };
    'company.deleted': { name: string };
    'company.restored': { name: string };
    'company.deletedMany': { count: number; importId: string };
  }
}

/** Use cases of companies. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly writer: CompanyWriter,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly reader: HistoryReader,
    private readonly reference: ReferenceService,
  ) {}

  list(query: CompanyListDto): Promise<Page<CompanyListItem>> {
    return this.companies.page(query, this.clock.today(), this.context.actor);
  }

  /** Throws `notFound`. */
  async get(id: string): Promise<CompanyView> {
    const row = await this.companies.find(id, this.context.actor);
    if (!row) throw new DomainError('notFound');
    return companyView(row, this.clock.today(), this.divisionName(row.divisionCode));
  }

  /** Suggestions only: whether two names are one company is for a person to say. Throws `notFound`. */
  async duplicates(id: string): Promise<CompanyDuplicate[]> {
    await this.get(id);
    return this.companies.duplicates(id, this.context.actor);
  }

  /** Throws `notFound`. */
  async history(id: string): Promise<HistoryEntry[]> {
    await this.get(id);
    return this.reader.of(id);
  }

  /** Throws `validation`, `companyCreditCodeTaken`. */
  @Transactional()
  async create(input: CompanyInput): Promise<CompanyView> {
    const id = await this.writer.insertOne(newStatement(input));
    await this.audit.record('company.created', subject(id), { name: input.name });
    return this.get(id);
  }

  /**
   * What an import brings, by few statements whatever the number; answers the ids in the order of the inputs.
   * Throws `validation` with paths such as `12.creditCode`, `companyCreditCodeTaken`.
   */
  @Transactional()
  async createMany(inputs: readonly CompanyInput[], importId: string): Promise<string[]> {
    if (inputs.length === 0) return [];
    const ids = await this.writer.insert(inputs.map(newStatement), importId);
    await this.audit.record('company.createdMany', null, { count: ids.length, importId });
    return ids;
  }

  /** `version` is what the change is based on; null, for imports, takes what stands. Throws `notFound`, `stale`. */
  @Transactional()
  async change(id: string, version: number | null, change: Partial<CompanyInput>): Promise<CompanyView> {
    const before = await this.claim(id, version);
    await this.writer.update(before, changedStatement(before, change));
    const after = await this.get(id);
    const fields = Object.keys(change).filter((key) => change[key as keyof CompanyInput] !== undefined);
    await this.audit.record('company.changed', subject(id), { name: after.name, fields });
    return after;
  }

  /** Throws `notFound`, `stale`, `transitionNotAllowed`. */
  @Transactional()
  async transition(id: string, version: number | null, to: string, comment?: string): Promise<CompanyView> {
    const { name, lifecycle, ...before } = await this.claim(id, version);
    assertTransition(COMPANY_TRANSITIONS, companyLacks, lifecycle, to, before);
    await this.companies.records.update(id, { lifecycle: to }, this.context.actor.id);
    await this.audit.record('company.lifecycleChanged', subject(id), { name, from: lifecycle, to }, comment);
    return this.get(id);
  }

  /** To the trash. Throws `notFound`, `stale`, `hasDependents` with the first of them. */
  @Transactional()
  async remove(id: string, version: number | null): Promise<void> {
    const { name } = await this.claim(id, version);
    const blockers = await this.companies.dependents(id);
    if (blockers.length > 0) {
      const what = blockers.map((blocker) => blocker.name).join('、');
      throw new DomainError('hasDependents', { what }, { blockers });
    }
    await this.companies.records.remove([id], this.context.actor.id);
    await this.audit.record('company.deleted', subject(id), { name });
  }

  /** Back from the trash; one that is not in it stays as it is. Throws `notFound`, `companyCreditCodeTaken`. */
  @Transactional()
  async restore(id: string): Promise<CompanyView> {
    const { actor } = this.context;
    const { deleted } = await this.companies.records.claimAnywhere(id, this.companies.visibleTo(actor, 'r'));
    if (!deleted) return this.get(id);
    await this.writer.refuseTaken([await this.companies.creditCodeOf(id)], id);
    await this.companies.records.restore(id, actor.id);
    const view = await this.get(id);
    await this.audit.record('company.restored', subject(id), { name: view.name });
    return view;
  }

  /** To the trash with what an import brought; whether later work stands on it is the caller's to ask. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    const by = this.context.actor.id;
    const count = await this.companies.records.removeImported(importId, by);
    await this.companies.removeEmptyGroups(importId, by);
    await this.audit.record('company.deletedMany', null, { count, importId });
    return count;
  }

  private divisionName(code: string | null): string | null {
    return code === null ? null : (this.reference.item('divisions', code)?.path ?? null);
  }

  private claim(id: string, version: number | null): Promise<CompanyView> {
    const visible = this.companies.visibleTo(this.context.actor, 'r');
    return this.companies.records.claim(id, version, visible, () => this.get(id));
  }
}

function subject(id: string): { type: string; id: string } {
  return { type: 'company', id };
}
