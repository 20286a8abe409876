import { Injectable } from '@nestjs/common';
import type {
  Page,
  ProjectListItem,
  ProjectListQuery,
  ProjectProgress,
  ProjectView,
} from '@landfall/contracts';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext, type Actor } from '../../platform/context';
import { Database, type SqlParams } from '../../platform/database';
import { RecordTable } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import { ProjectMilestoneEntity, ProjectPartyEntity, ProjectProgressEntity } from './project-parts.entity';
import { ProjectEntity } from './project.entity';
import { PROGRESS_LINES, PROJECT_LIST, PROJECT_VIEW } from './projects.sql';

export type ProjectRow = Omit<ProjectView, 'allowedTransitions'>;
export type PartyValues = Pick<ProjectPartyEntity, 'companyId' | 'role' | 'equityPercent'>;

/** Business numbers of one year are handed out one at a time. */
const CODE_LOCK = 7_246_010;

/** All SQL of projects. */
@Injectable()
export class ProjectsRepository {
  readonly projects: RecordTable<ProjectEntity>;
  readonly progress: RecordTable<ProjectProgressEntity>;
  readonly milestones: RecordTable<ProjectMilestoneEntity>;

  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {
    this.projects = new RecordTable(database, ProjectEntity);
    this.progress = new RecordTable(database, ProjectProgressEntity);
    this.milestones = new RecordTable(database, ProjectMilestoneEntity);
  }

  /** Record scope of `actor` over projects under `alias`, behind list, single read and lock; everything for now. */

  visibleTo(_actor: Actor, _alias: string): string {
    return 'true';
  }

  list(query: ProjectListQuery): Promise<Page<ProjectListItem>> {
    return this.database.page(PROJECT_LIST, query, (params) => this.conditions(query, params));
  }

  private conditions(query: ProjectListQuery, params: SqlParams): string[] {
    const conditions = ['p.deleted_at IS NULL', this.visibleTo(this.context.actor, 'p')];
    const equals = { phase: query.phase, outcome: query.outcome, cluster: query.cluster };
    for (const [column, value] of Object.entries({
      ...equals,
      capital_type: query.capitalType,
      owner_user_id: query.ownerId,
    }))
      if (value !== undefined) conditions.push(`p.${column} = ${params.add(value)}`);
    if (query.signed !== undefined) conditions.push(`p.signed_count = ${query.signed ? 1 : 0}`);
    if (query.companyId)
      conditions.push(
        `EXISTS (SELECT FROM project_parties x WHERE x.project_id = p.id AND x.company_id = ${params.add(query.companyId)})`,
      );
    const search = query.q && searchCondition('p', query.q, params);
    if (search) conditions.push(search);
    return conditions;
  }

  /** A project, also a deleted one where `deleted` asks for it. */
  find(id: string, deleted = false): Promise<ProjectRow | null> {
    return this.database.one<ProjectRow>(
      `${PROJECT_VIEW} WHERE p.id = $1 AND p.deleted_at IS ${deleted ? 'NOT NULL' : 'NULL'}
       AND ${this.visibleTo(this.context.actor, 'p')}`,
      [id],
    );
  }

  async progressLines(projectId: string): Promise<ProjectProgress[]> {
    const rows = await this.database.query<{ line: ProjectProgress }>(PROGRESS_LINES, [projectId]);
    return rows.map((row) => row.line);
  }

  async replaceParties(projectId: string, parties: PartyValues[]): Promise<void> {
    await this.database.repository(ProjectPartyEntity).delete({ projectId });
    await this.insertParties(parties.map((party, i) => ({ ...party, projectId, seq: i + 1 })));
  }

  insertParties(rows: (PartyValues & { projectId: string; seq: number })[]): Promise<void> {
    return this.database.insertMany(
      ProjectPartyEntity,
      rows.map((row) => ({ ...row, id: uuidv7() })),
    );
  }

  /** Which of these companies exist. */
  async existingCompanies(ids: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM companies WHERE id = ANY($1) AND deleted_at IS NULL',
      [ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  async userName(id: string): Promise<string | null> {
    const row = await this.database.one<{ name: string }>(
      'SELECT name FROM users WHERE id = $1 AND deleted_at IS NULL',
      [id],
    );
    return row?.name ?? null;
  }

  async nextCode(year: string): Promise<string> {
    const [code = ''] = await this.nextCodes(year, 1);
    return code;
  }

  /** The next free business numbers of a year, `XM2024-0042`. */
  async nextCodes(year: string, count: number): Promise<string[]> {
    await this.database.query('SELECT pg_advisory_xact_lock($1, $2)', [CODE_LOCK, Number(year)]);
    const row = await this.database.one<{ last: number | null }>(
      `SELECT max(substring(code FROM '^XM[0-9]{4}-([0-9]+)$')::int) AS last FROM projects WHERE code LIKE $1`,
      [`XM${year}-%`],
    );
    const first = (row?.last ?? 0) + 1;
    return Array.from({ length: count }, (_, i) => `XM${year}-${String(first + i).padStart(4, '0')}`);
  }

  async agreementCount(projectId: string): Promise<number> {
    const row = await this.database.one<{ n: number }>(
      'SELECT count(*) AS n FROM agreements WHERE project_id = $1 AND deleted_at IS NULL',
      [projectId],
    );
    return row?.n ?? 0;
  }
}
