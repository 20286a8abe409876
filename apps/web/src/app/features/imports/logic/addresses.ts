/** Zero-based column → its letter, `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Letter → zero-based column, `A` → `0`; −1 where it is no letter. */
export function columnIndex(letter: string): number {
  if (!/^[A-Z]{1,3}$/.test(letter)) return -1;
  return [...letter].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
}

/** Zero-based column and the row as the workbook numbers it → `I8`. */
export const addressOf = (column: number, row: number): string => `${columnLetter(column)}${row}`;
