import { spanEnd, spanStart } from './calendar';

test.each([
  ['2024-10-18', 'day', '2024-10-18'],
  ['2024-10-18', 'month', '2024-10-01'],
  ['2024-10-18', 'quarter', '2024-10-01'],
  ['2024-09-30', 'quarter', '2024-07-01'],
  ['2024-12-31', 'quarter', '2024-10-01'],
  ['2024-02-29', 'quarter', '2024-01-01'],
  ['2024-10-18', 'year', '2024-01-01'],
] as const)('the %s of a %s begins on %s', (day, precision, start) => {
  expect(spanStart(day, precision)).toBe(start);
  expect(spanEnd(start, precision) >= day).toBe(true);
});
