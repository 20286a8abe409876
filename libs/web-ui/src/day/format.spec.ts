import { formatDay, formatInstant, formatSpan } from './format';

describe('days', () => {
  it.each([
    ['day', '2024-10-18', '2024-10-18', '2024-10-18'],
    ['month', '2024-10-01', '2024年10月', 'Oct 2024'],
    ['quarter', '2024-07-01', '2024年第3季度', 'Q3 2024'],
    ['year', '2024-01-01', '2024年', '2024'],
  ] as const)('of precision %s are not shown more exactly', (precision, day, zh, en) => {
    expect(formatDay(day, precision, 'zh')).toBe(zh);
    expect(formatDay(day, precision, 'en')).toBe(en);
  });

  it('make spans that do not repeat the year', () => {
    expect(formatSpan('2024-10-15', '2024-10-18')).toBe('2024-10-15 – 10-18');
    expect(formatSpan('2024-12-30', '2025-01-03')).toBe('2024-12-30 – 2025-01-03');
    expect(formatSpan('2024-10-15', '2024-10-15')).toBe('2024-10-15');
    expect(formatSpan(null, null)).toBe('—');
  });

  it('are of the zone, wherever the machine stands', () => {
    expect(formatInstant('2024-11-19T17:30:00.000Z')).toBe('2024-11-20 01:30');
  });
});
