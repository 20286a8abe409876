import { SSF } from '@e965/xlsx';

/** The library's formatter, which comes without types. */
interface NumberFormats {
  is_date(format: string): boolean;
  format(format: string, value: number): string;
  parse_date_code(
    serial: number,
    options: { date1904: boolean },
  ): { y: number; m: number; d: number; H: number; M: number } | null;
}
const formats = SSF as NumberFormats;

/** `[h]:mm` counts hours; it is a span, not a day. */
const SPAN = /\[(h+|m+|s+)\]/i;

/** Whether the number format shows a day. */
export function isDayFormat(format: string | undefined): boolean {
  return format !== undefined && !SPAN.test(format) && formats.is_date(format);
}

/** A serial number as `2024-10-18`, with the time where it has one; null outside the years 1900 to 9999. */
export function dayText(serial: number, date1904: boolean): string | null {
  const parts = formats.parse_date_code(serial, { date1904 });
  if (!parts || parts.y > 9999) return null;
  const time = `${two(parts.H)}:${two(parts.M)}`;
  if (serial >= 0 && serial < 1) return time;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return parts.H || parts.M ? `${day} ${time}` : day;
}

/**
 * A number as its format shows it, but in full precision: `5` under `0.00"亿元"` is `5亿元`. The sign of the
 * yuan is left out, since an accounting format puts it before any number whatever its unit.
 */
export function numberText(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return plainNumber(value);
  if (SPAN.test(format) || /[0#?],+(\.|"|$|[^0#?,])/.test(format)) return shown(format, value);
  const section = sectionOf(format, value);
  if (section === null) return shown(format, value);
  const { before, after, percent } = section;
  return before + plainNumber(percent ? value * 100 : value) + (percent ? '%' : '') + after;
}

/** Plain digits; from 16 digits on the exponent, so that nobody takes a rounded number for a code. */
export function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(5).toUpperCase();
  return String(Number(value.toPrecision(15)));
}

interface Section {
  before: string;
  after: string;
  percent: boolean;
}

/** The words around the digits in the part of the format that holds for this value. */
function sectionOf(format: string, value: number): Section | null {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (sections.length > 4 || /\[[<>=]/.test(format)) return null;
  const index = value < 0 && sections[1] !== undefined ? 1 : value === 0 && sections[2] !== undefined ? 2 : 0;
  const plain = literals(sections[index] ?? '');
  const match = /^([^\u0000]*)\u0000+([^\u0000]*)$/.exec(plain);
  if (!match) return null;
  const percent = plain.includes('%');
  const clean = (text = ''): string => text.replace(/[%¥￥()\-+]/g, '').trim();
  return { before: clean(match[1]), after: clean(match[2]), percent };
}

/** The format with its digit places as `\0` and everything that shows nothing taken out. */
function literals(section: string): string {
  return section
    .replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .replace(
      /"([^"]*)"|\\(.)|[0#?][0#?.,]*(?:E[+-]0+)?/g,
      (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '\u0000',
    );
}

function shown(format: string, value: number): string {
  try {
    return formats.format(format, value).trim() || plainNumber(value);
  } catch {
    return plainNumber(value);
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
