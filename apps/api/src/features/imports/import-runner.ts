import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ImportFailure } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';
import { Audit } from '../../platform/audit';
import { RequestContext, type Actor } from '../../platform/context';
import { Database, Transactional } from '../../platform/database';
import { toProblem } from '../../platform/http';
import type { ImportEntity } from './import.entity';
import { hasOpenQuestions, ImportReader, rowsOf, type Reading } from './import-reader';
import { ImportsRepository, type ImportRow } from './imports.repository';
import type { Written } from './writing/import-writer';

/**
 * Carries imports from `reading` to `open` and from `committing` to `committed`, one at a time, outside of requests.
 * The state stands in the database: after a crash what was being read is read again, and what was being committed
 * has left nothing behind and waits for its person as `open`.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Imports');
  private queue: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly imports: ImportsRepository,
    private readonly reader: ImportReader,
    private readonly context: RequestContext,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { id, status } of await this.imports.unfinished()) {
      if (status === 'committing') await this.imports.update(id, { status: 'open' });
      // Reading writes no record, so it needs nobody's name.
      else this.start(id, this.context.actor);
    }
  }

  /** Lets a running step finish before the database goes. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.queue;
  }

  /** Queues the next step of an import, in the name of `actor`. */
  start(id: string, actor: Actor): void {
    this.queue = this.queue
      .then(() => (this.stopping ? undefined : this.context.runAs(actor, () => this.step(id))))
      // One import that cannot even be marked must not keep the others from their turn.
      .catch((error: unknown) => this.logger.error(`import ${id}: ${String(error)}`));
  }

  /** Waits until everything queued so far is done. */
  idle(): Promise<void> {
    return this.queue;
  }

  private async step(id: string): Promise<void> {
    const row = await this.imports.find(id);
    if (row?.status === 'reading') await this.read(id);
    if (row?.status === 'committing') await this.commit(row);
  }

  /** Reads an import that is in `reading`; it is `open` or `failed` afterwards. */
  async read(id: string): Promise<void> {
    const row = await this.imports.find(id);
    if (!row) return;
    let reading: Reading;
    try {
      reading = await this.reader.understand(row);
    } catch (error) {
      await this.imports.update(id, { status: 'failed', failure: this.failureOf(error) });
      return;
    }
    await this.imports.update(id, { progress: { step: 'checking', done: 0, total: 1 } });
    await this.check(id, reading);
  }

  /** What cannot be written as it stands can be mended: the import stays open and says what is in the way. */
  private async check(id: string, reading: Reading): Promise<void> {
    try {
      const open = hasOpenQuestions(reading.understanding);
      await this.keep(id, reading, open ? null : await this.reader.rehearse(id, reading));
    } catch (error) {
      await this.keep(id, reading, null);
      await this.imports.update(id, { failure: this.failureOf(error) });
    }
  }

  @Transactional()
  protected async keep(id: string, reading: Reading, written: Written | null): Promise<void> {
    await this.imports.replaceRows(id, rowsOf(reading.understanding, written?.log ?? null, false));
    await this.imports.update(id, {
      ...understood(reading),
      status: 'open',
      result: written?.result ?? null,
    });
  }

  private async commit(row: ImportRow): Promise<void> {
    try {
      const reading = await this.reader.understand(row);
      if (hasOpenQuestions(reading.understanding)) {
        await this.keep(row.id, reading, null);
        return;
      }
      await this.writeAll(row, reading);
    } catch (error) {
      // Nothing was written; the person may mend and try again, and sees why.
      await this.imports.update(row.id, { status: 'open', failure: this.failureOf(error) });
    }
  }

  /** Everything that the ledger says, the ledger's rows and the new state: one transaction. */
  @Transactional()
  protected async writeAll(row: ImportRow, reading: Reading): Promise<void> {
    const { result, log, changes } = await this.reader.write(row.id, reading, (done, total) =>
      this.report(row.id, done, total),
    );
    await this.imports.replaceRows(row.id, rowsOf(reading.understanding, log, true));
    await this.imports.keepChanges(row.id, changes.changes);
    const done: Partial<ImportEntity> = {
      ...understood(reading),
      status: 'committed',
      result,
      failure: null,
      committedAt: new Date().toISOString(),
      progress: { step: 'done', done: 1, total: 1 },
    };
    await this.imports.update(row.id, done);
    const counts = Object.values(log.counts);
    await this.audit.record(
      'import.committed',
      { type: 'import', id: row.id },
      {
        fileName: row.fileName,
        created: counts.reduce((sum, { created }) => sum + created, 0),
        changed: counts.reduce((sum, { changed }) => sum + changed, 0),
      },
    );
  }

  /** Seen by others at once, outside of the transaction that is under way. */
  private report(id: string, done: number, total: number): void {
    void this.database
      .outside(`UPDATE imports SET progress = $2 WHERE id = $1 AND status = 'committing'`, [
        id,
        JSON.stringify({ step: 'writing', done, total }),
      ])
      .catch((error: unknown) => this.logger.warn(`progress of ${id}: ${String(error)}`));
  }

  private failureOf(error: unknown): ImportFailure {
    if (!(error instanceof DomainError)) this.logger.error((error as Error).stack ?? String(error));
    const known =
      error instanceof DomainError
        ? error
        : new DomainError('internal', { requestId: this.context.requestId ?? '' });
    return { code: known.code, text: toProblem(known, this.context.language, '').detail };
  }
}

function understood({ understanding: { sheets, questions, warnings } }: Reading): Partial<ImportEntity> {
  return {
    understanding: { sheets, questions, warnings },
    asOf: sheets.map((sheet) => sheet.asOf).find((day) => day !== null) ?? null,
    failure: null,
    progress: { step: 'checking', done: 1, total: 1 },
  };
}
