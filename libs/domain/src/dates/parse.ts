import { isBlankMark } from '../text/blank';
import { cleanText } from '../text/width';
import { chinaDay, dayOf, serialDay } from './calendar';
import type { DateFields } from './fields';
import { readFields } from './fields';
import { prepareDate } from './prepare';
import type { CertainDate, DateContext, ParsedDate, Precision } from './types';

/** No date is longer, with all its remarks. */
const LONGEST = 300;
/** No end in sight: a deadline column without a day. */
const OPEN_ENDED = /^(?:长期|永久|持续(?:推进)?|常态化|长期(?:坚持|推进|有效)|不限)$/;
/** What a spreadsheet shows for an empty cell that was given a date format or a formula. */
const ZERO_DAY =
  /^(?:0|0000[-/.]0{1,2}[-/.]0{1,2}|1900[-/.年]0?1[-/.月]0{1,2}日?|1899-12-3[01](?:[t ].*)?)$/i;

/**
 * Reads a date as a ledger cell holds it: a serial number, 20241018, 201401, text in every usual form. The value is
 * the first day of what the text names; nothing finer is invented. Sources: domain 2.1, 4.2, 4.3.
 */
export function parseDate(input: string | number | null | undefined, context: DateContext = {}): ParsedDate {
  const text = input === null || input === undefined ? '' : String(input);
  if (text.length > LONGEST) return { kind: 'invalid', text };
  const clean = cleanText(text);
  if (isBlankMark(clean) || OPEN_ENDED.test(clean) || ZERO_DAY.test(clean)) return { kind: 'empty', text };
  const serial = serialText(clean, context);
  if (serial) return { kind: 'date', value: serial, precision: 'day', text };
  const instant = instantDay(clean);
  if (instant) return { kind: 'date', value: instant, precision: 'day', text };
  const prepared = prepareDate(clean);
  const fields = prepared === null ? null : readFields(prepared);
  return fields ? resolveFields(fields, context, text) : { kind: 'invalid', text };
}

/** A spreadsheet serial, as a number or as the text it became: 45583, 45583.75. */
function serialText(clean: string, context: DateContext): string | null {
  return /^\d{5}(?:\.\d+)?$/.test(clean) ? serialDay(Number(clean), context.date1904) : null;
}

/** An instant with its zone is a day in China: 2024-10-17T16:00:00Z is October 18th there. */
function instantDay(clean: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})$/i.test(clean))
    return null;
  const epoch = Date.parse(clean.replace(/^(\S+) /, '$1T').replace(' ', ''));
  return Number.isNaN(epoch) ? null : chinaDay(epoch);
}

/** Fields as a date, with the sheet's year where they name none. */
export function resolveFields(fields: DateFields, context: DateContext, text: string): ParsedDate {
  const precision = precisionOf(fields);
  const month = fields.quarter ? fields.quarter * 3 - 2 : (fields.month ?? 1);
  const day = fields.day ?? 1;
  const year =
    fields.year ?? (context.year === undefined ? undefined : context.year + (fields.yearOffset ?? 0));
  if (year === undefined) {
    // 2000 was a leap year: February 29th may still turn out to exist.
    const possible = !fields.yearOffset && precision !== 'year' && dayOf(2000, month, day) !== null;
    return possible
      ? { kind: 'yearMissing', month, day: fields.day ?? null, precision, text }
      : { kind: 'invalid', text };
  }
  const value = dayOf(year, month, day);
  if (value === null) return { kind: 'invalid', text };
  const result: CertainDate = { kind: 'date', value, precision, text };
  if (fields.dotMonth) result.flag = 'dotMonth';
  else if (fields.coarse) result.flag = 'coarse';
  return result;
}

function precisionOf(fields: DateFields): Precision {
  if (fields.day !== undefined) return 'day';
  if (fields.quarter !== undefined) return 'quarter';
  return fields.month !== undefined ? 'month' : 'year';
}
