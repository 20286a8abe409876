import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { ImportNote } from '@landfall/contracts';
import type { Language } from '../../platform/context';

const HEADING: Readonly<Record<Language, string>> = { zh: '导入说明', en: 'Import notes' };

/** The uploaded workbook with one more column on each sheet: beside every row what is odd about it or asked. */
export function problemWorkbook(file: Buffer, notes: readonly ImportNote[], language: Language): Buffer {
  const workbook = read(file, { type: 'buffer', cellStyles: true, cellDates: false });
  for (const name of workbook.SheetNames) annotate(workbook, name, notesOf(notes, name), language);
  return write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Texts by row (1-based); several notes of a row stand below each other. */
function notesOf(notes: readonly ImportNote[], sheet: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { row, text } of notes.filter((note) => note.sheet === sheet)) {
    if (row !== null) texts.set(row, [texts.get(row), text].filter(Boolean).join('\n'));
  }
  return texts;
}

function annotate(
  workbook: WorkBook,
  name: string,
  texts: ReadonlyMap<number, string>,
  language: Language,
): void {
  const sheet = workbook.Sheets[name];
  if (!sheet || texts.size === 0) return;
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const column = range.e.c + 1;
  put(sheet, Math.max(0, Math.min(...texts.keys()) - 2), column, HEADING[language]);
  for (const [row, text] of texts) put(sheet, row - 1, column, text);
  range.e.c = column;
  range.e.r = Math.max(range.e.r, ...[...texts.keys()].map((row) => row - 1));
  sheet['!ref'] = utils.encode_range(range);
}

/** Text stays text: nothing that is written here can become a formula. */
function put(sheet: WorkSheet, row: number, column: number, text: string): void {
  sheet[utils.encode_cell({ r: row, c: column })] = { t: 's', v: text };
}
