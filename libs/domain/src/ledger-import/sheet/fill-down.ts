import { isDittoMark } from '../../booleans';
import type { Cell } from '../grid';
import type { Table } from './types';

/** Where the text of a cell came from. */
export type FillSource = 'own' | 'ditto' | 'merge' | 'above' | 'none';

export interface Filled {
  /** In half width, for reading; `raw` keeps the signs as they were written. */
  text: string;
  raw: string;
  source: FillSource;
  cell: Cell | null;
}

const NOTHING: Filled = { text: '', raw: '', source: 'none', cell: null };
/** Fields whose blank cells belong to the entry above, with or without a merge: the first column 单位. */
const FILLED_WHEN_BLANK = new Set(['team']);

/**
 * The texts of the rows below the headings with 同上, merged cells and blanks under 单位 filled from above. What a
 * number says is never filled down: callers read it from `cell` only where `source` is `own`.
 */
export class FillDown {
  private readonly rows = new Map<number, Map<number, Filled>>();

  constructor(table: Table) {
    const above = new Map<number, Filled>();
    for (const { row, kind } of table.rows) {
      if (kind === 'section' || kind === 'total') above.clear();
      if (kind !== 'data' && kind !== 'continuation') continue;
      const line = new Map<number, Filled>();
      for (const { column, field } of table.header.columns) {
        const filled = resolve(table, row, column, field, above.get(column));
        line.set(column, filled);
        if (filled.text !== '') above.set(column, filled);
      }
      this.rows.set(row, line);
    }
  }

  at(row: number, column: number): Filled {
    return this.rows.get(row)?.get(column) ?? NOTHING;
  }
}

function resolve(
  table: Table,
  row: number,
  column: number,
  field: string | null,
  above: Filled | undefined,
): Filled {
  const own = cellAt(table, row, column);
  if (own.text !== '' && isDittoMark(own.text)) return { ...(above ?? NOTHING), source: 'ditto' };
  if (own.text !== '' || own.cell?.error !== undefined) return { ...own, source: 'own' };
  const merge = table.grid.merge(row, column);
  if (merge && merge.top < row) {
    const master = cellAt(table, merge.top, merge.left);
    return { ...(isDittoMark(master.text) ? (above ?? NOTHING) : master), source: 'merge' };
  }
  if (field !== null && FILLED_WHEN_BLANK.has(field) && above) return { ...above, source: 'above' };
  return own.cell ? { ...own, source: 'own' } : NOTHING;
}

function cellAt(table: Table, row: number, column: number): Omit<Filled, 'source'> {
  const cell = table.grid.cell(row, column);
  return { text: table.grid.text(row, column), raw: rawText(cell), cell };
}

/** Trimmed, with its line breaks made uniform and nothing else changed. */
export function rawText(cell: Cell | null): string {
  return cell === null || cell.error !== undefined ? '' : cell.text.replace(/\r\n?/g, '\n').trim();
}
