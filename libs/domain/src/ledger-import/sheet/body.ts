import { isFooterLabel, isTotalLabel } from '../../booleans';
import { yearFromTitle } from '../../dates';
import type { KnownKind } from '../fields';
import type { GridView } from './grid-view';
import { knownHeadings } from './header';
import type { BodyRow, BodyRowKind, Header } from './types';

/** A row must hold one of these to be about something. */
const KEY_FIELDS: Readonly<Record<KnownKind, readonly string[]>> = {
  projects: [
    'name',
    'investor',
    'projectCompany',
    'amount',
    'signedAmount',
    'amountForeign',
    'relation',
    'creditCode',
  ],
  trips: [
    'start',
    'end',
    'places',
    'members',
    'leader',
    'companies',
    'purpose',
    'title',
    'no',
    'counterparts',
  ],
  visits: ['date', 'companies', 'summary', 'counterparts', 'creditCode'],
  companies: ['name', 'creditCode'],
};

export interface Body {
  rows: BodyRow[];
  /** Where another table begins in the same sheet; the height of the sheet where none does. */
  end: number;
}

/** Sorts the rows below the headings into data, sums, footers, sections and repeated headings. */
export function readBody(grid: GridView, header: Header, year: number | null): Body {
  const rows: BodyRow[] = [];
  let state = { year, section: null as string | null, afterFooter: false };
  for (let row = header.top + header.rows; row < grid.height; row += 1) {
    if (grid.isEmpty(row)) continue;
    if (beginsOtherTable(grid, row, header)) return { rows: withoutTitle(rows), end: titleTop(grid, row) };
    const kind = kindOf(grid, row, header, state.afterFooter);
    const text = grid.visibleText(row, grid.filled(row)[0] ?? 0);
    if (kind === 'section')
      state = { year: yearFromTitle(text) ?? state.year, section: text, afterFooter: false };
    state.afterFooter = kind === 'footer' || (state.afterFooter && kind !== 'data');
    rows.push({
      row,
      kind,
      stray: kind === 'blank' && isStray(grid, row, header),
      hidden: grid.hiddenRows.has(row),
      year: state.year,
      section: state.section,
    });
  }
  return { rows, end: grid.height };
}

function kindOf(grid: GridView, row: number, header: Header, afterFooter: boolean): BodyRowKind {
  const filled = grid.filled(row);
  const first = grid.text(row, filled[0] ?? 0);
  if (repeats(grid, row, header)) return 'header';
  if (filled.slice(0, 3).some((column) => isTotalLabel(grid.text(row, column)) !== null)) return 'total';
  if (isFooterLabel(first) || /^(?:其中[:：]|以下空白)/.test(first)) return 'footer';
  if (filled.length <= 2 && afterFooter) return 'footer';
  if (isSection(grid, row, filled)) return 'section';
  const keys = KEY_FIELDS[header.kind];
  const says = (column: number): boolean =>
    header.columns.some((one) => one.column === column && one.field !== null && keys.includes(one.field));
  if (filled.some(says)) return 'data';
  return 'blank';
}

/** More than a running number and a unit. */
function isStray(grid: GridView, row: number, header: Header): boolean {
  const plain = new Set(
    header.columns.filter((one) => one.field === 'seq' || one.field === 'team').map((one) => one.column),
  );
  return grid.filled(row).some((column) => !plain.has(column));
}

/** One cell across the table, or a numbered or dated line of its own: 一、外资项目; 2023年结转. */
function isSection(grid: GridView, row: number, filled: readonly number[]): boolean {
  const [column] = filled;
  if (filled.length !== 1 || column === undefined) return false;
  const text = grid.text(row, column);
  const merge = grid.merge(row, column);
  if (merge && merge.right - merge.left >= 2) return true;
  if (/^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/.test(text)) return true;
  return column <= 1 && text.length <= 20 && yearFromTitle(text) !== null;
}

/** Headings again, after a page break. */
function repeats(grid: GridView, row: number, header: Header): boolean {
  const known = new Map(header.headings.map((heading) => [heading.column, heading.parts]));
  const filled = grid.filled(row);
  const same = filled.filter((column) => known.get(column)?.includes(grid.text(row, column)) === true);
  return filled.length >= 2 && same.length >= 2 && same.length >= filled.length * 0.7;
}

function beginsOtherTable(grid: GridView, row: number, header: Header): boolean {
  const filled = grid.filled(row).length;
  if (filled < 4 || repeats(grid, row, header)) return false;
  const known = knownHeadings(grid, row);
  return known >= 4 && known >= filled * 0.6;
}

/** Titles and units above a second table. */
function titleTop(grid: GridView, headerRow: number): number {
  let top = headerRow;
  while (top > 0 && headerRow - top < 4 && grid.filled(top - 1).length <= 2) {
    const first = grid.text(top - 1, grid.filled(top - 1)[0] ?? 0);
    if (first !== '' && isTotalLabel(first)) break;
    top -= 1;
  }
  return top;
}

/** The title of the table that follows was taken for a section of this one. */
function withoutTitle(rows: BodyRow[]): BodyRow[] {
  const last = rows.at(-1);
  return last?.kind === 'section' ? withoutTitle(rows.slice(0, -1)) : rows;
}
