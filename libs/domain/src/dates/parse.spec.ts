import fc from 'fast-check';
import { addDays, daysBetween, isValidDay, serialDay, spanEnd } from './calendar';
import { parseDate } from './parse';
import type { DateContext } from './types';

/** "2024-10-18", "2024-10 month dotMonth", "ask 10-18", "empty", "invalid". */
function read(input: string | number | null | undefined, context?: DateContext): string {
  const r = parseDate(input, context);
  if (r.kind === 'yearMissing') return `ask ${r.month}-${r.day ?? '?'} ${r.precision}`;
  if (r.kind !== 'date') return r.kind;
  return [r.value, r.precision === 'day' ? '' : r.precision, r.flag ?? ''].filter(Boolean).join(' ');
}

describe('parseDate: the vectors of domain 4.3', () => {
  it.each([
    ['2024.10.18', '2024-10-18'],
    ['24.10.18', '2024-10-18'],
    ['20241018', '2024-10-18'],
    [45583, '2024-10-18'],
    ['45583', '2024-10-18'],
    ['２０２４－１０－１８', '2024-10-18'],
    ['201401', '2014-01-01 month'],
    ['2024.1', '2024-01-01 month dotMonth'],
    ['2024年三季度', '2024-07-01 quarter'],
    ['10月18日', 'ask 10-18 day'],
    ['2024/2/30', 'invalid'],
    ['10 18 日', 'invalid'],
  ])('%s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('parseDate: days', () => {
  it.each([
    ['2024/10/18', '2024-10-18'],
    ['2024-10-18', '2024-10-18'],
    ['2024-1-8', '2024-01-08'],
    ['2024·10·18', '2024-10-18'],
    ['2024、10、18', '2024-10-18'],
    ['2024，10，18', '2024-10-18'],
    ['2024—10—18', '2024-10-18'],
    ['2024\\10\\18', '2024-10-18'],
    ['2024 10 18', '2024-10-18'],
    ['2024年10月18日', '2024-10-18'],
    ['2024 年 10 月 18 日', '2024-10-18'],
    ['2024年10月18号', '2024-10-18'],
    ['2024年10月18', '2024-10-18'],
    ['2024年10.18', '2024-10-18'],
    ['2024.10月18日', '2024-10-18'],
    ['24年10月18日', '2024-10-18'],
    ["'24.10.18", '2024-10-18'],
    ['24/10/18', '2024-10-18'],
    ['24-10-18', '2024-10-18'],
    ['98.3.5', '1998-03-05'],
    ['241018', '2024-10-18'],
    [20241018, '2024-10-18'],
    ['二〇二四年十月十八日', '2024-10-18'],
    ['二零二四年十二月三十一日', '2024-12-31'],
    ['二○二四年元月廿五日', '2024-01-25'],
    ['2024年十月十八号', '2024-10-18'],
    ['2024年10月18日（周五）', '2024-10-18'],
    ['2024.10.18(五)', '2024-10-18'],
    ['2024年10月18日 星期五', '2024-10-18'],
    ['2024-10-18 09:30', '2024-10-18'],
    ['2024/10/18 9:30:00', '2024-10-18'],
    ['2024-10-18T09:30:00', '2024-10-18'],
    ['2024年10月18日上午9点半', '2024-10-18'],
    ['2024年10月18日下午', '2024-10-18'],
    ['2024年10月18日9:00-11:30', '2024-10-18'],
    ['2024-10-17T16:00:00.000Z', '2024-10-18'],
    ['2024-10-17T15:59:59Z', '2024-10-17'],
    ['2024-10-18T00:00:00+08:00', '2024-10-18'],
    ['2024.10.18（补签）', '2024-10-18'],
    ['（2024.10.18）', '2024-10-18'],
    ['2024.10.18。', '2024-10-18'],
    ['截至2024年10月18日', '2024-10-18'],
    ['预计2024年10月18日前', '2024-10-18'],
    ['10/18/2024', '2024-10-18'],
    ['18/10/2024', '2024-10-18'],
    ['2024。10。18', '2024-10-18'],
    ['2024..10.18.', '2024-10-18'],
    ['至2024年10月18日', '2024-10-18'],
    ['18-Oct-2024', '2024-10-18'],
    ['18-Oct-24', '2024-10-18'],
    ['Oct 18, 2024', '2024-10-18'],
    ['October 18th, 2024', '2024-10-18'],
    ['2024/2/29', '2024-02-29'],
  ])('%s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('parseDate: months, quarters, years', () => {
  it.each([
    ['2024.10', '2024-10-01 month'],
    ['2024.01', '2024-01-01 month'],
    ['2024.2', '2024-02-01 month'],
    [2024.1, '2024-01-01 month dotMonth'],
    [2024.11, '2024-11-01 month'],
    [2024.2, '2024-02-01 month'],
    ['2024-1', '2024-01-01 month'],
    ['2024/10', '2024-10-01 month'],
    ['2024年10月', '2024-10-01 month'],
    ['2024年10月份', '2024-10-01 month'],
    ['24年3月', '2024-03-01 month'],
    ['二〇二四年十月', '2024-10-01 month'],
    ['202412', '2024-12-01 month'],
    [201401, '2014-01-01 month'],
    ['预计2025年6月', '2025-06-01 month'],
    ['2024年10月上旬', '2024-10-01 month coarse'],
    ['2024.10底', '2024-10-01 month coarse'],
    ['2024年10月底', '2024-10-01 month coarse'],
    ['2024年10月底前', '2024-10-01 month coarse'],
    ['2024Q3', '2024-07-01 quarter'],
    ['2024年Q3', '2024-07-01 quarter'],
    ['2024-Q3', '2024-07-01 quarter'],
    ['Q3 2024', '2024-07-01 quarter'],
    ['2024年第四季度', '2024-10-01 quarter'],
    ['2024三季度', '2024-07-01 quarter'],
    ['24年一季度', '2024-01-01 quarter'],
    ['2024年一季度末', '2024-01-01 quarter coarse'],
    ['2024', '2024-01-01 year'],
    [2024, '2024-01-01 year'],
    ['2024年', '2024-01-01 year'],
    ['2024年度', '2024-01-01 year'],
    ['二〇二四年', '2024-01-01 year'],
    ['2024年底', '2024-01-01 year coarse'],
    ['2025年底前', '2025-01-01 year coarse'],
    ['2024年上半年', '2024-01-01 year coarse'],
    ['2024-Oct', '2024-10-01 month'],
    ['Oct 2024', '2024-10-01 month'],
  ])('%s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('parseDate: the year comes from the sheet', () => {
  it.each([
    ['10月18日', 'ask 10-18 day', '2024-10-18'],
    ['10月18', 'ask 10-18 day', '2024-10-18'],
    ['十月十八日', 'ask 10-18 day', '2024-10-18'],
    ['10/18', 'ask 10-18 day', '2024-10-18'],
    ['10-18', 'ask 10-18 day', '2024-10-18'],
    ['10月', 'ask 10-? month', '2024-10-01 month'],
    ['10月中旬', 'ask 10-? month', '2024-10-01 month coarse'],
    ['三季度', 'ask 7-? quarter', '2024-07-01 quarter'],
    ['Q3', 'ask 7-? quarter', '2024-07-01 quarter'],
    ['今年10月', 'ask 10-? month', '2024-10-01 month'],
    ['18-Oct', 'ask 10-18 day', '2024-10-18'],
    ['2月29日', 'ask 2-29 day', '2024-02-29'],
    ['去年12月', 'invalid', '2023-12-01 month'],
    ['明年3月5日', 'invalid', '2025-03-05'],
    ['年底', 'invalid', '2024-01-01 year coarse'],
    ['10.8日', 'ask 10-8 day', '2024-10-08'],
    ['今年底', 'invalid', '2024-01-01 year coarse'],
  ])('%s', (input, alone, in2024) => {
    expect(read(input)).toBe(alone);
    expect(read(input, { year: 2024 })).toBe(in2024);
  });

  it('does not stretch a year that has no such day', () => {
    expect(read('2月29日', { year: 2023 })).toBe('invalid');
  });
});

describe('parseDate: serials', () => {
  it.each([
    [45583.75, undefined, '2024-10-18'],
    ['45583.75', undefined, '2024-10-18'],
    [45582.999999, undefined, '2024-10-18'],
    [44121, true, '2024-10-18'],
    ['44121', true, '2024-10-18'],
    [45292, undefined, '2024-01-01'],
    [45351, undefined, '2024-02-29'],
    [20241, undefined, 'invalid'],
    [99999, undefined, 'invalid'],
    [-5, undefined, 'invalid'],
  ])('%s', (input, date1904, expected) => {
    expect(read(input, date1904 === undefined ? {} : { date1904 })).toBe(expected);
  });

  it('counts as spreadsheets do', () => {
    expect(serialDay(45583)).toBe('2024-10-18');
    expect(serialDay(0)).toBeNull();
    expect(serialDay(Number.NaN)).toBeNull();
  });
});

describe('parseDate: nothing there', () => {
  it.each([
    '',
    ' ',
    '—',
    '-',
    '/',
    '待定',
    '无',
    '未定',
    '长期',
    '持续推进',
    0,
    '0',
    '1900/1/0',
    '1900-01-00',
    '0000-00-00',
    null,
    undefined,
  ])('%j', (input) => {
    expect(read(input)).toBe('empty');
  });
});

describe('parseDate: no date', () => {
  it.each([
    '1.2', '12,5', '10.18', 10.18, 1.2, 7, '18', '2024.13', '2024.10.32', '2023/2/29', '20241301', '2024108', '13/10', '2024.10-12', '2024/10-12', '3/4/2024', '2024年1-9',
    '2024年10月（18日）', '10/18/24', '2月30日', '农历八月十五', '下周', '10月15-18日', '3000万', '12亿', '1899.1.1', '3024.1.1', '#REF!', '同上', 'ZS2024-042',
    'Oct-24', '2024.1.1.1', '十八', 123456, Number.NaN, 1e300,
  ])('%j', (input) => {
    expect(read(input)).toBe('invalid');
  }); // prettier-ignore
});

describe('the calendar', () => {
  it.each([
    ['2024-10-18', 'day', '2024-10-18'],
    ['2024-02-01', 'month', '2024-02-29'],
    ['2023-02-01', 'month', '2023-02-28'],
    ['2024-07-01', 'quarter', '2024-09-30'],
    ['2024-01-01', 'year', '2024-12-31'],
  ] as const)('spanEnd %s %s', (day, precision, end) => {
    expect(spanEnd(day, precision)).toBe(end);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-9', false],
    ['2024-13-01', false],
    ['', false],
    ['1899-12-31', false],
  ])('isValidDay %s', (day, valid) => {
    expect(isValidDay(day)).toBe(valid);
  });

  it.each([
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-10-18', 0, '2024-10-18'],
  ])('addDays %s %d', (day, n, result) => {
    expect(addDays(day, n)).toBe(result);
    expect(daysBetween(day, result)).toBe(n);
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2024-02-30', 1)).toThrow(RangeError);
    expect(() => spanEnd('2024', 'year')).toThrow(RangeError);
  });
});

describe('parseDate: properties', () => {
  const anyDay = fc.integer({ min: 21_000, max: 73_050 });

  it('reads every way of writing a day back to it', () => {
    fc.assert(
      fc.property(anyDay, (serial) => {
        const day = serialDay(serial) ?? '';
        const [y, m, d] = day.split('-').map(Number);
        const wide = day.replace(/[\d-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        const forms = [
          serial,
          String(serial),
          day,
          day.replace(/-/g, ''),
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          wide,
        ];
        for (const form of forms)
          expect(parseDate(form)).toMatchObject({ kind: 'date', value: day, precision: 'day' });
        expect(parseDate(`${m}月${d}日`, { year: Number(y) })).toMatchObject({ value: day });
        expect(parseDate(serial - 1462, { date1904: true })).toMatchObject(
          serial - 1462 >= 21_000 - 1462 ? { value: day } : {},
        );
      }),
    );
  });

  it('never throws, and every date it gives is one', () => {
    const dirt = fc.string({
      unit: fc.constantFrom(...'0123456789.-/年月日号第季度Qq至~ ()（）上下旬一二三十零周:T'),
      maxLength: 16,
    });
    fc.assert(
      fc.property(dirt, (text) => {
        const result = parseDate(text, { year: 2024 });
        if (result.kind === 'date') expect(isValidDay(result.value)).toBe(true);
        expect(result.kind).not.toBe('yearMissing');
      }),
      { numRuns: 3000 },
    );
  });
});
