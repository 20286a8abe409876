import { multiply, parseDecimal, roundHalfUp, shift, toSafeNumber } from '../text/decimal';
import { minorDigits } from './currencies';

/**
 * Minor units of a foreign currency in fen, at a frozen rate. Exact, rounded half-up once.
 * @param rate CNY per one major unit of the currency, as decimal text ("7.12"); for CNY itself "1".
 * @throws RangeError where the rate is not a positive decimal or the result leaves the safe integers.
 */
export function toFen(minor: number, currency: string, rate: string): number {
  const factor = parseDecimal(rate.trim());
  if (!factor || factor.digits <= 0n) throw new RangeError(`not an exchange rate: ${rate}`);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount in minor units: ${minor}`);
  const product = multiply({ digits: BigInt(minor), scale: 0 }, factor);
  const fen = toSafeNumber(roundHalfUp(shift(product, 2 - minorDigits(currency))));
  if (fen === null) throw new RangeError(`amount out of range: ${minor} ${currency} at ${rate}`);
  return fen;
}

const WAN_100 = 100_000_000;
const YI_100 = 1_000_000_000_000;
const YI_10000 = 100_000_000_000_000;

/**
 * The outlier screen of domain 4.2, for a slip between 万 and 亿. Above 100 亿元 or below 100 万元: a warning that
 * does not block. From 10 000 亿元 on: `absurd`, a question that does. The size counts, not the sign.
 */
export function amountLooksOff(fen: number): 'over100Yi' | 'under100Wan' | 'absurd' | null {
  const size = Math.abs(fen);
  if (size >= YI_10000) return 'absurd';
  if (size > YI_100) return 'over100Yi';
  return size < WAN_100 ? 'under100Wan' : null;
}
