import { decimalText, roundHalfUp, shift } from '../text/decimal';
import { currencyUnitName, minorDigits } from './currencies';

/** Fen as 亿元 with two decimals, half-up: 23 111 200 000 00 → "231.11". Source: domain 2.1. */
export function formatYi(fen: number): string {
  return fixedTwo(fen, -10);
}

/** Fen as 万元 with two decimals, half-up. */
export function formatWan(fen: number): string {
  return fixedTwo(fen, -6);
}

/**
 * An amount in full, with the scale that reads best and no rounding: "231.112 亿元", "1200 万美元", "8500 元".
 * Scale: 亿 from one hundred million units on, 万 from ten thousand on.
 */
export function formatAmount(minor: number, currency = 'CNY'): string {
  const units = { digits: BigInt(minor), scale: minorDigits(currency) };
  const size = Math.abs(minor) / 10 ** minorDigits(currency);
  const [power, scale] = size >= 1e8 ? [8, '亿'] : size >= 1e4 ? [4, '万'] : [0, ''];
  const shifted = { digits: units.digits, scale: units.scale + Number(power) };
  return `${decimalText(shifted)} ${scale}${currencyUnitName(currency)}`;
}

function fixedTwo(fen: number, power: number): string {
  const hundredths = roundHalfUp(shift({ digits: BigInt(fen), scale: 0 }, power + 2));
  const size = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}
