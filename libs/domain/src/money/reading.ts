import type { Decimal } from '../text/decimal';
import { compare, roundHalfUp, shift, toSafeNumber } from '../text/decimal';
import { minorDigits } from './currencies';
import type { Head } from './head';
import { amountUnit, unitPower } from './unit';
import type { AmountContext, AmountUnit, UnitSource } from './types';

/** Below this many units a bare `USD 500` is taken for a figure whose 万 was left out: ask. */
const PLAUSIBLE_UNITS: Decimal = { digits: 10_000n, scale: 0 };

/** What a figure is counted in, and who said so. */
export interface Reading {
  unit: AmountUnit;
  from: UnitSource;
  /** Powers of ten still to apply to the value. */
  power: number;
}

/** The unit of a figure: the cell's own, else the heading's, else the sheet's; null where nobody stated one. */
export function readingOf(head: Head, context: AmountContext): Reading | null {
  const stated = context.heading ?? context.sheet ?? null;
  if (head.scaled || head.counted) return ownUnit(head, stated);
  if (head.currency !== null) return bareCurrency(head.currency, head.value, stated);
  return stated && { unit: stated, from: context.heading ? 'heading' : 'sheet', power: unitPower(stated) };
}

/** 5亿 takes the currency of a heading in 万美元, 5亿元 does not. */
function ownUnit(head: Head, stated: AmountUnit | null): Reading {
  const implied = head.counted ? null : stated;
  const currency = head.currency ?? implied?.currency ?? 'CNY';
  return { unit: amountUnit(currency, head.power ?? 0), from: 'cell', power: 0 };
}

/** `￥120000` under 万元 may be 120 000 元 or 万元; `USD 12,000,000` under 亿元 can only be dollars. */
function bareCurrency(currency: string, value: Decimal, stated: AmountUnit | null): Reading | null {
  const own: Reading = { unit: amountUnit(currency, 0), from: 'cell', power: 0 };
  if (stated?.currency === currency) return stated.factor === 1 ? own : null;
  const size = value.digits < 0n ? { ...value, digits: -value.digits } : value;
  return compare(size, PLAUSIBLE_UNITS) < 0 ? null : own;
}

/** Units times ten to the `power`, in minor units, half-up; null outside the safe integers. */
export function toMinor(value: Decimal, power: number, currency: string): number | null {
  return toSafeNumber(roundHalfUp(shift(value, power + minorDigits(currency))));
}
