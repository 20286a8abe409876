import { daysBetween } from './calendar';
import type { DateFields } from './fields';
import { readPart } from './fields';
import { parseDate, resolveFields } from './parse';
import { prepareDate } from './prepare';
import type { CertainDate, DateContext, ParsedDate, ParsedDateRange } from './types';

const LONGEST = 300;
/** A span that crosses New Year without saying so may not be longer than this. */
const LONGEST_SILENT_TURN = 92;

/**
 * Reads a span of days (10月15-18日, 2024.10.15-10.18, 12月30日至次年1月3日), or a single date as `parseDate` does.
 * Each end keeps its own precision; the last day of the span is `spanEnd(to.value, to.precision)`.
 */
export function parseDateRange(
  input: string | number | null | undefined,
  context: DateContext = {},
): ParsedDateRange {
  const single = parseDate(input, context);
  const text = single.kind === 'empty' ? '' : String(input ?? '');
  const prepared = text === '' || text.length > LONGEST ? null : prepareDate(text);
  if (prepared === null) return single;
  const named = namedSpan(prepared, context, text);
  if (named) return named;
  if (single.kind !== 'invalid') return single;
  const candidates: ParsedDateRange[] = [];
  const joined = joinedDays(prepared);
  for (const separator of joined.matchAll(/[-~至到]+/g)) {
    const left = readPart(joined.slice(0, separator.index).replace(/[起从自]$/, ''));
    const right = readPart(joined.slice(separator.index + separator[0].length));
    const dash = separator[0].startsWith('-');
    const range = left && right ? rangeOf(left, right, dash, context, text) : null;
    if (range) candidates.push(range);
  }
  return candidates.filter((c) => c.kind === 'range').at(-1) ?? candidates.at(-1) ?? single;
}

/** 10月15、16、17日 is a span where the days follow one another. */
function joinedDays(prepared: string): string {
  const list = /^(.*?)(\d{1,2})[日号]?((?:[、,]\d{1,2}[日号]?)+)$/.exec(prepared);
  if (!list || /[-~至到]/.test(prepared)) return prepared;
  const days = [Number(list[2]), ...(list[3]?.match(/\d+/g) ?? []).map(Number)];
  const consecutive = days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);
  return consecutive && /[月.\-/]$/.test(list[1] ?? '') ? `${list[1]}${days[0]}-${days.at(-1)}日` : prepared;
}

const NAMED: Record<string, [number, number]> = { 上半年: [1, 6], 下半年: [7, 12], '前2季度': [1, 6], '前3季度': [1, 9], '后2季度': [7, 12], 全年: [1, 12] }; // prettier-ignore

/** 2024年上半年, 2024年前三季度: spans that have a name. */
function namedSpan(prepared: string, context: DateContext, text: string): ParsedDateRange | null {
  const m = /^(?:(\d{4})年?|今年|本年)?(上半年|下半年|前[23]季度|后2季度|全年)$/.exec(prepared);
  const months = m && NAMED[m[2] ?? ''];
  if (!months) return null;
  const year = m[1] ? { year: Number(m[1]) } : {};
  return pair(
    resolveFields({ ...year, month: months[0] }, context, text),
    resolveFields({ ...year, month: months[1] }, context, text),
  );
}

function rangeOf(
  left: DateFields,
  right: DateFields,
  dash: boolean,
  context: DateContext,
  text: string,
): ParsedDateRange | null {
  const ends = complete(left, right);
  if (!ends || (dash && finest(ends.from) !== finest(ends.to))) return null;
  if (finest(ends.from) === null || finest(ends.to) === null) return null;
  const { from, to } = withYears(ends.from, ends.to);
  const first = resolveFields(from, context, text);
  const last = resolveFields(to, context, text);
  const straight = pair(first, last);
  if (straight || first.kind !== 'date' || to.year === undefined || right.year !== undefined) return straight;
  const turned = pair(first, resolveFields({ ...to, year: to.year + 1 }, context, text));
  const silent =
    turned?.kind === 'range' && daysBetween(turned.from.value, turned.to.value) <= LONGEST_SILENT_TURN;
  return silent ? turned : null;
}

/** Gives a bare number the meaning of the other end, and the right end the month it leaves out. */
function complete(left: DateFields, right: DateFields): { from: DateFields; to: DateFields } | null {
  if (left.bare !== undefined && right.bare !== undefined) return null;
  let from = left;
  let to = right;
  if (right.bare !== undefined) to = meant(right, finest(left));
  if (left.bare !== undefined) from = meant(left, right.day !== undefined ? null : finest(right));
  if (from.bare !== undefined || to.bare !== undefined) return null;
  if (to.day !== undefined && to.month === undefined) {
    if (from.month === undefined || from.day === undefined) return null;
    to = { ...to, month: from.month };
  }
  return from.day !== undefined && from.month === undefined ? null : { from, to };
}

function meant(part: DateFields, as: 'day' | 'month' | 'quarter' | 'year' | null): DateFields {
  const { bare, ...rest } = part;
  if (bare === undefined || as === null || as === 'year') return part;
  return { ...rest, [as]: bare };
}

function finest(fields: DateFields): 'day' | 'month' | 'quarter' | 'year' | null {
  if (fields.day !== undefined) return 'day';
  if (fields.month !== undefined) return 'month';
  if (fields.quarter !== undefined) return 'quarter';
  return fields.year !== undefined || fields.yearOffset !== undefined ? 'year' : null;
}

/** The year of one end where the other names it: 12月30日至2025年1月3日 begins in 2024. */
function withYears(from: DateFields, to: DateFields): { from: DateFields; to: DateFields } {
  if (to.year === undefined && from.year !== undefined) {
    return { from, to: { ...to, year: from.year + (to.yearOffset ?? 0) } };
  }
  if (
    from.year === undefined &&
    from.yearOffset === undefined &&
    to.year !== undefined &&
    from.month !== undefined
  ) {
    const before = to.month !== undefined && from.month > to.month ? 1 : 0;
    return { from: { ...from, year: to.year - before }, to };
  }
  return { from, to };
}

function pair(from: ParsedDate, to: ParsedDate): ParsedDateRange | null {
  if (from.kind === 'yearMissing') return from;
  if (!isCertain(from) || !isCertain(to)) return null;
  return from.value <= to.value ? { kind: 'range', from, to } : null;
}

function isCertain(date: ParsedDate): date is CertainDate {
  return date.kind === 'date';
}
