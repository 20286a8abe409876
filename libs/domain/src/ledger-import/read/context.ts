import type { Day } from '@landfall/contracts';
import type { RowRef } from '../facts';
import type { NoteBook } from '../notes';
import { FillDown } from '../sheet/fill-down';
import type { AssignedColumn, BodyRow, Table } from '../sheet/types';
import type { CompanyBook } from './company-book';
import type { Years } from './days';
import type { ReadValue } from './read-values';
import { RowReader } from './row-reader';

/** A rate of the register: CNY per unit of the currency, from that day on until the next one. */
export interface KnownRate {
  currency: string;
  ratedOn: Day;
  rate: string;
}

/** What every reader of rows shares. */
export interface ReadContext {
  notes: NoteBook;
  companies: CompanyBook;
  years: Years;
  today: Day;
  rates: readonly KnownRate[];
  /** One view per row of the workbook, in their order. */
  rowViews: RowView[];
}

/** How one row was understood. */
export interface RowView {
  sheet: string;
  /** 1-based. */
  row: number;
  kind: 'data' | 'total' | 'footer' | 'continuation';
  cells: (string | null)[];
  read: Record<string, ReadValue>;
  /** `taken` unless a question is open or a person left it out. */
  state: 'taken' | 'question' | 'skipped';
  /** Keys of the facts that the row speaks of. */
  facts: { kind: 'company' | 'trip' | 'visit' | 'project' | 'agreement'; key: string }[];
}

/** Calls `read` for every row with data, in order, and keeps a view of each. */
export function readRows<F extends string>(
  table: Table,
  context: ReadContext,
  read: (reader: RowReader<F>, body: BodyRow, view: RowView) => void,
): void {
  const columns = new Map<string, AssignedColumn>();
  for (const column of table.header.columns)
    if (column.field !== null && !columns.has(column.field)) columns.set(column.field, column);
  const fill = new FillDown(table);
  for (const body of table.rows) {
    if (body.stray) context.notes.warn('rowWithoutName', { sheet: table.name, row: body.row + 1 });
    const view = viewOf(table, body);
    if (view) context.rowViews.push(view);
    if (body.kind !== 'data' || !view) continue;
    const reader = new RowReader<F>(table, body, columns, fill, context.notes, context.years);
    if (body.hidden) context.notes.warn('rowsHidden', { sheet: table.name });
    read(reader, body, view);
    view.read = reader.read;
    view.state = reader.skipped ? 'skipped' : reader.blocked ? 'question' : 'taken';
  }
}

function viewOf(table: Table, body: BodyRow): RowView | null {
  const kind = body.kind === 'section' || body.kind === 'header' ? 'footer' : body.kind;
  if (kind === 'blank') return null;
  const cells = table.grid.row(body.row).map((cell) => cell?.text ?? null);
  return { sheet: table.name, row: body.row + 1, kind, cells, read: {}, state: 'taken', facts: [] };
}

export function rowRef(reader: RowReader<string>): RowRef {
  return { sheet: reader.table.name, row: reader.row };
}
