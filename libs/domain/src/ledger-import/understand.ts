import type { Day, ImportSheet } from '@landfall/contracts';
import { yearFromTitle } from '../dates';
import { CompanyBook } from './read/company-book';
import { readCompanies } from './companies/read-companies';
import type { LedgerFacts } from './facts';
import type { Sheet, Workbook } from './grid';
import { parseAddress } from './grid';
import type { KnownKind } from './fields';
import { NoteBook, type LedgerQuestion, type LedgerWarning } from './notes';
import { finishProjects, readProjects } from './projects/read-projects';
import { checkTotals } from './projects/totals';
import type { KnownRate, ReadContext, RowView } from './read/context';
import type { RowReader } from './read/row-reader';
import { describeSheets } from './sheet/describe';
import { findTables, type SheetMapping } from './sheet/tables';
import type { Table } from './sheet/types';
import { finishTrips, readTrips } from './trips/read-trips';
import { linkTrips, readVisits } from './visits/read-visits';

export interface UnderstandOptions {
  /** Sheet → column index → field, or null to leave it out; also `kind` and `headerRow` (1-based). */
  mapping?: Readonly<Record<string, SheetMapping>>;
  /** Sheet → address → new text. */
  cells?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Question id → answer. */
  answers?: Readonly<Record<string, string>>;
  /** Day of reading, in China. */
  today: Day;
  /** May name the year where no sheet does. */
  fileName?: string;
  /** The register of exchange rates. */
  rates?: readonly KnownRate[];
}

export interface Understanding {
  sheets: ImportSheet[];
  facts: LedgerFacts;
  questions: LedgerQuestion[];
  warnings: LedgerWarning[];
  rows: RowView[];
  /** The year of the ledger up to its as-of day; null where no sheet names a year. */
  period: { from: Day; to: Day } | null;
}

/**
 * What a workbook says: its tables, the facts in them, what is odd and what must be asked. Pure: the same workbook
 * with the same mapping, cells and answers gives the same result, ids of questions included.
 */
export function understandWorkbook(workbook: Workbook, options: UnderstandOptions): Understanding {
  const notes = new NoteBook(options.answers ?? {});
  const sheets = workbook.sheets.map((sheet) => withCells(sheet, options.cells?.[sheet.name] ?? {}));
  const tables = sheets.flatMap((sheet) => findTables(sheet, (name) => options.mapping?.[name] ?? {}));
  const context = contextOf(workbook, tables, notes, options);
  const described = describeSheets(sheets, tables, notes);
  const facts = readFacts(tables, context);
  return {
    sheets: described(context.rowViews),
    facts,
    questions: notes.questions,
    warnings: notes.warnings,
    rows: inOrder(context.rowViews, sheets, tables),
    period: periodOf(tables, options),
  };
}

function readFacts(tables: readonly Table[], context: ReadContext): LedgerFacts {
  const of = (kind: KnownKind): Table[] => tables.filter((table) => table.kind === kind);
  readCompanies(of('companies'), context);
  const trips = readTrips(of('trips'), context);
  const visits = readVisits(of('visits'), context);
  const pending = readProjects(of('projects'), context);
  const companies = context.companies.settle();
  const projects = finishProjects(pending, context);
  const byKey = new Map(projects.map((project) => [project.key, project]));
  for (const table of of('projects')) checkTotals(table, byKey, context);
  const tripFacts = finishTrips(trips);
  linkTrips(visits, tripFacts, context);
  const kept = new Set(tripFacts.map((trip) => trip.key));
  const tripVisits = trips.filter((trip) => kept.has(trip.key)).flatMap((trip) => trip.visits);
  linkCompanies(context.rowViews, companies);
  return { companies, trips: tripFacts, visits: [...tripVisits, ...visits], projects };
}

function linkCompanies(views: readonly RowView[], companies: LedgerFacts['companies']): void {
  const byRow = new Map(views.map((view) => [`${view.sheet}\u0001${view.row}`, view]));
  for (const company of companies) {
    for (const at of company.rows)
      byRow.get(`${at.sheet}\u0001${at.row}`)?.facts.push({ kind: 'company', key: company.key });
  }
}

/** As in the workbook; tables were read by kind. */
function inOrder(views: readonly RowView[], sheets: readonly Sheet[], tables: readonly Table[]): RowView[] {
  const places = new Map(tables.map((table) => [table.name, sheets.indexOf(table.grid.sheet)]));
  const place = (view: RowView): number => places.get(view.sheet) ?? 0;
  return [...views].sort((a, b) => place(a) - place(b) || a.row - b.row);
}

/** The sheet with the texts that a person put in place of what stood there. */
function withCells(sheet: Sheet, changes: Readonly<Record<string, string>>): Sheet {
  const entries = Object.entries(changes).flatMap(([address, text]) => {
    const at = parseAddress(address);
    return at && at.row < 100_000 && at.column < 500 ? [{ ...at, text }] : [];
  });
  if (entries.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, text } of entries) {
    while (rows.length <= row) rows.push([]);
    const cells = [...(rows[row] ?? [])];
    while (cells.length <= column) cells.push(null);
    cells[column] = text === '' ? null : { text, value: text };
    rows[row] = cells;
  }
  return { ...sheet, rows };
}

function contextOf(
  workbook: Workbook,
  tables: readonly Table[],
  notes: NoteBook,
  options: UnderstandOptions,
): ReadContext {
  const elsewhere = yearOfWorkbook(tables, options);
  return {
    notes,
    companies: new CompanyBook(notes),
    today: options.today,
    rates: options.rates ?? [],
    rowViews: [],
    years: { date1904: workbook.date1904, yearOf: (reader) => yearFor(reader, elsewhere) },
  };
}

function yearFor(reader: RowReader<string>, elsewhere: number | null): number | null {
  const own = reader.body.year ?? reader.table.year;
  if (own !== null) return own;
  const { notes, table } = reader;
  if (elsewhere !== null) {
    notes.warn('yearFromElsewhere', { sheet: table.name }, { year: elsewhere });
    return elsewhere;
  }
  const answer = notes.ask<number>({
    code: 'yearMissing',
    place: { sheet: table.name, value: table.title },
    params: { title: table.title ?? table.name },
    freeText: true,
    everywhere: true,
    read: (given) => (/^(?:19|20)\d{2}年?$/.test(given) ? Number(given.slice(0, 4)) : null),
  });
  if (answer.kind === 'open') reader.blocked = true;
  return answer.kind === 'answer' ? answer.value : null;
}

/** The one year that the titles of all sheets, or else the name of the file, agree on. */
function yearOfWorkbook(tables: readonly Table[], options: UnderstandOptions): number | null {
  const years = new Set(tables.flatMap((table) => [table.year, ...table.rows.map((row) => row.year)]));
  years.delete(null);
  if (years.size === 1) return [...years][0] ?? null;
  return years.size === 0 ? yearFromTitle(options.fileName ?? '') : null;
}

/** The latest year of the tables up to the latest day that one of them names, else up to its end or today. */
function periodOf(tables: readonly Table[], options: UnderstandOptions): Understanding['period'] {
  const years = tables.flatMap((table) =>
    [table.year ?? [], ...table.rows.map((row) => row.year ?? [])].flat(),
  );
  const year = years.length > 0 ? Math.max(...years) : yearFromTitle(options.fileName ?? '');
  if (year === null) return null;
  const days = tables.flatMap((table) => (table.asOf?.startsWith(String(year)) ? [table.asOf] : []));
  const end = `${year}-12-31`;
  const to = days.sort().at(-1) ?? (end < options.today ? end : options.today);
  return { from: `${year}-01-01`, to: to < `${year}-01-01` ? end : to };
}
