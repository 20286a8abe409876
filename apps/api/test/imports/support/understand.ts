import {
  computeLedger,
  noteText,
  understandWorkbook,
  type ProjectFact,
  type UnderstandOptions,
  type Understanding,
} from '@landfall/domain';
import { readWorkbook } from '../../../src/features/imports/workbook';
import { workbook, type SheetPlan } from './workbook';

export const TODAY = '2024-12-31';

/** Writes the sheets to a real file, reads it back and understands it. */
export async function understood(
  sheets: SheetPlan[] | Buffer,
  options: Partial<UnderstandOptions> & { date1904?: boolean } = {},
): Promise<Understanding> {
  const { date1904, ...rest } = options;
  const file = Buffer.isBuffer(sheets) ? sheets : workbook(sheets, { date1904: date1904 ?? false });
  return understandWorkbook(await readWorkbook(file), { today: TODAY, ...rest });
}

/** 签约项目 and 总投资 by R6 and R8, in 亿元. */
export function counted(
  projects: readonly ProjectFact[],
  from: string,
  to: string,
): { projects: number; yi: number } {
  let count = 0;
  let fen = 0;
  for (const project of projects) {
    const lines = computeLedger(
      project.agreements.map((one) => ({ ...one, id: one.key, supersedesId: null })),
    ).filter((line) => line.entryOn <= to);
    const signing = lines.findLast((line) => line.deltaCount === 1);
    if (lines.reduce((sum, line) => sum + line.deltaCount, 0) !== 1 || !signing || signing.entryOn < from)
      continue;
    count += 1;
    fen += lines
      .filter((line) => line.relation !== 'expansion')
      .reduce((sum, line) => sum + line.deltaCnyFen, 0);
  }
  return { projects: count, yi: fen / 1e10 };
}

export function codes(notes: readonly { code: string }[]): string[] {
  return [...new Set(notes.map((note) => note.code))].sort();
}

/** Everything at a glance, while a layout is tried. */
export function glance(result: Understanding): string {
  const lines = result.sheets.map(
    (sheet) =>
      `${sheet.name}: ${sheet.kind}, head ${sheet.headerRow}+${sheet.headerRows}, ${sheet.year} ${sheet.asOf} ${sheet.unit}, rows ${sheet.rows}/${sheet.skippedRows}\n  ` +
      sheet.columns.map((one) => `${one.heading}=${one.field}${one.unit ? `[${one.unit}]` : ''}`).join(' · '),
  );
  const notes = [...result.questions, ...result.warnings].map(
    (note) =>
      `${'options' in note ? '?' : '!'} ${note.sheet} ${note.column ?? ''}${note.row ?? ''} ${note.code}: ${noteText(note, 'zh')}`,
  );
  return [...lines, ...notes, JSON.stringify(result.facts, null, 1)].join('\n');
}
