import { signed, standingOf } from './ledger-standing';

it.each([
  [true, null, 'effective'],
  [false, 'x', 'reversal'],
  [false, null, 'reversed'],
] as const)('effective %s, reverses %s: %s', (effective, reversesId, standing) =>
  expect(standingOf({ effective, reversesId })).toBe(standing),
);

it.each([
  [1, '+1'],
  [0, '0'],
  [-1, '−1'],
])('%d reads %s', (count, text) => expect(signed(count)).toBe(text));
