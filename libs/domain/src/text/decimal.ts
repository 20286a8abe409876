/** An exact decimal: `digits / 10^scale`. Money is never held in floating point on its way to minor units. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Reads `12`, `12.5`, `.5`, `-3`, `1.2e9`; null for anything else or an exponent no amount ever has. */
export function parseDecimal(text: string): Decimal | null {
  const m = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (!m || text.length > 60) return null;
  const whole = m[2] ?? '';
  const fraction = m[3] ?? '';
  if (whole + fraction === '') return null;
  const exponent = Number(m[4] ?? 0);
  if (Math.abs(exponent) > 40) return null;
  const digits = BigInt(whole + fraction) * (m[1] === '-' ? -1n : 1n);
  return shift({ digits, scale: fraction.length }, exponent);
}

/** Times ten to the `power`, exactly. */
export function shift(value: Decimal, power: number): Decimal {
  const scale = value.scale - power;
  return scale >= 0
    ? { digits: value.digits, scale }
    : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescale(a, scale) + rescale(b, scale), scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

/** Negative, zero or positive, as for `sort`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale) - rescale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half-up; a negative value rounds as its positive twin, so that a reversal cancels to the last unit. */
export function roundHalfUp(value: Decimal): bigint {
  const unit = 10n ** BigInt(value.scale);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (size * 2n + unit) / (unit * 2n);
  return value.digits < 0n ? -rounded : rounded;
}

/** Plain decimal text without an exponent and without superfluous zeros. */
export function decimalText(value: Decimal): string {
  const size = value.digits < 0n ? -value.digits : value.digits;
  const padded = size.toString().padStart(value.scale + 1, '0');
  const whole = padded.slice(0, padded.length - value.scale);
  const fraction = padded.slice(padded.length - value.scale).replace(/0+$/, '');
  return (value.digits < 0n ? '-' : '') + whole + (fraction ? '.' + fraction : '');
}

/** A bigint as a JS number where it is exact there, else null. */
export function toSafeNumber(value: bigint): number | null {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

function rescale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
