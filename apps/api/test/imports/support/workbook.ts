import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

export type Value = string | number | boolean | null | CellObject;

export interface SheetPlan {
  name: string;
  rows: Value[][];
  /** `A8:A9`. */
  merges?: string[];
  /** 1-based. */
  hiddenRows?: number[];
  hidden?: boolean;
}

/** A real .xlsx file as another team would send it. */
export function workbook(sheets: SheetPlan[], options: { date1904?: boolean } = {}): Buffer {
  const book = utils.book_new();
  for (const plan of sheets) utils.book_append_sheet(book, toSheet(plan), plan.name);
  book.Workbook = {
    WBProps: { date1904: options.date1904 ?? false },
    Sheets: sheets.map((plan) => ({ name: plan.name, Hidden: plan.hidden ? 1 : 0 })),
  };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** A day as Excel keeps it. */
export function day(text: string): CellObject {
  const serial = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return { t: 'n', v: serial, z: 'yyyy/m/d' };
}

/** A formula with its stored result; without one where `result` is left out. */
export function formula(text: string, result?: number | string): CellObject {
  if (result === undefined) return { t: 'n', f: text };
  return { t: typeof result === 'number' ? 'n' : 's', v: result, f: text };
}

function toSheet(plan: SheetPlan): WorkSheet {
  const sheet: WorkSheet = {};
  let width = 1;
  plan.rows.forEach((row, r) => {
    width = Math.max(width, row.length);
    row.forEach((value, c) => {
      if (value === null) return;
      sheet[utils.encode_cell({ r, c })] = cell(value);
    });
  });
  sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: Math.max(0, plan.rows.length - 1), c: width - 1 });
  sheet['!merges'] = (plan.merges ?? []).map((range) => utils.decode_range(range));
  const rowInfos: { hidden: boolean }[] = [];
  for (const row of plan.hiddenRows ?? []) rowInfos[row - 1] = { hidden: true };
  if (rowInfos.length > 0) sheet['!rows'] = rowInfos;
  return sheet;
}

function cell(value: Exclude<Value, null>): CellObject {
  if (typeof value === 'string') return { t: 's', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  return value;
}
