import type { DatePrecision, Day } from '@landfall/contracts';
import {
  parseDate,
  parseDateRange,
  type DateContext,
  type ParsedDate,
  type ParsedDateRange,
} from '../../dates';
import type { RowReader } from './row-reader';

export interface DayRead {
  value: Day;
  precision: DatePrecision;
  /** The cell named no year. */
  yearless: boolean;
}
export interface SpanRead {
  from: DayRead;
  to: DayRead | null;
}

/** Which year a date without one falls in. */
export interface Years {
  date1904: boolean;
  /** From the title, the sheet's name, a section, the rest of the workbook or an answer; asks where none says it. */
  yearOf: (reader: RowReader<string>) => number | null;
}

type Parsed = ParsedDate | ParsedDateRange;

/** A single date. Null for an empty cell, for one that is not understood, and while a question about it is open. */
export function readDayCell(reader: RowReader<string>, field: string, need: 'ask' | 'warn'): DayRead | null {
  const parsed = readCell(reader, field, need, parseDate);
  return parsed?.kind === 'date' ? dayRead(reader, field, parsed) : null;
}

/** A date or a span of days, 10月15日-18日. */
export function readSpanCell(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
): SpanRead | null {
  const parsed = readCell(reader, field, need, parseDateRange);
  if (parsed?.kind === 'date') return { from: dayRead(reader, field, parsed), to: null };
  if (parsed?.kind !== 'range') return null;
  return { from: dayRead(reader, field, parsed.from), to: dayRead(reader, field, parsed.to) };
}

function readCell(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
  parse: (input: string | number, context: DateContext) => Parsed,
): Parsed | null {
  const input = inputOf(reader, field, need);
  if (input === null) return null;
  const { date1904 } = reader.years;
  const first = parse(input, { date1904 });
  if (first.kind === 'empty') return null;
  if (first.kind === 'yearMissing' || needsYear(first, input, parse)) {
    const year = reader.years.yearOf(reader);
    if (year === null) return null;
    const second = parse(input, { date1904, year });
    if (second.kind !== 'invalid') return second;
  } else if (first.kind !== 'invalid') return first;
  const short = shortDay(reader, field, input);
  if (short) return short;
  if (reader.blocked && reader.years.yearOf(reader) === null) return null;
  return notUnderstood(reader, field, need, String(input), parse);
}

/** 11.7 as text in a column of days is November 7th; as a number it might have been 11.70. */
function shortDay(reader: RowReader<string>, field: string, input: string | number): Parsed | null {
  const match = typeof input === 'string' ? /^(\d{1,2})[.\-/](\d{1,2})$/.exec(input) : null;
  const year = match ? reader.years.yearOf(reader) : null;
  if (!match || year === null) return null;
  const parsed = parseDate(`${year}年${match[1]}月${match[2]}日`);
  if (parsed.kind !== 'date') return null;
  reader.warn('dateShort', field, { text: match[0], read: parsed.value });
  return parsed;
}

/** 今年3月 and the like are invalid without a year and valid with one. */
function needsYear(
  first: Parsed,
  input: string | number,
  parse: (input: string | number, context: DateContext) => Parsed,
): boolean {
  return first.kind === 'invalid' && parse(input, { year: 2024 }).kind !== 'invalid';
}

function inputOf(reader: RowReader<string>, field: string, need: 'ask' | 'warn'): string | number | null {
  const { cell, text, source } = reader.filled(field);
  if (source === 'none') return null;
  if (cell?.error !== undefined || (cell?.formula === true && cell.value === null)) {
    if (need === 'warn') reader.text(field);
    else return askDay(reader, field, cell.error ?? '');
    return null;
  }
  const isNumber = typeof cell?.value === 'number' && cell.isDate !== true;
  return isNumber ? (cell.value as number) : text.replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '');
}

function notUnderstood(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
  text: string,
  parse: (input: string | number, context: DateContext) => Parsed,
): Parsed | null {
  if (need === 'warn') {
    reader.warn('dateNotRead', field, { text });
    return null;
  }
  const answered = askDay(reader, field, text);
  return answered === null ? null : parse(answered, {});
}

/** Asks for the day of one cell; null while the question is open or the row is left out. */
export function askDay(
  reader: RowReader<string>,
  field: string,
  text: string,
  code: 'dateInvalid' | 'dateMissing' | 'endBeforeStart' = 'dateInvalid',
): string | null {
  const answer = reader.notes.ask({
    code,
    place: reader.place(field),
    params: { text, heading: reader.column(field)?.heading ?? field },
    freeText: true,
    skip: true,
    read: (given) => {
      const parsed = parseDate(given, {});
      return parsed.kind === 'date' ? given : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' ? answer.value : null;
}

function dayRead(
  reader: RowReader<string>,
  field: string,
  date: Extract<ParsedDate, { kind: 'date' }>,
): DayRead {
  if (date.flag === 'dotMonth')
    reader.warn('dateDotMonth', field, { text: date.text, read: date.value.slice(0, 7) });
  if (date.flag === 'coarse')
    reader.warn('dateCoarse', field, { text: date.text, read: date.value.slice(0, 7) });
  const yearless = parseDate(date.text, {}).kind === 'yearMissing';
  return { value: date.value, precision: date.precision, yearless };
}
