import type { Precision } from './types';

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** YYYY-MM-DD of three numbers; null where the calendar has no such day or the year is outside 1900 … 2100. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether the text is a day of the calendar as YYYY-MM-DD, 1900 … 2100. */
export function isValidDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && dayOf(Number(m[1]), Number(m[2]), Number(m[3])) !== null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` after (or, negative, before) a day. @throws RangeError where `day` is no valid day. */
export function addDays(day: string, days: number): string {
  return isoDay(epochMs(day) + days * DAY_MS);
}

/** Days from `from` to `to`, 0 for the same day. @throws RangeError where one of them is no valid day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((epochMs(to) - epochMs(from)) / DAY_MS);
}

/** The first day of the span in which `day` lies: itself, the first of its month, quarter or year. */
export function spanStart(day: string, precision: Precision): string {
  epochMs(day);
  const month = Number(day.slice(5, 7));
  if (precision === 'day') return day;
  if (precision === 'year') return `${day.slice(0, 4)}-01-01`;
  return `${day.slice(0, 4)}-${two(precision === 'month' ? month : month - ((month - 1) % 3))}-01`;
}

/** The last day of the span that begins on `day`: itself, the end of its month, quarter or year. */
export function spanEnd(day: string, precision: Precision): string {
  epochMs(day);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (precision === 'day') return day;
  const last = precision === 'month' ? month : precision === 'quarter' ? Math.ceil(month / 3) * 3 : 12;
  return `${year}-${two(last)}-${two(daysInMonth(year, last))}`;
}

const SERIAL_MIN = 21_000;
const SERIAL_MAX = 73_050;
const OFFSET_1904 = 1462;

/**
 * The day of a spreadsheet serial (45583 → 2024-10-18), its time of day dropped; null outside 1957 … 2099, where
 * a number such as 20241 is more likely a year with a month.
 */
export function serialDay(serial: number, date1904 = false): string | null {
  const shifted = Math.floor(serial + 0.5 / 86_400) + (date1904 ? OFFSET_1904 : 0);
  if (!(shifted >= SERIAL_MIN && shifted <= SERIAL_MAX)) return null;
  return isoDay(Date.UTC(1899, 11, 30) + shifted * DAY_MS);
}

/** The day in China (UTC+8, no summer time) at an instant in milliseconds. */
export function chinaDay(epoch: number): string {
  return isoDay(epoch + 8 * 3_600_000);
}

function epochMs(day: string): number {
  if (!isValidDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
