import { formatAgreed, formatFen, formatMinor } from './format';

const said = (fen: number, language: 'zh' | 'en' = 'zh', unit?: 'yi' | 'wan' | 'yuan') => {
  const { value, unit: name } = formatFen(fen, language, unit);
  return `${value} ${name}`;
};

describe('formatFen', () => {
  it.each([
    [2311120000000, '231.11 亿元'],
    [1050000000000, '105.00 亿元'],
    [10000000000, '1.00 亿元'],
    [9999999999, '10,000.00 万元'],
    [854400000, '854.40 万元'],
    [1000000, '1.00 万元'],
    [999999, '9,999.99 元'],
    [0, '0 元'],
    [-30000000000, '−3.00 亿元'],
  ])('%d fen reads %s', (fen, text) => expect(said(fen)).toBe(text));

  it('rounds half up at the last decimal, on integers', () => {
    expect(said(10050000000)).toBe('1.01 亿元');
    expect(said(10049999999)).toBe('1.00 亿元');
    expect(said(9007199254740991, 'zh', 'yi')).toBe('900,719.93 亿元');
  });

  it('keeps one unit for a column, and no minus before a rounded zero', () => {
    expect(said(85440000, 'zh', 'yi')).toBe('0.01 亿元');
    expect(said(-100, 'zh', 'yi')).toBe('0.00 亿元');
  });

  it('shows the same step of a million in English', () => {
    expect(said(2311120000000, 'en')).toBe('23.111 bn CNY');
    expect(said(20000000000, 'en')).toBe('200.00 m CNY');
    expect(said(12300, 'en')).toBe('123.00 CNY');
  });

  it('gives the exact amount beside it', () => {
    expect(formatFen(2311120000000, 'zh').exact).toBe('23,111,200,000.00');
  });
});

describe('formatMinor', () => {
  it.each([
    [1200000000, 'USD', 'USD 12,000,000.00'],
    [500000000, 'JPY', 'JPY 500,000,000'],
  ])('%d of %s is %s', (minor, currency, text) => expect(formatMinor(minor, currency)).toBe(text));
});

describe('formatAgreed', () => {
  it.each([
    [1200000000, 'USD', 'zh', '1,200.00 万美元'],
    [1200000000, 'USD', 'en', '12.00 m USD'],
    [1050000000000, 'CNY', 'zh', '105.00 亿元'],
    [500000000, 'JPY', 'zh', '5.00 亿日元'],
    [850000, 'EUR', 'zh', '8,500.00 欧元'],
    [-300000000, 'CNY', 'zh', '−300.00 万元'],
  ] as const)('%d of %s in %s is %s', (minor, currency, language, text) => {
    const { value, unit } = formatAgreed(minor, currency, language);
    expect(`${value} ${unit}`).toBe(text);
  });

  it('gives the exact amount beside it', () =>
    expect(formatAgreed(1200000001, 'USD', 'zh').exact).toBe('12,000,000.01'));
});
