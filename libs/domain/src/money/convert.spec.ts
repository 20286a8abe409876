import fc from 'fast-check';
import { amountLooksOff, toFen } from './convert';
import { minorDigits } from './currencies';
import { formatAmount, formatWan, formatYi } from './format';

describe('toFen', () => {
  it.each([
    [1_200_000_000, 'USD', '7.10', 8_520_000_000],
    [5_000_000_000, 'USD', '7.12', 35_600_000_000],
    [100, 'CNY', '1', 100],
    [1, 'USD', '7.125', 7],
    [1, 'USD', '7.5', 8],
    [-1, 'USD', '7.5', -8],
    [300_000_000, 'JPY', '0.047123', 1_413_690_000],
    [1, 'JPY', '0.045', 5],
    [1000, 'KWD', '23.5', 2350],
    [0, 'USD', '7.1', 0],
  ])('%d %s at %s', (minor, currency, rate, fen) => {
    expect(toFen(minor, currency, rate)).toBe(fen);
  });

  it.each([
    [1, 'USD', '0'],
    [1, 'USD', '-7'],
    [1, 'USD', ''],
    [1, 'USD', '七'],
    [1.5, 'USD', '7'],
    [Number.MAX_SAFE_INTEGER, 'USD', '7'],
  ])('refuses %d %s at %j', (minor, currency, rate) => {
    expect(() => toFen(minor, currency, rate)).toThrow(RangeError);
  });

  it('lets a reversal cancel exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 20_000_000 }),
        (minor, rate) => {
          const text = (rate / 1e6).toFixed(6);
          expect(toFen(minor, 'USD', text) + toFen(-minor, 'USD', text)).toBe(0);
        },
      ),
    );
  });
});

describe('amountLooksOff', () => {
  it.each([
    [99_999_999, 'under100Wan'],
    [100_000_000, null],
    [1_000_000_000_000, null],
    [1_000_000_000_001, 'over100Yi'],
    [99_999_999_999_999, 'over100Yi'],
    [100_000_000_000_000, 'absurd'],
    [1_200_000_000_000_000, 'absurd'],
    [0, 'under100Wan'],
    [-20_000_000_000, null],
  ])('%d', (fen, expected) => {
    expect(amountLooksOff(fen)).toBe(expected);
  });
});

describe('printing', () => {
  it.each([
    [2_311_120_000_000, '231.11'],
    [1_500_000, '0.00'],
    [50_000_000, '0.01'],
    [49_999_999, '0.00'],
    [100_500_000_000, '10.05'],
    [-120_000_000_000, '-12.00'],
    [0, '0.00'],
  ])('formatYi %d', (fen, text) => {
    expect(formatYi(fen)).toBe(text);
  });

  it.each([
    [123_456_789, '123.46'],
    [100_000_000, '100.00'],
  ])('formatWan %d', (fen, text) => {
    expect(formatWan(fen)).toBe(text);
  });

  it.each([
    [2_311_120_000_000, 'CNY', '231.112 亿元'],
    [1_200_000_000, 'USD', '1200 万美元'],
    [850_000, 'CNY', '8500 元'],
    [12_345, 'CNY', '123.45 元'],
    [300_000_000, 'JPY', '3 亿日元'],
    [-20_000_000_000, 'CNY', '-2 亿元'],
    [0, 'CNY', '0 元'],
    [500_000_000, 'XYZ', '500 万XYZ'],
  ])('formatAmount %d %s', (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text);
  });

  it.each([
    ['CNY', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['jpy', 0],
  ])('minorDigits %s', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});
