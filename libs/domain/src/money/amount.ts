import { decimalText, parseDecimal } from '../text/decimal';
import { isBlankMark } from '../text/blank';
import { cleanText } from '../text/width';
import { clausesAllowed, phaseOneMinor } from './clauses';
import type { Head } from './head';
import { readHead } from './head';
import type { Pieces } from './pieces';
import { canonical, clausesOf, dismantle } from './pieces';
import { readRange } from './range';
import { readingOf, toMinor } from './reading';
import type { AmountContext, ParsedAmount, SingleAmount } from './types';

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
  if (typeof input === 'number') return parseNumberCell(text, context);
  if (text.length > LONGEST) return { kind: 'invalid', text };
  const clean = cleanText(text).replace(/^['`]+|^["“]([^"“”]*)["”]$/g, '$1');
  if (isBlankMark(clean)) return { kind: 'empty', text };
  const pieces = dismantle(clean);
  if (isBlankMark(pieces.main)) {
    const nothing = pieces.main !== '' || pieces.notes.every(isBlankMark);
    return { kind: nothing ? 'empty' : 'invalid', text };
  }
  const main = canonical(pieces.main);
  if (main === null) return { kind: 'invalid', text };
  if (isBlankWithUnit(main)) return { kind: 'empty', text };
  const head = readHead(main);
  if (!head) return readRange(main, pieces.currency, context, text) ?? { kind: 'invalid', text };
  return settle(head, pieces, context, text);
}

function parseNumberCell(text: string, context: AmountContext): ParsedAmount {
  const value = parseDecimal(text);
  if (!value) return { kind: 'invalid', text };
  const head: Head = {
    value,
    power: null,
    scaled: false,
    currency: null,
    counted: false,
    approx: false,
    phase: null,
  };
  return settle(head, { main: text, currency: null, notes: [] }, context, text);
}

/** No amount is longer; a paragraph in the column is one nobody should wait for. */
const LONGEST = 1000;

/** 10亿元（暂定）: an estimate as good as 约10亿元. */
const ESTIMATE = /^(?:暂定|暂估|暂按|预计|预估|估算|估计|初步|约|左右|以上)$/;

/** -亿元, /万元: the unit is printed, the figure is not there. */
function isBlankWithUnit(main: string): boolean {
  const bare = main.replace(/元?人民币|元$/g, '').replace(/[万亿]$/, '');
  return bare !== main && bare !== '' && isBlankMark(bare);
}

function settle(head: Head, pieces: Pieces, context: AmountContext, text: string): ParsedAmount {
  const clauses = clausesOf(pieces.notes);
  const conflict = head.currency !== null && pieces.currency !== null && head.currency !== pieces.currency;
  const whole = { ...head, currency: head.currency ?? pieces.currency };
  if (conflict || !clausesAllowed(whole, clauses)) return { kind: 'invalid', text };
  const reading = readingOf(whole, context);
  if (!reading) {
    const missing: ParsedAmount = { kind: 'unitMissing', value: decimalText(head.value), text };
    return whole.currency === null ? missing : { ...missing, currency: whole.currency };
  }
  const { unit, from: unitFrom } = reading;
  const minor = toMinor(head.value, reading.power, unit.currency);
  if (minor === null) return { kind: 'invalid', text, reason: 'tooLarge' };
  const { currency } = unit;
  const approx = head.approx || clauses.some((clause) => ESTIMATE.test(clause));
  const result: SingleAmount = { kind: 'amount', currency, minor, approx, unitFrom, unit, text };
  const phaseOne = phaseOneMinor(clauses, reading);
  if (phaseOne !== null && phaseOne <= minor) result.phaseOneMinor = phaseOne;
  const note = [head.phase, ...pieces.notes].filter((part) => part !== null).join(';');
  return note === '' ? result : { ...result, note };
}
