import { Injectable } from '@nestjs/common';
import {
  type DatePrecision,
  type Day,
  type MilestoneInput,
  type MilestoneKind,
  type ProjectOutcome,
  type Page,
  type ProgressInput,
  type ProjectInput,
  type ProjectListItem,
  type ProjectListQuery,
  type ProjectProgress,
  type ProjectView,
  type TransitionRequest,
} from '@landfall/contracts';
import {
  assertTransition,
  companyNameKey,
  DomainError,
  PROJECT_TRANSITIONS,
  projectLacks,
  refuseFaults,
} from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { given } from '../../platform/records';
import { v7 as uuidv7 } from 'uuid';
import { searchColumns } from '../../platform/search';
import type { ProjectEntity } from './project.entity';
import { ProjectsRepository, type ProjectRow } from './projects.repository';
import { subjectOf, toProjectView } from './projects.view';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'project.created': { name: string };
    'project.createdMany': { count: number; importId: string };
    'project.deletedMany': { count: number; importId: string };
    'project.changed': { fields: string[] };
    'project.deleted': { name: string };
    'project.restored': { name: string };
    'project.phaseChanged': { from: string; to: string };
    'project.progressNoted': { progress: string };
    'project.milestoneNoted': { kind: string; occurredOn: string | null };
  }
}

const subject = (id: string): { type: string; id: string } => ({ type: 'project', id });

/** A project as a ledger tells it. */
export interface ImportedProject extends ProjectInput {
  outcome: ProjectOutcome;
  /** Its business number is one of that year. */
  firstSignedOn: Day | null;
  milestones: { kind: MilestoneKind; occurredOn: Day; occurredPrecision: DatePrecision }[];
  progress: { progress: string; problem: string | null; nextStep: string | null } | null;
}

/** Use cases of projects. A signing is an agreement's use case and comes back here through `ProjectStandings`. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  list(query: ProjectListQuery): Promise<Page<ProjectListItem>> {
    return this.repository.list(query);
  }

  async get(id: string): Promise<ProjectView> {
    return toProjectView(await this.require(id));
  }

  @Transactional()
  async create(input: ProjectInput): Promise<ProjectView> {
    await this.assertReferences(input);
    const code = input.code ?? (await this.repository.nextCode(this.clock.today().slice(0, 4)));
    const id = uuidv7();
    const columns = { ...(await this.columns({ ...input, code })), id, code, name: input.name };
    await this.repository.projects.insert([columns], this.context.actorId);
    await this.repository.replaceParties(id, partiesOf(input));
    await this.audit.record('project.created', subject(id), { name: input.name });
    return this.get(id);
  }

  /**
   * What an import brings, by few statements whatever the number; answers the ids in the order of the inputs.
   * Phase and outcome are taken as the ledger says them. Throws `validation`.
   */
  @Transactional()
  async createMany(inputs: readonly ImportedProject[], importId: string): Promise<string[]> {
    await this.assertReferences({ parties: inputs.flatMap((input) => input.parties ?? []) });
    const codes = await this.codesFor(inputs);
    const by = this.context.actor.id;
    const rows = inputs.map((input, i) => importedColumns(input, codes[i] ?? '', importId));
    await this.repository.projects.insert(rows, by);
    const parties = inputs.flatMap((input, i) =>
      partiesOf(input).map((party, seq) => ({ ...party, projectId: rows[i]?.id ?? '', seq: seq + 1 })),
    );
    await this.repository.insertParties(parties);
    await this.insertParts(
      inputs,
      rows.map((row) => row.id),
      importId,
    );
    await this.audit.record('project.createdMany', null, { count: rows.length, importId });
    return rows.map((row) => row.id);
  }

  /** Business numbers of the years in which the projects were signed, in the order of the inputs. */
  private async codesFor(inputs: readonly ImportedProject[]): Promise<string[]> {
    const years = inputs.map((input) => (input.firstSignedOn ?? this.clock.today()).slice(0, 4));
    const codes = new Map<string, string[]>();
    for (const year of [...new Set(years)].sort())
      codes.set(year, await this.repository.nextCodes(year, years.filter((other) => other === year).length));
    return years.map((year) => codes.get(year)?.shift() ?? '');
  }

  private async insertParts(
    inputs: readonly ImportedProject[],
    ids: string[],
    importId: string,
  ): Promise<void> {
    const by = this.context.actor.id;
    const lines = inputs.flatMap((input, i) =>
      input.progress ? [{ projectId: ids[i] ?? '', ...input.progress }] : [],
    );
    await this.repository.progress.insert(
      lines.map((line) => ({ ...line, id: uuidv7(), importId, notedOn: null, source: 'import' as const })),
      by,
    );
    const milestones = inputs.flatMap((input, i) =>
      input.milestones.map((milestone) => ({ ...milestone, projectId: ids[i] ?? '' })),
    );
    await this.repository.milestones.insert(
      milestones.map((milestone) => ({
        ...milestone,
        id: uuidv7(),
        importId,
        claimStatus: 'claimed' as const,
      })),
      by,
    );
  }

  /** To the trash with what an import brought, progress lines of other projects included. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    const by = this.context.actor.id;
    await this.repository.progress.removeImported(importId, by);
    await this.repository.milestones.removeImported(importId, by);
    const count = await this.repository.projects.removeImported(importId, by);
    await this.audit.record('project.deletedMany', null, { count, importId });
    return count;
  }

  @Transactional()
  async change(id: string, version: number | null, input: Partial<ProjectInput>): Promise<ProjectView> {
    const before = await this.claim(id, version);
    await this.assertReferences(input);
    await this.repository.projects.update(id, await this.columns(given(input), before), this.context.actorId);
    if (input.parties) await this.repository.replaceParties(id, partiesOf(input));
    await this.audit.record('project.changed', subject(id), { fields: Object.keys(input) });
    return this.get(id);
  }

  /** A project on which agreements stand is not deleted: they are voided or deleted first. */
  @Transactional()
  async remove(id: string, version: number | null): Promise<void> {
    const { name } = await this.claim(id, version);
    const agreements = await this.repository.agreementCount(id);
    if (agreements > 0) throw new DomainError('hasDependents', { what: `agreements: ${agreements}` });
    await this.repository.projects.remove([id], this.context.actorId);
    await this.audit.record('project.deleted', subject(id), { name });
  }

  @Transactional()
  async restore(id: string): Promise<ProjectView> {
    const { deleted } = await this.repository.projects.claimAnywhere(
      id,
      this.repository.visibleTo(this.context.actor, 'r'),
    );
    if (!deleted) return this.get(id);
    await this.repository.projects.restore(id, this.context.actorId);
    const view = await this.get(id);
    await this.audit.record('project.restored', subject(id), { name: view.name });
    return view;
  }

  @Transactional()
  async transition(
    id: string,
    version: number | null,
    { to, comment }: TransitionRequest,
  ): Promise<ProjectView> {
    const row = await this.claim(id, version);
    assertTransition(PROJECT_TRANSITIONS, projectLacks, row.phase, to, subjectOf(row));
    await this.repository.projects.update(id, { phase: to }, this.context.actorId);
    await this.audit.record('project.phaseChanged', subject(id), { from: row.phase, to }, comment);
    return this.get(id);
  }

  async progress(id: string): Promise<ProjectProgress[]> {
    await this.require(id);
    return this.repository.progressLines(id);
  }

  @Transactional()
  async noteProgress(id: string, input: ProgressInput): Promise<ProjectProgress[]> {
    await this.require(id);
    const owner = await this.person(input.ownerId, input.ownerName, 'ownerId');
    const line = {
      id: uuidv7(),
      projectId: id,
      notedOn: input.on ?? this.clock.today(),
      progress: input.progress,
      problem: input.problem ?? null,
      nextStep: input.next ?? null,
      ...owner,
      dueOn: input.dueOn ?? null,
      source: input.source ?? 'report',
    };
    await this.repository.progress.insert([line], this.context.actorId);
    await this.audit.record('project.progressNoted', subject(id), { progress: input.progress.slice(0, 200) });
    return this.repository.progressLines(id);
  }

  /** A progress line that a later ledger brings. */
  @Transactional()
  async importProgress(
    id: string,
    line: { progress: string; problem: string | null; next: string | null },
    importId: string,
  ): Promise<void> {
    const { progress, problem, next } = line;
    const row = { id: uuidv7(), importId, projectId: id, notedOn: null, progress, problem, nextStep: next };
    await this.repository.progress.insert([{ ...row, source: 'import' }], this.context.actor.id);
    await this.audit.record('project.progressNoted', subject(id), { progress: progress.slice(0, 200) });
  }

  @Transactional()
  async noteMilestone(id: string, input: MilestoneInput): Promise<ProjectView> {
    await this.require(id);
    const milestone = {
      id: uuidv7(),
      projectId: id,
      kind: input.kind,
      plannedOn: input.plannedOn ?? null,
      occurredOn: input.occurredOn ?? null,
      occurredPrecision: input.occurredPrecision ?? 'day',
      statOn: input.statOn ?? null,
      note: input.note ?? null,
    };
    await this.repository.milestones.insert([milestone], this.context.actorId);
    const detail = { kind: input.kind, occurredOn: input.occurredOn ?? null };
    await this.audit.record('project.milestoneNoted', subject(id), detail);
    return this.get(id);
  }

  /** Locks the project for this transaction; see RecordTable.claim. */
  private claim(id: string, version: number | null): Promise<ProjectView> {
    const visible = this.repository.visibleTo(this.context.actor, 'r');
    return this.repository.projects.claim(id, version, visible, () => this.get(id));
  }

  private async require(id: string): Promise<ProjectRow> {
    const row = await this.repository.find(id);
    if (!row) throw new DomainError('notFound');
    return row;
  }

  private async assertReferences(input: Partial<ProjectInput>): Promise<void> {
    const ids = (input.parties ?? []).map((party) => party.companyId);
    const known = ids.length > 0 ? await this.repository.existingCompanies(ids) : new Set<string>();
    refuseFaults(
      ids.flatMap((companyId, i) =>
        known.has(companyId) ? [] : [{ path: `parties.${i}.companyId`, code: 'unknownReference' as const }],
      ),
    );
  }

  /** Columns for what the input says; search follows the names that then stand. */
  private async columns(input: Partial<ProjectInput>, before?: ProjectRow): Promise<Partial<ProjectEntity>> {
    const { parties: _, ownerId, ownerName, ...plain } = input;
    const name = input.name ?? before?.name ?? '';
    const search = searchColumns([
      name,
      input.code ?? before?.code,
      ...(input.formerNames ?? before?.formerNames ?? []),
    ]);
    const owner =
      ownerId === undefined && ownerName === undefined
        ? {}
        : await this.person(ownerId, ownerName, 'ownerId');
    return {
      ...plain,
      ...(owner.ownerUserId !== undefined && { ownerUserId: owner.ownerUserId, ownerName: owner.ownerName }),
      nameKey: companyNameKey(name),
      searchText: search.text,
      searchPieces: search.pieces,
    };
  }

  private async person(
    id: string | null | undefined,
    name: string | null | undefined,
    path: string,
  ): Promise<{ ownerUserId?: string | null; ownerName?: string | null }> {
    if (!id) return { ownerUserId: null, ownerName: name ?? null };
    const known = await this.repository.userName(id);
    refuseFaults(known ? [] : [{ path, code: 'unknownReference' }]);
    return { ownerUserId: id, ownerName: known };
  }
}

function importedColumns(
  { milestones: _, progress: __, parties: ___, firstSignedOn: ____, ownerId, ...plain }: ImportedProject,
  code: string,
  importId: string,
): Partial<ProjectEntity> & { id: string; importId: string } {
  const search = searchColumns([plain.name, plain.code ?? code, ...(plain.formerNames ?? [])]);
  return {
    ...IMPORT_DEFAULTS,
    ...given(plain),
    code: plain.code ?? code,
    id: uuidv7(),
    importId,
    ownerUserId: ownerId ?? null,
    nameKey: companyNameKey(plain.name),
    searchText: search.text,
    searchPieces: search.pieces,
  };
}

/** Every row of one statement has the same columns. */
const IMPORT_DEFAULTS = {
  formerNames: [] as string[],
  kind: 'new',
  capitalType: null,
  origin: null,
  originCountry: null,
  chainNode: null,
  industryCode: null,
  cluster: null,
  content: null,
  ownerName: null,
  phase: 'lead',
  note: null,
} as const;

function partiesOf(
  input: Partial<ProjectInput>,
): { companyId: string; role: 'investor' | 'project_company' | 'agent'; equityPercent: string | null }[] {
  return (input.parties ?? []).map((party) => ({
    companyId: party.companyId,
    role: party.role ?? 'investor',
    equityPercent: party.equityPercent ?? null,
  }));
}
