import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { ImportNote, ImportSheet } from '@landfall/contracts';
import type { Language } from '../../platform/context';

const HEADING: Readonly<Record<Language, string>> = { zh: '导入说明', en: 'Import notes' };

/** The uploaded workbook with one more column on each sheet: beside every row what is odd about it or asked. */
export function problemWorkbook(
  file: Buffer,
  sheets: readonly Pick<ImportSheet, 'name' | 'headerRow'>[],
  notes: readonly ImportNote[],
  language: Language,
): Buffer {
  const workbook = read(file, { type: 'buffer', cellStyles: true, cellDates: false });
  for (const name of workbook.SheetNames) {
    const headerRow = sheets.find((sheet) => sheet.name === name)?.headerRow ?? 1;
    annotate(workbook, name, textsByRow(notes, name, headerRow), headerRow, language);
  }
  return write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Texts by row (1-based); what concerns the whole sheet stands with its headings, several notes below each other. */
function textsByRow(notes: readonly ImportNote[], sheet: string, headerRow: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { row, text } of notes.filter((note) => note.sheet === sheet)) {
    const at = row ?? headerRow;
    texts.set(at, [texts.get(at), text].filter(Boolean).join('\n'));
  }
  return texts;
}

function annotate(
  workbook: WorkBook,
  name: string,
  texts: ReadonlyMap<number, string>,
  headerRow: number,
  language: Language,
): void {
  const sheet = workbook.Sheets[name];
  if (!sheet || texts.size === 0) return;
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const column = range.e.c + 1;
  for (const [row, text] of texts) put(sheet, row - 1, column, text);
  put(sheet, headerRow - 1, column, [HEADING[language], texts.get(headerRow)].filter(Boolean).join('\n'));
  range.e.c = column;
  range.e.r = Math.max(range.e.r, ...[...texts.keys()].map((row) => row - 1));
  sheet['!ref'] = utils.encode_range(range);
}

/** Text stays text: nothing that is written here can become a formula. */
function put(sheet: WorkSheet, row: number, column: number, text: string): void {
  sheet[utils.encode_cell({ r: row, c: column })] = { t: 's', v: text };
}
