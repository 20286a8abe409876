import type { ImportColumn, ImportNote, ImportRowView, RowDecision } from '@landfall/contracts';
import { addressOf, columnIndex } from './addresses';
import { readingOf, type CellReading } from './reading';

/** A cell of the sheet as it is drawn. */
export interface SheetCell extends CellReading {
  column: ImportColumn;
  address: string;
  /** How many rows it covers: cells merged downwards stand once. */
  span: number;
  warnings: readonly string[];
}
/** A row of the sheet as it is drawn: its cells, or one sentence where it is no data. */
export interface SheetRow {
  id: string;
  row: number;
  kind: ImportRowView['kind'];
  decision: RowDecision;
  cells: readonly SheetCell[];
  /** What stands in a row that is not data, in one line. */
  text: string;
  /** Why it was left out, or what its sums say. */
  notes: readonly string[];
  doubtful: boolean;
}

export const isData = (kind: ImportRowView['kind']): boolean => kind === 'data' || kind === 'continuation';

/** Warnings by the address of their cell, `I8`; those of a whole row by its number, `8`. */
export function warningsByPlace(warnings: readonly ImportNote[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { row, column, text } of warnings) {
    if (row === null) continue;
    const place = column === null ? String(row) : addressOf(columnIndex(column), row);
    places.set(place, [...(places.get(place) ?? []), text]);
  }
  return places;
}

/** Rows as they are drawn, in their order; `warnings` are the warnings and open questions of this sheet. */
export function sheetRows(
  rows: readonly ImportRowView[],
  columns: readonly ImportColumn[],
  warnings: readonly ImportNote[],
): SheetRow[] {
  const places = warningsByPlace(warnings);
  return rows.map((row, at) =>
    isData(row.kind) ? dataRow(row, continuedBy(rows, at), columns, places) : noteRow(row, places),
  );
}

function dataRow(
  row: ImportRowView,
  below: readonly ImportRowView[],
  columns: readonly ImportColumn[],
  places: ReadonlyMap<string, readonly string[]>,
): SheetRow {
  const cells = columns
    .filter((column) => !isCovered(row, column.index))
    .map((column): SheetCell => {
      const address = addressOf(column.index, row.row);
      const found = places.get(address) ?? [];
      const read = column.field === null ? null : row.read[column.field];
      const span = 1 + coveredBelow(below, column.index);
      return {
        ...readingOf(column.field, row.cells[column.index] ?? null, read, found.length > 0),
        column,
        address,
        span,
        warnings: found,
      };
    });
  const notes = [...(row.problem ? [row.problem] : []), ...(places.get(String(row.row)) ?? [])];
  return { ...base(row), cells, text: '', notes, doubtful: false };
}

/** 合计, 填报人 and the like: what stands there, and what it was taken for. */
function noteRow(row: ImportRowView, places: ReadonlyMap<string, readonly string[]>): SheetRow {
  const written = row.cells.filter((cell) => cell !== null && cell.trim() !== '');
  const own = row.cells.flatMap((_, index) => places.get(addressOf(index, row.row)) ?? []);
  const warned = [...(places.get(String(row.row)) ?? []), ...own];
  const notes = [...new Set([...(row.problem ? [row.problem] : []), ...warned])];
  return { ...base(row), cells: [], text: written.join('　'), notes, doubtful: warned.length > 0 };
}

const base = ({ id, row, kind, decision }: ImportRowView) => ({ id, row, kind, decision });

const isBlank = (row: ImportRowView, index: number): boolean => (row.cells[index] ?? '').trim() === '';

/** The rows directly below that say more about the same thing. */
function continuedBy(rows: readonly ImportRowView[], at: number): ImportRowView[] {
  const below: ImportRowView[] = [];
  for (let next = rows[at + 1]; next?.kind === 'continuation'; next = rows[at + 1 + below.length]) {
    below.push(next);
  }
  return below;
}

/** A blank cell of a continued row belongs to the cell above it. */
const isCovered = (row: ImportRowView, index: number): boolean =>
  row.kind === 'continuation' && isBlank(row, index);

function coveredBelow(below: readonly ImportRowView[], index: number): number {
  const end = below.findIndex((row) => !isCovered(row, index));
  return end < 0 ? below.length : end;
}
