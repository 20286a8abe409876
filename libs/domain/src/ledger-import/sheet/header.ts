import { parseAmount, parseUnit } from '../../money';
import { parseDate } from '../../dates';
import { FIELD_TABLES, headingKey, KNOWN_KINDS } from '../fields';
import type { GridView } from './grid-view';
import { columnLetter } from '../grid';
import { assignColumns } from './columns';
import { columnsWithoutHeading, contentReader, withGuesses } from './content';
import { decideKind } from './kind';
import type { Header, HeaderHints, Heading } from './types';

/** Rows above which a heading row is looked for; titles, units and blank rows stand there. */
const SEARCHED_ROWS = 15;
const MOST_HEADING_ROWS = 3;

/** The rows that head the table which begins at or below `from`; null where no kind of table is recognised. */
export function findHeader(grid: GridView, from: number, hints: HeaderHints): Header | null {
  let best: Header | null = null;
  const candidates = hints.headerRow === null ? searchedRows(grid, from) : [hints.headerRow];
  for (const top of candidates) {
    for (let rows = 1; rows <= MOST_HEADING_ROWS && top + rows <= grid.height; rows += 1) {
      const header = headerAt(grid, top, rows, hints);
      if (header && (best === null || header.score > best.score + 0.01)) best = header;
    }
  }
  return best && complete(grid, best);
}

function complete(grid: GridView, header: Header): Header {
  const below = header.top + header.rows;
  const nameless = columnsWithoutHeading(
    grid,
    below,
    header.columns,
    (column) => `${columnLetter(column)}列`,
  );
  return { ...header, columns: [...header.columns, ...nameless] };
}

function searchedRows(grid: GridView, from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < grid.height && rows.length < SEARCHED_ROWS; row += 1) {
    if (!grid.isEmpty(row)) rows.push(row);
  }
  return rows;
}

function headerAt(grid: GridView, top: number, rows: number, hints: HeaderHints): Header | null {
  if (hints.headerRow === null && !mayBeHeadings(grid, top, rows)) return null;
  const headings = readHeadings(grid, top, rows);
  if (headings.length < 2 && hints.headerRow === null) return null;
  const contentAt = contentReader(grid, top + rows);
  const kinds = hints.kind ? [hints.kind] : KNOWN_KINDS;
  const assigned = kinds.map((kind) => ({
    kind,
    columns: withGuesses(kind, assignColumns(headings, FIELD_TABLES[kind], hints.mapping), contentAt),
  }));
  const decision = decideKind(assigned, hints);
  if (!decision) return null;
  const penalty = headings.filter((heading) => looksLikeData(heading)).length;
  const score = decision.score - penalty;
  return { top, rows, headings, kind: decision.kind, columns: decision.columns, score };
}

/** Headings column by column; a merge shows its text in every column and row that it covers. */
function readHeadings(grid: GridView, top: number, rows: number): Heading[] {
  const width = Math.max(...Array.from({ length: rows }, (_, at) => headingWidth(grid, top + at)));
  const headings: Heading[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts: string[] = [];
    for (let row = top; row < top + rows; row += 1) {
      const text =
        grid.visibleText(row, column) || (row < top + rows - 1 ? groupText(grid, row, column) : '');
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) headings.push({ column, parts });
  }
  return headings;
}

function headingWidth(grid: GridView, row: number): number {
  const merged = grid.sheet.merges.filter((merge) => merge.top === row).map((merge) => merge.right + 1);
  return Math.min(500, Math.max(grid.row(row).length, ...merged));
}

/** 投资方 over 名称 and 国别 without a merge: the second column belongs to the group left of it. */
function groupText(grid: GridView, row: number, column: number): string {
  if (grid.text(row + 1, column) === '' || grid.merge(row, column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    if (grid.text(row + 1, left) === '') return '';
    const text = grid.visibleText(row, left);
    if (text !== '') return text;
  }
  return '';
}

/** Days and amounts do not head a column. */
function looksLikeData(heading: Heading): boolean {
  return heading.parts.some((part) => {
    if (/^\d+(?:\.\d+)?$/.test(part)) return true;
    if (parseUnit(part)) return false;
    return parseDate(part).kind === 'date' || parseAmount(part).kind === 'amount' || part.length > 40;
  });
}

const KNOWN_HEADINGS = new Set(
  KNOWN_KINDS.flatMap((kind) => Object.values(FIELD_TABLES[kind]).flatMap((field) => [...field.strong])),
);

const POSSIBLE_HEADINGS = new Set(
  KNOWN_KINDS.flatMap((kind) =>
    Object.values(FIELD_TABLES[kind]).flatMap((field) => [...field.strong, ...field.weak]),
  ),
);

/** A cheap look before every heading is weighed. */
function mayBeHeadings(grid: GridView, top: number, rows: number): boolean {
  const isKnown = (row: number, column: number): boolean => {
    const text = grid.text(row, column);
    return text.length <= 24 && POSSIBLE_HEADINGS.has(headingKey(text));
  };
  let known = 0;
  for (let row = top; row < top + rows; row += 1)
    known += grid.filled(row).filter((column) => isKnown(row, column)).length;
  const everyRow = Array.from({ length: rows }, (_, at) => grid.filled(top + at).length);
  // A title above the headings is a single cell; it is no first line of them.
  return known >= 2 && Math.min(...everyRow) > 0 && (everyRow[0] ?? 0) >= 2;
}

/** How many cells of the row are headings that mean exactly what they say; a second table shows by it. */
export function knownHeadings(grid: GridView, row: number): number {
  return grid.filled(row).filter((column) => {
    const text = grid.text(row, column);
    return text.length <= 24 && KNOWN_HEADINGS.has(headingKey(text));
  }).length;
}
