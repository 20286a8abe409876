import fc from 'fast-check';
import { parseAmount } from './amount';
import { parseUnit } from './unit';
import type { AmountUnit } from './types';

const YI: AmountUnit = { currency: 'CNY', factor: 1e8, text: '亿元' };
const WAN: AmountUnit = { currency: 'CNY', factor: 1e4, text: '万元' };
const WAN_USD: AmountUnit = { currency: 'USD', factor: 1e4, text: '万美元' };

/** What matters of a result, short enough for a table: "amount CNY 120000000000", with ~ for approx. */
function read(
  input: string | number | null | undefined,
  heading?: AmountUnit | null,
  sheet?: AmountUnit | null,
): string {
  const r = parseAmount(input, { heading: heading ?? null, sheet: sheet ?? null });
  switch (r.kind) {
    case 'amount':
      return `${r.approx ? '~' : ''}${r.currency} ${r.minor / 100}`;
    case 'range':
      return `${r.currency} ${r.fromMinor / 100}..${r.toMinor / 100}`;
    case 'unitMissing':
      return `ask ${r.currency ? r.currency + ' ' : ''}${r.value}`;
    default:
      return r.kind;
  }
}

describe('parseAmount: the vectors of domain 4.3', () => {
  it.each([
    ['12亿', null, 'CNY 1200000000'],
    ['12亿元', null, 'CNY 1200000000'],
    ['１２．５亿元', null, 'CNY 1250000000'],
    ['5,000', WAN, 'CNY 50000000'],
    ['5000', null, 'ask 5000'],
    ['3000万美元', YI, 'USD 30000000'],
    ['0.5亿美元', YI, 'USD 50000000'],
    ['约230亿元', null, '~CNY 23000000000'],
    ['2亿3000万元', null, 'CNY 230000000'],
    ['二十三亿五千万元', null, 'CNY 2350000000'],
    ['1.2万亿', null, 'CNY 1200000000000'],
    ['10-15亿元', null, 'CNY 1000000000..1500000000'],
    ['152.3 亿 元', null, 'CNY 15230000000'],
    ['￥120000元', YI, 'CNY 120000'],
    ['叁亿元整', null, 'CNY 300000000'],
    ['5亿(美元)', YI, 'USD 500000000'],
  ])('%s', (text, heading, expected) => {
    expect(read(text, heading)).toBe(expected);
  });
});

describe('parseAmount: figures as people write them', () => {
  it.each([
    [' 1.2 亿', 'CNY 120000000'],
    ['０．５亿', 'CNY 50000000'],
    ['20000万元', 'CNY 200000000'],
    ['12,000,000元', 'CNY 12000000'],
    ['12，000，000元', 'CNY 12000000'],
    ['1 200 万元', 'CNY 12000000'],
    ['12。5亿', 'CNY 1250000000'],
    ['12·5亿元', 'CNY 1250000000'],
    ["'12亿", 'CNY 1200000000'],
    ['.5亿', 'CNY 50000000'],
    ['1.2E+9元', 'CNY 1200000000'],
    ['500w', 'CNY 5000000'],
    ['1亿2000.5万元', 'CNY 120005000'],
    ['3千万', 'CNY 30000000'],
    ['2.5千万元', 'CNY 25000000'],
    ['8百万元', 'CNY 8000000'],
    ['12千元', 'CNY 12000'],
    ['3万5000元', 'CNY 35000'],
    ['3个亿', 'CNY 300000000'],
    ['2.5个亿', 'CNY 250000000'],
    ['总投资10亿元', 'CNY 1000000000'],
    ['计划总投资：10亿元', 'CNY 1000000000'],
    ['投资额为6亿元', 'CNY 600000000'],
    ['10亿元。', 'CNY 1000000000'],
    ['10亿块', 'CNY 1000000000'],
    ['-2亿元', 'CNY -200000000'],
    ['－２亿', 'CNY -200000000'],
    ['−0.5万元', 'CNY -5000'],
    ['0亿元', 'CNY 0'],
    ['10亿元*', 'CNY 1000000000'],
    ['“3亿”', 'CNY 300000000'],
    ['(万元)5000', 'CNY 50000000'],
    ['大写：伍亿元整', 'CNY 500000000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('parseAmount: Chinese numerals', () => {
  it.each([
    ['三亿', 'CNY 300000000'],
    ['十亿元', 'CNY 1000000000'],
    ['十二亿五千万元', 'CNY 1250000000'],
    ['两亿', 'CNY 200000000'],
    ['廿三亿元', 'CNY 2300000000'],
    ['二亿零五百万元', 'CNY 205000000'],
    ['一百零五亿', 'CNY 10500000000'],
    ['三点五亿', 'CNY 350000000'],
    ['十点五亿元', 'CNY 1050000000'],
    ['零点八亿元', 'CNY 80000000'],
    ['3点5亿', 'CNY 350000000'],
    ['二亿五', 'CNY 250000000'],
    ['三万五', 'CNY 35000'],
    ['一万亿', 'CNY 1000000000000'],
    ['壹拾贰亿叁仟万元整', 'CNY 1230000000'],
    ['人民币壹仟万元整', 'CNY 10000000'],
    ['伍佰萬圓整', 'CNY 5000000'],
    ['叄億元正', 'CNY 300000000'],
    ['壹佰贰拾叁元肆角伍分', 'CNY 123.45'],
    ['陆元零捌分', 'CNY 6.08'],
    ['壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整', 'CNY 123456789'],
    ['1亿2千5百万', 'CNY 125000000'],
    ['2亿3千万元', 'CNY 230000000'],
    ['三百二万', 'invalid'],
    ['〇.五亿', 'invalid'],
    ['三五亿', 'invalid'],
    ['三四千万', 'invalid'],
    ['百亿元', 'invalid'],
    ['数亿元', 'invalid'],
    ['十几亿', 'invalid'],
    ['五百三千万', 'invalid'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('parseAmount: about, over, at least', () => {
  it.each([
    ['超230亿元', '~CNY 23000000000'],
    ['近5亿', '~CNY 500000000'],
    ['10亿元以上', '~CNY 1000000000'],
    ['10亿左右', '~CNY 1000000000'],
    ['20余亿元', '~CNY 2000000000'],
    ['10多亿元', '~CNY 1000000000'],
    ['3亿余元', '~CNY 300000000'],
    ['三十多亿', '~CNY 3000000000'],
    ['不低于5亿元', '~CNY 500000000'],
    ['≥5亿元', '~CNY 500000000'],
    ['>5亿', '~CNY 500000000'],
    ['~5亿', '~CNY 500000000'],
    ['约合5亿元人民币', '~CNY 500000000'],
    ['预计总投资5亿元', '~CNY 500000000'],
    ['5亿+', '~CNY 500000000'],
    ['不到1亿', '~CNY 100000000'],
    ['达5亿元', 'CNY 500000000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('parseAmount: currencies', () => {
  it.each([
    ['US$3000万', YI, 'USD 30000000'],
    ['USD 12,000,000', YI, 'USD 12000000'],
    ['USD 12 million', YI, 'USD 12000000'],
    ['US$30M', null, 'USD 30000000'],
    ['RMB 1.2 billion', null, 'CNY 1200000000'],
    ['20 Mio. EUR', null, 'EUR 20000000'],
    ['2000万欧', null, 'EUR 20000000'],
    ['1.2bn USD', null, 'USD 1200000000'],
    ['3000万美金', null, 'USD 30000000'],
    ['美元3000万元', null, 'USD 30000000'],
    ['3000万 USD', null, 'USD 30000000'],
    ['$3000万', null, 'USD 30000000'],
    ['港币5000万元', null, 'HKD 50000000'],
    ['5000万港币', null, 'HKD 50000000'],
    ['HK$5000万', null, 'HKD 50000000'],
    ['2000万欧元', null, 'EUR 20000000'],
    ['€2000万', null, 'EUR 20000000'],
    ['500万英镑', null, 'GBP 5000000'],
    ['1亿新台币', null, 'TWD 100000000'],
    ['800万新加坡元', null, 'SGD 8000000'],
    ['3亿元人民币', null, 'CNY 300000000'],
    ['3亿人民币', null, 'CNY 300000000'],
    ['人民币3亿元', null, 'CNY 300000000'],
    ['3亿元（人民币）', null, 'CNY 300000000'],
    ['5000（万美元）', null, 'USD 50000000'],
    ['5亿元（美元）', null, 'USD 500000000'],
    ['￥3000万美元', null, 'invalid'],
    ['USD 5亿人民币', null, 'invalid'],
    ['5亿', WAN_USD, 'USD 500000000'],
    ['5000万元', WAN_USD, 'CNY 50000000'],
    ['1200', WAN_USD, 'USD 12000000'],
    ['US$3000', WAN_USD, 'ask USD 3000'],
    ['5(美元)', YI, 'ask USD 5'],
    ['￥120000', WAN, 'ask CNY 120000'],
    ['￥120000', null, 'CNY 120000'],
  ])('%s', (text, heading, expected) => {
    expect(read(text, heading)).toBe(expected);
  });

  it('keeps the minor digits of the currency', () => {
    expect(parseAmount('3亿日元')).toMatchObject({ currency: 'JPY', minor: 300_000_000 });
    expect(parseAmount('2亿韩元')).toMatchObject({ currency: 'KRW', minor: 200_000_000 });
  });
});

describe('parseAmount: the unit, nearest statement first', () => {
  it.each([
    ['5', YI, WAN, 'CNY 500000000', 'heading'],
    ['5', null, WAN, 'CNY 50000', 'sheet'],
    ['5万元', YI, WAN, 'CNY 50000', 'cell'],
    ['5元', YI, null, 'CNY 5', 'cell'],
    ['5千', WAN, null, 'CNY 50000000', 'heading'],
    ['五千', WAN, null, 'CNY 50000000', 'heading'],
    ['5千元', WAN, null, 'CNY 5000', 'cell'],
  ])('%s', (text, heading, sheet, expected, unitFrom) => {
    expect(read(text, heading, sheet)).toBe(expected);
    expect(parseAmount(text, { heading, sheet })).toMatchObject({ unitFrom });
  });

  it('says which unit it took', () => {
    expect(parseAmount('3000万美元')).toMatchObject({
      unit: { currency: 'USD', factor: 1e4, text: '万美元' },
    });
    expect(parseAmount('2亿3000万元')).toMatchObject({
      unit: { currency: 'CNY', factor: 1e8, text: '亿元' },
    });
    expect(parseAmount(1.5, { heading: YI })).toMatchObject({ unit: YI, unitFrom: 'heading', text: '1.5' });
  });
});

describe('parseAmount: numbers from cells', () => {
  it.each([
    [231.112, YI, 'CNY 23111200000'],
    [0.1 + 0.2, YI, 'CNY 30000000'],
    [1.1 * 3, YI, 'CNY 330000000'],
    [120000, YI, 'CNY 12000000000000'],
    [0.8, WAN, 'CNY 8000'],
    [-1.5, YI, 'CNY -150000000'],
    [0, YI, 'CNY 0'],
    [1e-7, YI, 'CNY 10'],
    [1e21, YI, 'invalid'],
    [Number.NaN, YI, 'invalid'],
    [Number.POSITIVE_INFINITY, YI, 'invalid'],
    [5000, null, 'ask 5000'],
  ])('%s', (value, heading, expected) => {
    expect(read(value, heading)).toBe(expected);
  });
});

describe('parseAmount: no value, never 0', () => {
  it.each([
    '', ' ', '　', '—', '——', '-', '--', '/', '／', '\\', '待定', '（待定）', '待定 ', '面议', '无', '暂无', '空', '未定', '保密', 'N/A', 'n/a', '待 定',
    '-亿元', '/万元', '待定亿元', '待定（面议）',
  ])('%j', (text) => {
    expect(parseAmount(text, { heading: YI })).toEqual({ kind: 'empty', text });
  }); // prettier-ignore

  it('takes null and undefined as empty', () => {
    expect(parseAmount(null)).toEqual({ kind: 'empty', text: '' });
    expect(parseAmount(undefined)).toEqual({ kind: 'empty', text: '' });
  });
});

describe('parseAmount: ranges', () => {
  it.each([
    ['10~15亿', null, 'CNY 1000000000..1500000000'],
    ['10—15亿元', null, 'CNY 1000000000..1500000000'],
    ['10亿元至15亿元', null, 'CNY 1000000000..1500000000'],
    ['10到15亿', null, 'CNY 1000000000..1500000000'],
    ['8000万-1亿元', null, 'CNY 80000000..100000000'],
    ['3-5千万', null, 'CNY 30000000..50000000'],
    ['三到五千万元', null, 'CNY 30000000..50000000'],
    ['二十到三十亿', null, 'CNY 2000000000..3000000000'],
    ['3000-5000万美元', YI, 'USD 30000000..50000000'],
    ['3000万美元-5000万', YI, 'USD 30000000..50000000'],
    ['约10-15亿元', null, 'CNY 1000000000..1500000000'],
    ['3-5千', WAN, 'CNY 30000000..50000000'],
    ['3千-5千', WAN, 'CNY 30000000..50000000'],
    ['3-5千元', WAN, 'CNY 3000..5000'],
    ['10-15', YI, 'CNY 1000000000..1500000000'],
    ['1000元-2000元', YI, 'CNY 1000..2000'],
    ['10-15', null, 'invalid'],
    ['15-10亿', null, 'invalid'],
    ['5000-1亿元', null, 'invalid'],
  ])('%s', (text, heading, expected) => {
    expect(read(text, heading)).toBe(expected);
  });
});

describe('parseAmount: notes and phase one', () => {
  it.each([
    ['10亿元(其中一期3亿元)', 'CNY 1000000000', 30_000_000_000, '其中一期3亿元'],
    ['10亿元，其中一期3亿元', 'CNY 1000000000', 30_000_000_000, '其中一期3亿元'],
    ['10亿元（一期投资3亿元，二期7亿元）', 'CNY 1000000000', 30_000_000_000, '一期投资3亿元,二期7亿元'],
    ['10亿元\n（首期8000万元）', 'CNY 1000000000', 8_000_000_000, '首期8000万元'],
    ['总投资10亿元,第一期计划投资约3亿', 'CNY 1000000000', 30_000_000_000, '第一期计划投资约3亿'],
    ['10亿元（其中一期3', 'CNY 1000000000', 30_000_000_000, '其中一期3'],
    ['10亿元（一期1000万美元）', 'CNY 1000000000', undefined, '一期1000万美元'],
    ['0.8亿元(含设备)', 'CNY 80000000', undefined, '含设备'],
    ['1200万美元（约8520万元）', 'USD 12000000', undefined, '约8520万元'],
    ['1200万美元（8520万元）', 'USD 12000000', undefined, '8520万元'],
    ['10亿元（1.4亿美元）', 'CNY 1000000000', undefined, '1.4亿美元'],
    ['5000万美元，折合3.56亿元', 'USD 50000000', undefined, '折合3.56亿元'],
    ['10亿元，固定资产投资8亿元', 'CNY 1000000000', undefined, '固定资产投资8亿元'],
    ['3亿元（一期）', 'CNY 300000000', undefined, '一期'],
    ['一期3亿元', 'CNY 300000000', undefined, '一期'],
    ['增资2亿元', 'CNY 200000000', undefined, '增资'],
    ['增资扩产2亿元', 'CNY 200000000', undefined, '增资扩产'],
    ['10亿元 其中一期3亿元', 'CNY 1000000000', 30_000_000_000, '其中一期3亿元'],
    ['10亿元一期3亿元', 'CNY 1000000000', 30_000_000_000, '一期3亿元'],
    ['5亿元(一期2亿元+二期3亿元)', 'CNY 500000000', 20_000_000_000, '一期2亿元+二期3亿元'],
    ['人民币5亿元（伍亿元整）', 'CNY 500000000', undefined, '伍亿元整'],
    ['10亿元（暂定）', '~CNY 1000000000', undefined, '暂定'],
    ['10亿元【待核】', 'CNY 1000000000', undefined, '待核'],
  ])('%s', (text, expected, phaseOneMinor, note) => {
    const result = parseAmount(text);
    expect(read(text)).toBe(expected);
    expect(result).toMatchObject({ kind: 'amount', note });
    expect(result.kind === 'amount' ? result.phaseOneMinor : null).toBe(phaseOneMinor);
  });

  it('lets a phase-one figure inherit the unit of the whole', () => {
    expect(parseAmount('10(其中一期3)', { heading: YI })).toMatchObject({ minor: 1e11, phaseOneMinor: 3e10 });
  });
});

describe('parseAmount: not one amount', () => {
  it.each([
    '12,5', '12,5亿元', '1,2000', '10 15亿', '2024.10.18', '12%', '5亿，3亿', '5亿、3亿', '10亿元（5亿元）', '5亿元（累计20亿元）', '10亿元/3亿元', '5000万元/亩', '3亿元+5000万美元',
    '2亿3000', '1亿2亿', '1万2千万', '内资5亿元', '内资5亿，外资3亿', '一期3亿元，二期7亿元', '一期3亿元（总投资10亿元）', '5亿元（另追加3亿元）', '5亿元，追加3亿元',
    '增资至5亿元', '增资2亿元至5亿元', '固定资产投资5亿元', '10亿元?', '#REF!', '#VALUE!', '（2）', '(2)', '(2亿元)', '—2亿', '亿元', '约', '同上', '十月', '10亿吨', '3000亩', '12..5亿', '1e99', '9'.repeat(80),
  ])('%j', (text) => {
    expect(parseAmount(text, { heading: YI })).toEqual({ kind: 'invalid', text });
  }); // prettier-ignore
});

it('says where an amount is only too large', () => {
  for (const value of [1e21, 1_000_000, '99999999亿元']) {
    expect(parseAmount(value, { heading: YI })).toMatchObject({ kind: 'invalid', reason: 'tooLarge' });
  }
});

describe('parseAmount: properties', () => {
  const yuan = fc.bigInt({ min: 0n, max: 90_000_000_000_000n });

  it('reads back what is printed in any scale', () => {
    fc.assert(
      fc.property(
        yuan,
        fc.constantFrom<[string, number]>(['元', 0], ['万元', 4], ['亿元', 8]),
        (value, [unit, power]) => {
          const padded = value.toString().padStart(power + 1, '0');
          const text = power
            ? `${padded.slice(0, -power)}.${padded.slice(-power)}${unit}`
            : `${padded}${unit}`;
          expect(parseAmount(text)).toMatchObject({ kind: 'amount', minor: Number(value) * 100 });
        },
      ),
    );
  });

  it('does not care for width, thousands or blanks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (wan) => {
        const grouped = wan.toLocaleString('en-US');
        const wide = String(wan).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
        const minors = [`${grouped}万元`, ` ${wide} 万 元 `, `￥${wan}万`].map((text) => parseAmount(text));
        for (const result of minors) expect(result).toMatchObject({ kind: 'amount', minor: wan * 1_000_000 });
      }),
    );
  });

  it('never throws and never leaves the safe integers', () => {
    const dirt = fc.string({
      unit: fc.constantFrom(...'0123456789.,-~—（）() 亿万千元美约一期二三十百零点至余eE#￥$/、'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(dirt, (text) => {
        const result = parseAmount(text, { heading: parseUnit('(亿元)') });
        if (result.kind === 'amount') expect(Number.isSafeInteger(result.minor)).toBe(true);
        if (result.kind === 'range') expect(result.fromMinor).toBeLessThanOrEqual(result.toMinor);
      }),
      { numRuns: 2000 },
    );
  });
});
