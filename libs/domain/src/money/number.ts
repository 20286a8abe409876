import type { Decimal } from '../text/decimal';
import { ZERO, add, compare, parseDecimal, shift } from '../text/decimal';
import { chineseDigit } from '../text/numerals';

/** One piece of a written number. */
export type NumberToken =
  | { type: 'figure'; value: Decimal; chinese: boolean; length: number }
  | { type: 'scale'; power: number }
  | { type: 'zero' };

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)(?![\d.,]*\d)/;
const POINT = /^[点點]([零一二三四五六七八九]+|\d+)/;
const POWERS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Reads the next figure at the start of `text` (lower case, plain numerals); null where none stands there. */
export function readFigure(text: string): { token: NumberToken; length: number } | null {
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined) {
    const value = parseDecimal(arabic.replace(/,/g, ''));
    return (
      value && {
        token: { type: 'figure', value, chinese: false, length: wholeDigits(arabic) },
        length: arabic.length,
      }
    );
  }
  const point = POINT.exec(text);
  if (point) return { token: fraction(point[1] ?? ''), length: point[0].length };
  const digit = chineseDigit(text[0] ?? ' ');
  if (digit < 0) return null;
  if (digit === 0) return { token: { type: 'zero' }, length: 1 };
  const value = { digits: BigInt(digit), scale: 0 };
  return { token: { type: 'figure', value, chinese: true, length: 1 }, length: 1 };
}

/** 十 百 千 万 亿 at the start of `text`. */
export function readPower(text: string): number | null {
  return POWERS[text[0] ?? ''] ?? null;
}

/** A decimal part (点五) is a figure of length 0: it joins the figure before it. */
function fraction(digits: string): NumberToken {
  const plain = [...digits].map((c) => (chineseDigit(c) >= 0 ? String(chineseDigit(c)) : c)).join('');
  const value = { digits: BigInt(plain), scale: plain.length };
  return { type: 'figure', value, chinese: true, length: 0 };
}

function wholeDigits(arabic: string): number {
  return arabic.replace(/[.e].*$/, '').replace(/,/g, '').length;
}

/** The state of reading 二亿零三千五百万: parts above, in and below the scale that was read last. */
interface Sum {
  upper: Decimal;
  middle: Decimal;
  section: Decimal;
  current: Decimal | null;
  currentIsArabic: boolean;
  currentLength: number;
  sawYi: boolean;
  sawWan: boolean;
  smallest: number;
  last: number | null;
  afterZero: boolean;
}

/**
 * The value of a written number, by the rules of spoken Chinese; null where the pieces do not make one number
 * (三五亿, 1亿2亿, 五百三千). `closed`: a unit of count (元) follows, so a trailing figure stands for itself.
 */
export function numberValue(tokens: NumberToken[], closed: boolean): Decimal | null {
  if (tokens.length === 1 && tokens[0]?.type === 'zero') return ZERO;
  const sum: Sum = {
    upper: ZERO, middle: ZERO, section: ZERO, current: null, currentIsArabic: false, currentLength: 0,
    sawYi: false, sawWan: false, smallest: 99, last: null, afterZero: false,
  }; // prettier-ignore
  for (const token of tokens) {
    const fits =
      token.type === 'zero'
        ? takeZero(sum)
        : token.type === 'figure'
          ? takeFigure(sum, token)
          : takeScale(sum, token.power);
    if (!fits) return null;
  }
  return finish(sum, closed);
}

function takeZero(sum: Sum): boolean {
  if (sum.current) return false;
  sum.afterZero = true;
  return true;
}

function takeFigure(sum: Sum, token: Extract<NumberToken, { type: 'figure' }>): boolean {
  if (token.length === 0) {
    sum.current = add(sum.current ?? ZERO, token.value);
    return true;
  }
  if (sum.current) return false;
  sum.current = token.value;
  sum.currentIsArabic = !token.chinese;
  sum.currentLength = token.length;
  return true;
}

function takeScale(sum: Sum, power: number): boolean {
  if (power < 4) return takeSmall(sum, power);
  // 三百二万 may be 302 or 320 times ten thousand.
  const colloquial = sum.current && sum.last !== null && sum.last > 1 && sum.last < 4 && !sum.afterZero;
  const nothing = !sum.current && sum.section.digits === 0n && !(power === 8 && sum.sawWan);
  if (colloquial || nothing) return false;
  const value = add(sum.section, sum.current ?? ZERO);
  if (!(power === 4 ? takeWan(sum, value) : takeYi(sum, value))) return false;
  Object.assign(sum, { section: ZERO, current: null, smallest: 99, last: power, afterZero: false });
  return true;
}

function takeWan(sum: Sum, value: Decimal): boolean {
  if (sum.sawWan || (sum.sawYi && compare(value, tenTo(4)) >= 0)) return false;
  Object.assign(sum, { middle: shift(value, 4), sawWan: true });
  return true;
}

function takeYi(sum: Sum, value: Decimal): boolean {
  if (sum.sawYi) return false;
  Object.assign(sum, { upper: shift(add(sum.middle, value), 8), middle: ZERO, sawYi: true, sawWan: false });
  return true;
}

function takeSmall(sum: Sum, power: number): boolean {
  if (power >= sum.smallest) return false;
  if (!sum.current && power !== 1) return false;
  const value = sum.current ?? { digits: 1n, scale: 0 };
  sum.section = add(sum.section, shift(value, power));
  Object.assign(sum, { current: null, smallest: power, last: power, afterZero: false });
  return true;
}

/** A figure after the last scale: 三万五 is 35 000, 3万5000 is 35 000, 2亿3000 is anybody's guess. */
function finish(sum: Sum, closed: boolean): Decimal | null {
  const rest = sum.current;
  if (!rest) return sum.afterZero || sum.last === null ? null : total(sum, ZERO);
  if (sum.last === null) return total(sum, rest);
  if (sum.currentIsArabic) {
    const fits = closed ? compare(rest, tenTo(sum.last)) < 0 : sum.currentLength === sum.last;
    return fits ? total(sum, rest) : null;
  }
  if (sum.afterZero || sum.last === 1) return total(sum, rest);
  return closed && sum.last > 1 ? null : total(sum, shift(rest, sum.last - 1));
}

function total(sum: Sum, rest: Decimal): Decimal {
  return add(add(sum.upper, sum.middle), add(sum.section, rest));
}

function tenTo(power: number): Decimal {
  return shift({ digits: 1n, scale: 0 }, power);
}
