import type { SheetRow } from './sheet-rows';

/** Where the keyboard stands: indexes into the drawn rows and the columns. */
export interface Position {
  row: number;
  column: number;
}

/** Which cell covers each place of the sheet; a row that is no data is one cell. */
export function coverOf(rows: readonly SheetRow[], columns: number): string[][] {
  const cover: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    if (row.cells.length === 0 && row.text !== '') {
      cover[at] = Array.from({ length: columns }, () => noteAddress(row));
    }
    row.cells.forEach((cell) => {
      const index = cell.column.index;
      for (let below = 0; below < cell.span; below += 1) (cover[at + below] ??= [])[index] = cell.address;
    });
  });
  return cover;
}

/** The address of a row that is drawn as one sentence. */
export const noteAddress = (row: Pick<SheetRow, 'row'>): string => `#${row.row}`;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The place that a key leads to; null for other keys and at the border. A merged cell is one step. */
export function moved(cover: readonly (readonly string[])[], from: Position, key: string): Position | null {
  const width = cover[from.row]?.length ?? 0;
  if (key === 'Home') return { row: from.row, column: 0 };
  if (key === 'End') return { row: from.row, column: Math.max(0, width - 1) };
  const step = STEPS[key];
  if (!step) return null;
  const here = cover[from.row]?.[from.column];
  let { row, column } = from;
  do {
    row += step[0];
    column += step[1];
  } while (cover[row]?.[column] !== undefined && cover[row]?.[column] === here);
  return cover[row]?.[column] === undefined ? null : { row, column };
}

/** Where a cell begins; null where it is not drawn. */
export function positionOf(cover: readonly (readonly string[])[], address: string): Position | null {
  for (const [row, cells] of cover.entries()) {
    const column = cells.indexOf(address);
    if (column >= 0) return { row, column };
  }
  return null;
}
