import { Injectable } from '@nestjs/common';
import type {
  ImportListItem,
  ImportProgress,
  ImportRowView,
  ImportView,
  ListQuery,
  Page,
} from '@landfall/contracts';
import type { ImportRowsQuery } from '@landfall/contracts';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext, type Actor } from '../../platform/context';
import { Database, type ListSpec } from '../../platform/database';
import { ImportEntity } from './import.entity';
import type { ChangedTable, LoggedChange } from './writing/change-log';

/** A record that stands on an import and so keeps it from being reverted. */
export interface LaterWork {
  kind: 'company' | 'contact' | 'trip' | 'visit' | 'project' | 'agreement';
  id: string;
  name: string;
  why: 'changed' | 'refers';
}

export interface ImportRow extends Omit<ImportEntity, 'createdBy'> {
  createdBy: string | null;
  creatorId: string | null;
}

export type NewImportRow = Omit<ImportRowView, 'id'> & { sheetIndex: number };

/** Root tables that an import writes, in the order in which they name each other. */
const ROOTS = ['companies', 'contacts', 'trips', 'visits', 'projects', 'agreements'] as const;

const IMPORT_LIST: ListSpec = {
  base: 'imports i',
  alias: 'i',
  sorts: { createdAt: { sql: 'i.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  project: `SELECT i.id, i.status, i.file_name AS "fileName", i.file_size AS "fileSize", i.created_at AS "createdAt",
      u.name AS "createdBy", i.committed_at AS "committedAt", i.reverted_at AS "revertedAt", i.result, page.cursor_key
    FROM page JOIN imports i ON i.id = page.id LEFT JOIN users u ON u.id = i.created_by ORDER BY page.ord`,
};

const IMPORT_ROWS: ListSpec = {
  base: 'import_rows r',
  alias: 'r',
  sorts: { row: { sql: '(r.sheet_index::bigint * 10000000 + r.row_no)', type: 'bigint' } },
  defaultSort: 'row',
  project: `SELECT r.id, r.sheet, r.row_no AS row, r.kind, r.cells, r.parsed AS read, r.decision, r.problem, r.records,
      page.cursor_key FROM page JOIN import_rows r ON r.id = page.id ORDER BY page.ord`,
};

/** All SQL of imports. */
@Injectable()
export class ImportsRepository {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  /** Record scope of `actor` over imports under `alias`; everything for now. */

  visibleTo(_actor: Actor, _alias: string): string {
    return 'true';
  }

  list(query: ListQuery): Promise<Page<ImportListItem>> {
    return this.database.page(IMPORT_LIST, query, () => [this.visibleTo(this.context.actor, 'i')]);
  }

  rows(importId: string, query: ImportRowsQuery): Promise<Page<ImportRowView>> {
    return this.database.page(IMPORT_ROWS, query, (params) => [
      `r.import_id = ${params.add(importId)}`,
      ...(query.sheet ? [`r.sheet = ${params.add(query.sheet)}`] : []),
      ...(query.decision ? [`r.decision = ${params.add(query.decision)}`] : []),
    ]);
  }

  find(id: string): Promise<ImportRow | null> {
    return this.database.one<ImportRow>(
      `SELECT i.id, i.version, i.status, i.file_name AS "fileName", i.file_size AS "fileSize",
         i.file_hash AS "fileHash", i.as_of AS "asOf", i.progress, i.understanding, i.decisions, i.result, i.failure,
         i.created_at AS "createdAt", u.name AS "createdBy", i.created_by AS "creatorId",
         i.committed_at AS "committedAt", i.reverted_at AS "revertedAt"
       FROM imports i LEFT JOIN users u ON u.id = i.created_by
       WHERE i.id = $1 AND ${this.visibleTo(this.context.actor, 'i')}`,
      [id],
    );
  }

  async insert(
    file: Buffer,
    values: Pick<ImportEntity, 'fileName' | 'fileSize' | 'fileHash'>,
  ): Promise<string> {
    const id = uuidv7();
    const by = this.context.actor.id;
    const progress: ImportProgress = { step: 'reading', done: 0, total: 1 };
    const decisions = { answers: {}, mapping: {}, cells: {} };
    await this.database
      .repository(ImportEntity)
      .insert({ ...values, id, status: 'reading', progress, decisions, createdBy: by, updatedBy: by });
    await this.database.query('INSERT INTO import_files (import_id, content) VALUES ($1, $2)', [id, file]);
    return id;
  }

  async update(id: string, values: Partial<ImportEntity>): Promise<void> {
    await this.database.repository(ImportEntity).update(id, values);
  }

  /** Takes the step only from one of these states, so that two clicks take it once. */
  async moveFrom(id: string, from: ImportView['status'][], values: Partial<ImportEntity>): Promise<boolean> {
    const result = await this.database
      .repository(ImportEntity)
      .createQueryBuilder()
      .update()
      .set(values)
      .where('id = :id AND status IN (:...from)', { id, from })
      .execute();
    return result.affected === 1;
  }

  async file(id: string): Promise<Buffer> {
    const row = await this.database.one<{ content: Buffer }>(
      'SELECT content FROM import_files WHERE import_id = $1',
      [id],
    );
    if (!row) throw new Error(`import ${id} has no file`);
    return row.content;
  }

  async sameFile(id: string, hash: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM imports WHERE file_hash = $1 AND id <> $2 AND status = 'committed' ORDER BY created_at`,
      [hash, id],
    );
    return rows.map((row) => row.id);
  }

  /** Every import of this very file, the first one first. */
  attempts(hash: string): Promise<{ id: string; status: string }[]> {
    return this.database.query('SELECT id, status FROM imports WHERE file_hash = $1 ORDER BY created_at', [
      hash,
    ]);
  }

  async unfinished(): Promise<{ id: string; status: string }[]> {
    return this.database.query(
      `SELECT id, status FROM imports WHERE status IN ('reading', 'committing') ORDER BY id`,
    );
  }

  async replaceRows(importId: string, rows: readonly NewImportRow[]): Promise<void> {
    await this.database.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
    const data = rows.map((row) => ({
      ...{
        id: uuidv7(),
        import_id: importId,
        sheet_index: row.sheetIndex,
        sheet: row.sheet,
        row_no: row.row,
      },
      ...{ kind: row.kind, cells: row.cells, parsed: row.read, decision: row.decision, problem: row.problem },
      records: row.records,
    }));
    await this.database.query(
      'INSERT INTO import_rows SELECT * FROM json_populate_recordset(NULL::import_rows, $1::json)',
      [JSON.stringify(data)],
    );
  }

  /** Remembers what was changed and how to undo it, with the versions that the import left behind. */
  async keepChanges(importId: string, changes: readonly LoggedChange[]): Promise<void> {
    for (const table of ROOTS) {
      const ofTable = changes.filter((change) => change.table === table);
      await this.database.query(
        `INSERT INTO import_changes (id, import_id, table_name, row_id, before, version_after)
         SELECT gen_random_uuid(), $1::uuid, $2, t.id, c.undo, t.version
         FROM jsonb_to_recordset($3::jsonb) AS c(id uuid, undo jsonb) JOIN ${table} t ON t.id = c.id
         UNION ALL SELECT gen_random_uuid(), $1::uuid, $2, t.id, NULL, t.version FROM ${table} t WHERE t.import_id = $1::uuid`,
        [importId, table, JSON.stringify(ofTable)],
      );
    }
  }

  changes(importId: string): Promise<{ table: ChangedTable; id: string; undo: object }[]> {
    return this.database.query(
      `SELECT table_name AS "table", row_id AS id, before AS undo FROM import_changes
       WHERE import_id = $1 AND before IS NOT NULL ORDER BY id DESC`,
      [importId],
    );
  }

  /** Records that were changed since the import, or that others made on top of what it brought. */
  laterWork(importId: string): Promise<LaterWork[]> {
    return this.database.query<LaterWork>(LATER_WORK, [importId]);
  }
}

const NAMES: Readonly<Record<(typeof ROOTS)[number], { kind: string; name: string }>> = {
  companies: { kind: 'company', name: 't.name' },
  contacts: { kind: 'contact', name: 't.name' },
  trips: { kind: 'trip', name: `t.no || ' ' || t.title` },
  visits: { kind: 'visit', name: `t.visited_on || ' ' || coalesce(t.place, '')` },
  projects: { kind: 'project', name: 't.name' },
  agreements: { kind: 'agreement', name: `(SELECT p.name FROM projects p WHERE p.id = t.project_id)` },
};

/** Live rows of others that name a record of this import. */
const REFERENCES: readonly { table: (typeof ROOTS)[number]; condition: string }[] = [
  { table: 'contacts', condition: 't.company_id IN (SELECT id FROM companies WHERE import_id = $1)' },
  { table: 'visits', condition: 't.trip_id IN (SELECT id FROM trips WHERE import_id = $1)' },
  {
    table: 'visits',
    condition: `EXISTS (SELECT FROM visit_companies x JOIN companies c ON c.id = x.company_id
      WHERE x.visit_id = t.id AND c.import_id = $1)`,
  },
  {
    table: 'projects',
    condition: `EXISTS (SELECT FROM project_parties x JOIN companies c ON c.id = x.company_id
      WHERE x.project_id = t.id AND c.import_id = $1)`,
  },
  { table: 'agreements', condition: 't.project_id IN (SELECT id FROM projects WHERE import_id = $1)' },
];

function standing(table: (typeof ROOTS)[number], condition: string): string {
  return `SELECT '${NAMES[table].kind}' AS kind, t.id, ${NAMES[table].name} AS name, 'refers' AS why
    FROM ${table} t WHERE t.deleted_at IS NULL AND ${condition}`;
}

const LATER_WORK = [
  ...ROOTS.map(
    (table) => `SELECT '${NAMES[table].kind}' AS kind, t.id, ${NAMES[table].name} AS name, 'changed' AS why
      FROM ${table} t JOIN import_changes c ON c.row_id = t.id AND c.import_id = $1 AND c.table_name = '${table}'
      WHERE t.version <> c.version_after AND t.deleted_at IS NULL`,
  ),
  ...REFERENCES.map(({ table, condition }) =>
    standing(table, `t.import_id IS DISTINCT FROM $1 AND ${condition}`),
  ),
  // Parts of a project are no records of their own: the project is named on which somebody noted something since.
  ...['project_progress', 'project_milestones'].map((part) =>
    standing(
      'projects',
      `t.import_id = $1 AND EXISTS (SELECT FROM ${part} x WHERE x.project_id = t.id AND x.deleted_at IS NULL
         AND x.import_id IS DISTINCT FROM $1)`,
    ),
  ),
].join('\nUNION\n');
