import type { Head } from './head';
import { readHead } from './head';
import type { Reading } from './reading';
import { readingOf, toMinor } from './reading';
import type { AmountContext, ParsedAmount } from './types';

const RANGE = /^(.*?[\d一二三四五六七八九十百千万亿元余])(?:[-–—―~至到]+)(.+)$/;

/**
 * 10-15亿元, 8000万至1亿元, 3到5千万美元: two ends in one currency, the lower first; null where the text is no such range
 * or nobody stated its unit. `main`: canonical text; `currency`: one that stood in brackets.
 */
export function readRange(
  main: string,
  currency: string | null,
  context: AmountContext,
  text: string,
): ParsedAmount | null {
  const ends = endsOf(main, currency);
  const reading = ends && readingOf(ends.upper, context);
  if (!ends || !reading) return null;
  const { lower, upper } = ends;
  const to = toMinor(upper.value, reading.power, reading.unit.currency);
  const from = toMinor(lower.value, lowerPower(lower, upper, reading), reading.unit.currency);
  if (from === null || to === null || from > to) return null;
  return { kind: 'range', currency: reading.unit.currency, fromMinor: from, toMinor: to, text };
}

function endsOf(main: string, bracket: string | null): { lower: Head; upper: Head } | null {
  const parts = RANGE.exec(main);
  const lower = parts && readHead(parts[1] ?? '');
  const upper = parts && readHead(parts[2] ?? '');
  if (!lower || !upper || lower.phase !== null || upper.phase !== null) return null;
  const currencies = [lower.currency, upper.currency, bracket].filter((code) => code !== null);
  if (new Set(currencies).size > 1) return null;
  const currency = currencies[0] ?? null;
  return { lower: { ...lower, currency }, upper: { ...upper, currency } };
}

/** The lower end borrows the scale of the upper one where it has none: 10-15亿 begins at 10 亿. */
function lowerPower(lower: Head, upper: Head, reading: Reading): number {
  if (lower.scaled || (lower.counted && upper.power === null)) return 0;
  return reading.power + (lower.power === null ? (upper.power ?? 0) : 0);
}
