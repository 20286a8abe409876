/** A workbook as plain grids: what stands where, without a word about what it means. */

/** A rectangle of merged cells, zero-based, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Cell {
  /** What a person sees, but in full precision; days as `2024-10-18`. */
  text: string;
  /** The raw value: a day is its serial number. Null for an error and for a formula without a result. */
  value: string | number | boolean | null;
  /** The number format shows a day. */
  isDate?: boolean;
  /** `#REF!`, `#N/A` … */
  error?: string;
  /** The value is the stored result of a formula. */
  formula?: boolean;
  comment?: string;
}

export type Row = readonly (Cell | null)[];

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Only the top left cell of a merge holds a value. */
  merges: readonly Merge[];
  /** `rows[0]` is row 1 of the workbook; trailing empty rows and columns are cut off. */
  rows: readonly Row[];
  /** Zero-based. */
  hiddenRows: readonly number[];
  /** Zero-based. */
  hiddenColumns: readonly number[];
  /** What was cut off because it lies beyond the limits of the reader. */
  cut?: { rows: number; columns: number };
}

export interface Workbook {
  /** Serial numbers count from 1904 instead of 1900. */
  date1904: boolean;
  sheets: readonly Sheet[];
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}

/** Zero-based row and column → `I8`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/** `I8` → zero-based row and column; null where it is no address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim().toUpperCase());
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
