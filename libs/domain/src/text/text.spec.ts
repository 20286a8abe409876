import fc from 'fast-check';
import { isBlankMark } from './blank';
import { add, compare, decimalText, multiply, parseDecimal, roundHalfUp, shift } from './decimal';
import { plainNumerals, smallChineseNumber } from './numerals';
import { cleanText, compactText, toHalfWidth } from './width';

describe('width', () => {
  it.each([
    ['１２．５（万元）', '12.5(万元)'],
    ['￥ＡＢ', '¥AB'],
    ['㎡①', '㎡①'],
  ])('toHalfWidth %s', (text, expected) => {
    expect(toHalfWidth(text)).toBe(expected);
  });

  it('cleans blanks and keeps line breaks', () => {
    expect(cleanText('　a\u00a0 b \r\n c\u200b ')).toBe('a b\nc');
    expect(compactText('合　计 \n')).toBe('合计');
  });
});

describe('isBlankMark', () => {
  it.each(['', '—', '待 定', '（待定）', 'N/A', '无。'])('%j is blank', (text) => {
    expect(isBlankMark(text)).toBe(true);
  });
  it.each(['0', '同上', '无锡', '空调'])('%j is not', (text) => {
    expect(isBlankMark(text)).toBe(false);
  });
});

describe('numerals', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['一百零五', 105],
    ['九', 9],
    ['二三', null],
    ['', null],
  ])('smallChineseNumber %s', (text, value) => {
    expect(smallChineseNumber(text)).toBe(value);
  });

  it('reduces formal numerals', () => {
    expect(plainNumerals('壹拾贰萬叁仟圆廿')).toBe('一十二万三千元二十');
  });
});

describe('decimals are exact', () => {
  const text = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, scale]) => ({ digits, scale }));

  it('reads its own print', () => {
    fc.assert(
      fc.property(text, (value) => {
        const again = parseDecimal(decimalText(value));
        expect(again && compare(again, value)).toBe(0);
      }),
    );
  });

  it('adds, multiplies and shifts without a remainder', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: -6, max: 6 }), (a, b, power) => {
        expect(compare(add(a, b), add(b, a))).toBe(0);
        expect(compare(shift(shift(a, power), -power), a)).toBe(0);
        expect(compare(multiply(a, { digits: 10n, scale: 1 }), a)).toBe(0);
        expect(roundHalfUp({ ...a, digits: -a.digits })).toBe(-roundHalfUp(a));
      }),
    );
  });

  it.each([
    ['0.5', 1n],
    ['0.49', 0n],
    ['-0.5', -1n],
    ['2.5', 3n],
    ['1e3', 1000n],
  ])('rounds %s half-up', (written, expected) => {
    const value = parseDecimal(written);
    expect(value && roundHalfUp(value)).toBe(expected);
  });

  it.each(['', '.', '1.2.3', '1e99', 'NaN', '1,000', '九'])('refuses %j', (written) => {
    expect(parseDecimal(written)).toBeNull();
  });
});
