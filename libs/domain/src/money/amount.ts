import type { Decimal } from '../text/decimal';
import { compare, decimalText, parseDecimal, roundHalfUp, shift, toSafeNumber } from '../text/decimal';
import { isBlankMark } from '../text/blank';
import { plainNumerals } from '../text/numerals';
import { cleanText } from '../text/width';
import { minorDigits } from './currencies';
import type { Head } from './head';
import { readHead } from './head';
import { amountUnit, exactCurrency, exactUnit, unitPower } from './unit';
import type { AmountContext, AmountUnit, ParsedAmount, SingleAmount, UnitSource } from './types';

/** Below this many units a bare `USD 500` is taken for a figure whose 万 was left out: ask. */
const PLAUSIBLE_UNITS: Decimal = { digits: 10_000n, scale: 0 };

/**
 * Reads an amount as a ledger cell holds it. Exact: decimal arithmetic throughout, rounded half-up once, to minor
 * units. Unit: the cell's own, else the heading's, else the sheet's, else `unitMissing`; nothing is guessed.
 * Sources: domain 2.1, 4.2, 4.3.
 */
export function parseAmount(
  input: string | number | null | undefined,
  context: AmountContext = {},
): ParsedAmount {
  const text = input === null || input === undefined ? '' : String(input);
  if (typeof input === 'number') return parseNumberCell(input, context, text);
  const clean = cleanText(text).replace(/^['`]+/, '');
  if (isBlankMark(clean)) return { kind: 'empty', text };
  const pieces = dismantle(clean);
  if (isBlankMark(pieces.main)) {
    const blank = pieces.main !== '' || pieces.notes.every(isBlankMark);
    return { kind: blank ? 'empty' : 'invalid', text };
  }
  const main = canonical(pieces.main);
  if (main === null) return { kind: 'invalid', text };
  const bare = main.replace(/元?人民币|元$/g, '').replace(/[万亿]$/, '');
  if (bare !== main && bare !== '' && isBlankMark(bare)) return { kind: 'empty', text };
  const head = readHead(main);
  if (!head) return parseRange(main, pieces.currency, context, text);
  return settle(withCurrency(head, pieces.currency), pieces.notes, context, text);
}

function parseNumberCell(input: number, context: AmountContext, text: string): ParsedAmount {
  const value = parseDecimal(text);
  if (!value) return { kind: 'invalid', text };
  const head: Head = { value, power: null, currency: null, counted: false, approx: false, phase: null };
  return settle(head, [], context, text);
}

interface Pieces {
  main: string;
  /** A currency that stands alone in brackets: `5亿(美元)`. */
  currency: string | null;
  notes: string[];
}

/** Takes brackets and further clauses off the amount they comment. */
function dismantle(clean: string): Pieces {
  const pieces: Pieces = { main: clean, currency: null, notes: [] };
  const bracket = /[([【〔{]([^()[\]【】〔〕{}]*)(?:[)\]】〕}]|$)/;
  for (let hit = bracket.exec(pieces.main); hit; hit = bracket.exec(pieces.main)) {
    const content = (hit[1] ?? '').trim();
    const key = plainNumerals(content.replace(/\s+/g, '')).toLowerCase();
    const currency = exactCurrency(key);
    const inline = !currency && exactUnit(key) && hit.index > 0;
    if (currency) pieces.currency = currency;
    else if (!inline && content !== '') pieces.notes.push(content);
    const kept = inline ? content : '';
    pieces.main = pieces.main.slice(0, hit.index) + kept + pieces.main.slice(hit.index + hit[0].length);
  }
  const clause = /[;。、\n]|,(?!\d)|,(?=\d期)/.exec(pieces.main.replace(/(\d)。(?=\d)/g, '$1.'));
  if (clause) {
    const rest = pieces.main.slice(clause.index + 1).trim();
    pieces.main = pieces.main.slice(0, clause.index);
    if (rest !== '') pieces.notes.push(rest);
  }
  pieces.main = pieces.main.trim();
  return pieces;
}

/** Lower case, plain numerals, no blanks; null where a blank divides digits other than by thousands. */
function canonical(main: string): string | null {
  const grouped = main
    .replace(/(\d)[。·・](?=\d)/g, '$1.')
    .replace(/\n/g, ' ')
    .replace(/(?<![\d.])\d{1,3}(?: \d{3})+(?![\d ]*\d)/g, (digits) => digits.replace(/ /g, ','));
  if (/\d\s+[\d.]/.test(grouped.replace(/\d\s+\.(?=\d)/g, '0'))) return null;
  return plainNumerals(grouped.replace(/\s+/g, ''))
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/参(?=[十百千万亿])/g, '三');
}

function withCurrency(head: Head, currency: string | null): Head {
  if (!currency) return head;
  if (head.currency && head.currency !== currency) return { ...head, currency: 'conflict' };
  return { ...head, currency };
}

interface Reading {
  unit: AmountUnit;
  from: UnitSource;
  /** Powers of ten still to apply to the value. */
  power: number;
}

/** Which unit a figure is counted in; null where nobody said it. */
function readingOf(head: Head, context: AmountContext): Reading | null {
  const stated = context.heading ?? context.sheet ?? null;
  const from: UnitSource = context.heading ? 'heading' : 'sheet';
  if (head.power !== null || head.counted) {
    const currency = head.currency ?? (head.counted ? 'CNY' : (stated?.currency ?? 'CNY'));
    return { unit: amountUnit(currency, head.power ?? 0), from: 'cell', power: 0 };
  }
  if (head.currency) {
    const sameCurrency = stated !== null && stated.currency === head.currency;
    if (sameCurrency && stated.factor === 1) return { unit: stated, from: 'cell', power: 0 };
    const size = head.value.digits < 0n ? { ...head.value, digits: -head.value.digits } : head.value;
    if (sameCurrency || compare(size, PLAUSIBLE_UNITS) < 0) return null;
    return { unit: amountUnit(head.currency, 0), from: 'cell', power: 0 };
  }
  return stated && { unit: stated, from, power: unitPower(stated) };
}

function settle(head: Head, notes: string[], context: AmountContext, text: string): ParsedAmount {
  if (head.currency === 'conflict') return { kind: 'invalid', text };
  const clauses = notes.flatMap((note) => note.split(/[;。、\n]|,(?!\d)/)).map((clause) => clause.trim());
  if (!clausesAllowed(head, notes, clauses)) return { kind: 'invalid', text };
  const reading = readingOf(head, context);
  if (!reading) {
    const missing: ParsedAmount = { kind: 'unitMissing', value: decimalText(head.value), text };
    return head.currency ? { ...missing, currency: head.currency } : missing;
  }
  const minor = toMinor(head.value, reading.power, reading.unit.currency);
  if (minor === null) return { kind: 'invalid', text };
  const result: SingleAmount = {
    kind: 'amount', currency: reading.unit.currency, minor, approx: head.approx, unitFrom: reading.from, unit: reading.unit, text,
  }; // prettier-ignore
  const phaseOne = phaseOneMinor(clauses, reading);
  if (phaseOne !== null && phaseOne <= minor) result.phaseOneMinor = phaseOne;
  const note = [...(head.phase ? [head.phase] : []), ...notes].join(';');
  if (note !== '') result.note = note;
  return result;
}

const MENTIONS_AMOUNT = /[\d一二三四五六七八九十百千.][\d,.]*\s*[多余]?(?:万|亿|千万|百万|元|美元)/;
const PART_OF =
  /^(?:其中|含|内含|包括|包含|另?注册|固定资产|固投|设备|建设投资|土地|流动资金|[第首一1]|折合?|约合|合|相当于|约|按|人民币)/;

/** A second amount must be a part or another expression of the first one, never a second sum. */
function clausesAllowed(head: Head, notes: string[], clauses: string[]): boolean {
  const withAmount = clauses.map(plainNumerals).filter((clause) => MENTIONS_AMOUNT.test(clause));
  if (withAmount.length === 0) return true;
  if (head.phase) return false;
  if (withAmount.some((clause) => /^(?:总投资|计划总投资|另|再|追加|增资|新增)/.test(clause))) return false;
  return notes.length > 0 && PART_OF.test(plainNumerals(clauses.find((clause) => clause !== '') ?? ''));
}

/** The phase-one part that a clause names (其中一期3亿元), in the currency of the whole; null where none does. */
function phaseOneMinor(clauses: string[], whole: Reading): number | null {
  for (const clause of clauses) {
    const rest = /(?:第?[一1]期|首期)(.*)$/.exec(plainNumerals(clause))?.[1];
    const main = rest === undefined ? null : canonical('一期' + rest);
    const head = main === null ? null : readHead(main);
    if (!head) continue;
    const currency = head.currency ?? (head.counted ? 'CNY' : whole.unit.currency);
    if (currency !== whole.unit.currency) return null;
    const power = head.power !== null || head.counted ? 0 : unitPower(whole.unit);
    return toMinor(head.value, power, currency);
  }
  return null;
}

function toMinor(value: Decimal, power: number, currency: string): number | null {
  return toSafeNumber(roundHalfUp(shift(value, power + minorDigits(currency))));
}

const RANGE = /^(.*?[\d一二三四五六七八九十百千万亿元余])(?:[-–—―~至到]+)(.+)$/;

/** 10-15亿元, 8000万至1亿元, 3到5千万美元: an amount that is not yet one. */
function parseRange(
  main: string,
  bracketCurrency: string | null,
  context: AmountContext,
  text: string,
): ParsedAmount {
  const parts = RANGE.exec(main);
  const from = parts && readHead(parts[1] ?? '');
  const to = parts && readHead(parts[2] ?? '');
  if (!from || !to) return { kind: 'invalid', text };
  const upper = withCurrency(to, bracketCurrency ?? from.currency);
  const lower = withCurrency(from, upper.currency);
  const unit = readingOf(
    upper.power === null && lower.power !== null ? { ...upper, power: null } : upper,
    context,
  );
  if (!unit || upper.currency === 'conflict' || lower.currency === 'conflict')
    return { kind: 'invalid', text };
  const toMinorValue = toMinor(upper.value, unit.power, unit.unit.currency);
  const fromMinorValue = lowerEnd(lower, upper, unit);
  if (fromMinorValue === null || toMinorValue === null || fromMinorValue > toMinorValue)
    return { kind: 'invalid', text };
  return {
    kind: 'range',
    currency: unit.unit.currency,
    fromMinor: fromMinorValue,
    toMinor: toMinorValue,
    text,
  };
}

/** The lower end borrows the scale of the upper one where it has none: 10-15亿 begins at 10 亿. */
function lowerEnd(lower: Head, upper: Head, reading: Reading): number | null {
  const own = lower.power !== null || (lower.counted && upper.power === null);
  return toMinor(lower.value, own ? 0 : reading.power || (upper.power ?? 0), reading.unit.currency);
}
