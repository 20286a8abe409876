import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ChangeImport,
  ImportListItem,
  ImportRowView,
  ImportRowsQuery,
  ImportView,
  ListQuery,
  Page,
} from '@landfall/contracts';
import { DomainError, isOpen } from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { RequestContext } from '../../platform/context';
import { Database, Transactional } from '../../platform/database';
import type { Decisions } from './import.entity';
import { ImportRunner } from './import-runner';
import { ImportsRepository, type ImportRow } from './imports.repository';
import { questionView, rowView, toImportView } from './imports.view';
import { problemWorkbook } from './problem-workbook';
import { Reverter } from './revert';
import { refuseForeignFiles, WORKBOOK_LIMITS, WorkbookRefusal } from './workbook';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'import.uploaded': { fileName: string; fileSize: number };
    'import.changed': { answers: number; columns: number; cells: number };
    'import.commitRequested': { fileName: string };
    'import.committed': { fileName: string; created: number; changed: number };
    'import.reverted': { fileName: string; removed: number };
  }
}

const subject = (id: string): { type: string; id: string } => ({ type: 'import', id });

/** Use cases of imports. Reading and committing run in the background; their state is the import's own. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly runner: ImportRunner,
    private readonly reverter: Reverter,
    private readonly audit: Audit,
    private readonly context: RequestContext,
    private readonly database: Database,
  ) {}

  list(query: ListQuery): Promise<Page<ImportListItem>> {
    return this.imports.list(query);
  }

  async get(id: string): Promise<ImportView> {
    const row = await this.require(id);
    return toImportView(row, await this.imports.sameFile(id, row.fileHash), this.context.language);
  }

  /** Takes a file that may be a workbook; reads it in the background. Throws what the file's first bytes tell. */
  @Transactional()
  async upload(fileName: string, file: Buffer): Promise<ImportView> {
    if (file.length > WORKBOOK_LIMITS.fileBytes) throw tooLarge();
    refuseForeignFiles(file);
    const fileHash = createHash('sha256').update(file).digest('hex');
    const id = await this.imports.insert(file, { fileName, fileSize: file.length, fileHash });
    await this.audit.record('import.uploaded', subject(id), { fileName, fileSize: file.length });
    this.database.afterCommit(() => this.runner.start(id, this.context.actor));
    return this.get(id);
  }

  async rows(id: string, query: ImportRowsQuery): Promise<Page<ImportRowView>> {
    await this.require(id);
    const page = await this.imports.rows(id, query);
    return { ...page, items: page.items.map((row) => rowView(row, this.context.language)) };
  }

  /** The same workbook back, with what is odd or asked beside each row. */
  async problems(id: string): Promise<{ fileName: string; content: Buffer }> {
    const row = await this.require(id);
    const { questions, warnings, sheets } = await this.get(id);
    const content = problemWorkbook(
      await this.imports.file(id),
      sheets,
      [...questions, ...warnings],
      this.context.language,
    );
    return { fileName: row.fileName, content };
  }

  /**
   * Adds answers, mapping and corrected cells to those given before, and reads the file with them at once.
   * Throws `importNotOpen`.
   */
  async change(id: string, change: ChangeImport): Promise<ImportView> {
    await this.keepDecisions(id, change);
    await this.runner.read(id);
    return this.get(id);
  }

  @Transactional()
  protected async keepDecisions(id: string, change: ChangeImport): Promise<void> {
    const row = await this.require(id);
    const decisions = merged(row.decisions, change);
    if (!(await this.imports.moveFrom(id, ['open'], { status: 'reading', decisions }))) throw notOpen(row);
    const count = (value: object | undefined): number => Object.keys(value ?? {}).length;
    const detail = {
      answers: count(change.answers),
      columns: count(change.mapping),
      cells: count(change.cells),
    };
    await this.audit.record('import.changed', subject(id), detail);
  }

  /** Commits in the background. Throws `importQuestionsOpen` with the questions, `importNotOpen`. */
  @Transactional()
  async commit(id: string): Promise<ImportView> {
    const row = await this.require(id);
    const open = (row.understanding?.questions ?? []).filter(isOpen);
    if (row.status === 'open' && open.length > 0) {
      const blockers = open.map((question) => questionView(question, this.context.language));
      throw new DomainError('importQuestionsOpen', { count: open.length }, { blockers });
    }
    const progress = { step: 'writing' as const, done: 0, total: 4 };
    if (!(await this.imports.moveFrom(id, ['open'], { status: 'committing', progress }))) throw notOpen(row);
    await this.audit.record('import.commitRequested', subject(id), { fileName: row.fileName });
    this.database.afterCommit(() => this.runner.start(id, this.context.actor));
    return this.get(id);
  }

  /** Takes back what the import brought. Throws `importNotCommitted`, `importStoodOn` with what stands on it. */
  @Transactional()
  async revert(id: string): Promise<ImportView> {
    const row = await this.require(id);
    const values = { status: 'reverted' as const, revertedAt: new Date().toISOString() };
    if (!(await this.imports.moveFrom(id, ['committed'], values)))
      throw new DomainError('importNotCommitted');
    const { removed } = await this.reverter.revert(id);
    await this.audit.record('import.reverted', subject(id), { fileName: row.fileName, removed });
    return this.get(id);
  }

  private async require(id: string): Promise<ImportRow> {
    const row = await this.imports.find(id);
    if (!row) throw new DomainError('notFound');
    return row;
  }
}

export function tooLarge(): DomainError {
  return new WorkbookRefusal('importTooLarge', { limit: `${WORKBOOK_LIMITS.fileBytes / 1024 / 1024} MB` });
}

function notOpen(row: ImportRow): DomainError {
  return new DomainError('importNotOpen', { status: row.status });
}

/** What is said later replaces what was said earlier about the same thing. */
function merged(before: Decisions, change: ChangeImport): Decisions {
  return {
    answers: { ...before.answers, ...change.answers },
    mapping: perSheet(before.mapping, change.mapping),
    cells: perSheet(before.cells, change.cells),
  };
}

function perSheet<T>(
  before: Record<string, Record<string, T>>,
  change: Record<string, Record<string, T>> = {},
): Record<string, Record<string, T>> {
  const sheets = Object.entries(change).map(([sheet, values]) => [sheet, { ...before[sheet], ...values }]);
  return { ...before, ...(Object.fromEntries(sheets) as Record<string, Record<string, T>>) };
}
