import { Injectable } from '@nestjs/common';
import type { RowDecision } from '@landfall/contracts';
import { DomainError, isOpen, type KnownRate, type Understanding } from '@landfall/domain';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { perSingleUnit, Rates } from '../agreements';
import { CompanyQuestions } from './matching/company-questions';
import { ImportsRepository, type ImportRow, type NewImportRow } from './imports.repository';
import { WorkbookReader } from './workbook';
import { ImportWriter, type Written } from './writing/import-writer';
import { rowKey, type RowLog } from './writing/row-log';

/** Thrown to undo a rehearsal; nothing else may catch it. */
class Rehearsed extends Error {
  constructor(readonly written: Written) {
    super('rehearsed');
  }
}

export interface Reading {
  understanding: Understanding;
  companyChoices: Map<string, string>;
}

/** From the stored file to what it says, and to what a commit of it would do. */
@Injectable()
export class ImportReader {
  private readonly workbooks = new WorkbookReader();

  constructor(
    private readonly imports: ImportsRepository,
    private readonly writer: ImportWriter,
    private readonly questions: CompanyQuestions,
    private readonly rates: Rates,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reads and understands the file with what people have decided so far. Throws the refusals of the workbook. */
  async understand(row: ImportRow): Promise<Reading> {
    const understanding = await this.workbooks.understand(await this.imports.file(row.id), {
      ...row.decisions,
      today: this.clock.today(),
      fileName: row.fileName,
      rates: await this.knownRates(),
    });
    if (understanding.sheets.every((sheet) => sheet.kind === 'unknown'))
      throw new DomainError('importNothingUnderstood');
    const companies = await this.questions.ask(understanding.facts, row.decisions.answers);
    understanding.questions.push(...companies.questions);
    understanding.warnings.push(...companies.warnings);
    return { understanding, companyChoices: companies.choices };
  }

  /** Writes everything and takes it back: what a commit would do is what it does. Throws where it could not stand. */
  async rehearse(importId: string, reading: Reading): Promise<Written> {
    try {
      await this.database.transaction(async () => {
        throw new Rehearsed(await this.write(importId, reading));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.written;
      throw error;
    }
    throw new Error('a rehearsal always ends by being taken back');
  }

  /** Writes what was read, in the running transaction. */
  write(
    importId: string,
    { understanding, companyChoices }: Reading,
    progress?: (done: number, total: number) => void,
  ): Promise<Written> {
    const { facts, period } = understanding;
    return this.writer.write({ importId, facts, period, companyChoices, progress });
  }

  private async knownRates(): Promise<KnownRate[]> {
    const rates = await this.rates.published();
    return rates.map(({ currency, ratedOn, rate, quoteUnit }) => ({
      ...{ currency, ratedOn },
      rate: perSingleUnit({ rate, quoteUnit }),
    }));
  }
}

/** Rows as they are kept, with what became of them where something was written. */
export function rowsOf(
  { rows, sheets }: Understanding,
  log: RowLog | null,
  committed: boolean,
): NewImportRow[] {
  const order = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  return rows.map((view) => {
    const outcome = log?.rows.get(rowKey(view));
    return {
      sheetIndex: order.get(view.sheet) ?? sheets.length,
      sheet: view.sheet,
      row: view.row,
      kind: view.kind,
      cells: view.cells,
      // Values are put into the reader's language when they are shown.
      read: view.read as unknown as NewImportRow['read'],
      decision: decisionOf(view, outcome?.decision),
      problem: null,
      records: committed ? (outcome?.records ?? []) : [],
    };
  });
}

function decisionOf(view: Understanding['rows'][number], outcome: RowDecision | undefined): RowDecision {
  if (view.kind === 'total' || view.kind === 'footer' || view.state === 'skipped') return 'skip';
  if (view.state === 'question') return 'question';
  return outcome ?? 'create';
}

export function hasOpenQuestions({ questions }: Understanding): boolean {
  return questions.some(isOpen);
}
