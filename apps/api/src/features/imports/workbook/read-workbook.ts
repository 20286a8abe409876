import type { Cell, Merge, Row, Sheet, Workbook } from '@landfall/domain';
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { checkArchive } from './archive';
import { refuseForeignFiles } from './file-kind';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { dayText, isDayFormat, numberText } from './number-format';
import { WorkbookRefusal } from './refusal';

const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** A dense worksheet as the library gives it. */
type DenseSheet = WorkSheet & { '!data'?: (CellObject[] | undefined)[] };

/**
 * The grids of an .xlsx file. Throws `WorkbookRefusal` for what is no such file, is encrypted, damaged or too
 * large. Takes as long as the file is large: run it through `WorkbookReader`, off the request thread.
 */
export async function readWorkbook(
  file: Buffer,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Workbook> {
  if (file.length > limits.fileBytes) {
    throw new WorkbookRefusal('importTooLarge', { limit: `${limits.fileBytes / 1024 / 1024} MB` });
  }
  refuseForeignFiles(file);
  await checkArchive(file, limits);
  const book = parse(file);
  if (book.SheetNames.length > limits.sheets) throw new WorkbookRefusal('importBomb');
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return toSheet(name, hidden, book.Sheets[name] ?? {}, { date1904, limits });
  });
  return { date1904, sheets };
}

function parse(file: Buffer): WorkBook {
  try {
    return read(file, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      nodim: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) throw new WorkbookRefusal('importEncrypted');
    throw new WorkbookRefusal('importDamaged', { what: 'xl/workbook.xml' });
  }
}

interface Reading {
  date1904: boolean;
  limits: WorkbookLimits;
}

function toSheet(name: string, hidden: boolean, source: DenseSheet, reading: Reading): Sheet {
  const { limits } = reading;
  const merges = mergesOf(source);
  const covered = coveredCells(merges, limits);
  const data = source['!data'] ?? [];
  const rows: Row[] = [];
  let columnsCut = 0;
  for (let at = 0; at < Math.min(data.length, limits.gridRows); at += 1) {
    const row = toRow(data[at] ?? [], reading, (column) => covered.has(at * limits.gridColumns + column));
    columnsCut = Math.max(columnsCut, (data[at]?.length ?? 0) - limits.gridColumns);
    rows.push(row);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const cut = { rows: Math.max(0, data.length - limits.gridRows), columns: columnsCut };
  return {
    name,
    hidden,
    merges: merges.filter((merge) => merge.top < rows.length),
    rows,
    hiddenRows: hiddenOnes(source['!rows'], rows.length),
    hiddenColumns: hiddenOnes(source['!cols'], limits.gridColumns),
    ...(cut.rows > 0 || cut.columns > 0 ? { cut } : {}),
  };
}

/** Cells up to the last one that holds something. */
function toRow(source: CellObject[], reading: Reading, isCovered: (column: number) => boolean): Row {
  const cells: (Cell | null)[] = [];
  let used = 0;
  for (let column = 0; column < Math.min(source.length, reading.limits.gridColumns); column += 1) {
    const from = source[column];
    const cell = from && !isCovered(column) ? toCell(from, reading.date1904) : null;
    cells.push(cell);
    if (cell) used = column + 1;
  }
  return cells.slice(0, used);
}

function toCell(source: CellObject, date1904: boolean): Cell | null {
  const content = contentOf(source, date1904);
  if (content === null) return null;
  const comment = (source.c ?? [])
    .map((note) => note.t ?? '')
    .join('\n')
    .trim();
  return {
    ...content,
    ...(source.f === undefined ? {} : { formula: true }),
    ...(comment ? { comment } : {}),
  };
}

function contentOf(source: CellObject, date1904: boolean): Cell | null {
  const { v: value } = source;
  if (value === undefined) return source.f === undefined ? null : { text: '', value: null };
  if (source.t === 'e') {
    const error = ERRORS[Number(value)] ?? '#ERROR!';
    return { text: error, value: null, error };
  }
  if (typeof value === 'number') return numberCell(value, source.z, date1904);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value };
  const text = String(value);
  return text === '' ? null : { text, value: text };
}

function numberCell(value: number, format: string | number | undefined, date1904: boolean): Cell {
  const code = typeof format === 'string' ? format : undefined;
  const day = isDayFormat(code) ? dayText(value, date1904) : null;
  return day === null ? { text: numberText(value, code), value } : { text: day, value, isDate: true };
}

function mergesOf(source: WorkSheet): Merge[] {
  return (source['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

/** Cells that a merge hides behind its first one; some programs leave values in them. */
function coveredCells(merges: readonly Merge[], limits: WorkbookLimits): Set<number> {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, limits.gridRows - 1); row += 1) {
      for (let column = left; column <= Math.min(right, limits.gridColumns - 1); column += 1) {
        if (row === top && column === left) continue;
        if (covered.size >= 1_000_000) return covered;
        covered.add(row * limits.gridColumns + column);
      }
    }
  }
  return covered;
}

function hiddenOnes(
  infos: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  below: number,
): number[] {
  const hidden: number[] = [];
  for (let at = 0; at < Math.min(infos?.length ?? 0, below); at += 1)
    if (infos?.[at]?.hidden) hidden.push(at);
  return hidden;
}
