import { choiceOf, daysOf, monthsOf, periodQuery, quartersOf, today, yearQuery } from './period';

describe('period', () => {
  it('knows today on the calendar of the zone, not of the machine', () => {
    expect(today(new Date('2024-11-19T17:00:00Z'))).toBe('2024-11-20');
    expect(today(new Date('2024-11-19T15:59:00Z'))).toBe('2024-11-19');
  });

  it.each([
    [{}, {}],
    [{ period: 'month' }, { from: '2024-11-01', to: '2024-11-20' }],
    [{ period: 'quarter' }, { from: '2024-10-01', to: '2024-11-20' }],
    [
      { period: 'year', year: '2023' },
      { from: '2023-01-01', to: '2023-12-31' },
    ],
    [
      { period: 'year', year: '2024' },
      { from: '2024-01-01', to: '2024-11-20' },
    ],
    [{ period: 'year', year: 'x' }, {}],
    [
      { period: 'custom', from: '2024-03-01', to: '2024-06-30' },
      { from: '2024-03-01', to: '2024-06-30' },
    ],
    [{ period: 'custom', from: '2024-03-01' }, {}],
    [{ period: 'nonsense' }, {}],
  ])('reads %j', (values, query) => expect(periodQuery(values, '2024-11-20')).toEqual(query));

  it('lets a year run to its end once it is over', () => {
    expect(yearQuery(2022, '2024-11-20')).toEqual({ from: '2022-01-01', to: '2022-12-31' });
    expect(yearQuery(2025, '2024-11-20')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('lists every month that a period touches', () => {
    expect(monthsOf({ from: '2023-11-15', to: '2024-02-01' })).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
  });

  it('lists every quarter that a period touches, also those without rows', () => {
    expect(quartersOf({ from: '2023-08-15', to: '2024-04-01' })).toEqual([
      '2023-Q3',
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
    ]);
  });

  it('takes an unknown choice for the default', () => expect(choiceOf({ period: 'x' })).toBe('latest'));

  it.each([
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2024-Q4', '2024-10-01', '2024-11-20'],
    ['month', '', '2024-01-15', '2024-11-20'],
    ['cluster', '新材料', '2024-01-15', '2024-11-20'],
    ['month', '2024-01', '2024-01-15', '2024-01-31'],
  ] as const)('the %s %s lies from %s to %s', (groupBy, key, from, to) =>
    expect(daysOf(groupBy, key, { from: '2024-01-15', to: '2024-11-20' })).toEqual({ from, to }),
  );
});
