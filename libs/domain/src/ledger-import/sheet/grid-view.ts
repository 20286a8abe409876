import { cleanText } from '../../text';
import type { Cell, Merge, Row, Sheet } from '../grid';

/** Looks at one sheet: cells by place, the merge a cell belongs to, texts as a person reads them. */
export class GridView {
  readonly hiddenRows: ReadonlySet<number>;
  /** The same cells are looked at many times. */
  private readonly texts = new WeakMap<Cell, string>();
  private readonly mergesByRow = new Map<number, Merge[]>();

  constructor(readonly sheet: Sheet) {
    this.hiddenRows = new Set(sheet.hiddenRows);
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, sheet.rows.length - 1); row += 1) {
        const list = this.mergesByRow.get(row) ?? [];
        list.push(merge);
        this.mergesByRow.set(row, list);
      }
    }
  }

  get height(): number {
    return this.sheet.rows.length;
  }

  row(row: number): Row {
    return this.sheet.rows[row] ?? [];
  }

  cell(row: number, column: number): Cell | null {
    return this.sheet.rows[row]?.[column] ?? null;
  }

  /** Trimmed, in half width; empty for nothing, for blanks alone and for an error. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (cell === null || cell.error !== undefined) return '';
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const text = cleanText(cell.text);
    this.texts.set(cell, text);
    return text;
  }

  merge(row: number, column: number): Merge | null {
    const inRow = this.mergesByRow.get(row) ?? [];
    return inRow.find((merge) => merge.left <= column && column <= merge.right) ?? null;
  }

  /** The text of the cell, or of the merge that covers it. */
  visibleText(row: number, column: number): string {
    const merge = this.merge(row, column);
    return merge ? this.text(merge.top, merge.left) : this.text(row, column);
  }

  /** Columns of the row that show something, each merge once. */
  filled(row: number): number[] {
    const columns: number[] = [];
    for (let column = 0; column < this.row(row).length; column += 1) {
      const cell = this.cell(row, column);
      if (cell !== null && (cell.error !== undefined || this.text(row, column) !== '')) columns.push(column);
    }
    return columns;
  }

  isEmpty(row: number): boolean {
    return this.filled(row).length === 0;
  }
}
