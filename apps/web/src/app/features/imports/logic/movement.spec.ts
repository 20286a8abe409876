import type { SheetCell, SheetRow } from './sheet-rows';
import { coverOf, moved, positionOf } from './movement';

const cell = (address: string, index: number, span = 1): SheetCell => ({
  raw: address,
  read: null,
  mark: null,
  address,
  span,
  warnings: [],
  column: { index, heading: '', field: null, unit: null, confidence: 1 },
});
const row = (number: number, cells: SheetCell[], text = ''): SheetRow => ({
  id: String(number),
  row: number,
  kind: text ? 'total' : 'data',
  decision: 'create',
  cells,
  text,
  notes: [],
  doubtful: false,
});
// A8 and C8 are merged downwards over row 9; row 10 is a total.
const cover = coverOf(
  [
    row(8, [cell('A8', 0, 2), cell('B8', 1), cell('C8', 2, 2)]),
    row(9, [cell('B9', 1)]),
    row(10, [], '合计'),
    row(11, [cell('A11', 0), cell('B11', 1), cell('C11', 2)]),
  ],
  3,
);
const from = (address: string) => positionOf(cover, address)!;
const to = (address: string, key: string) => {
  const at = moved(cover, from(address), key);
  return at && cover[at.row]?.[at.column];
};

describe('moving by keyboard', () => {
  it.each([
    ['A8', 'ArrowRight', 'B8'],
    ['B8', 'ArrowDown', 'B9'],
    ['B9', 'ArrowLeft', 'A8'],
    ['B9', 'ArrowRight', 'C8'],
    ['A8', 'ArrowDown', '#10'],
    ['B9', 'ArrowDown', '#10'],
    ['B11', 'Home', 'A11'],
    ['B11', 'End', 'C11'],
  ])('%s %s → %s', (address, key, target) => expect(to(address, key)).toBe(target));

  it('keeps its column across a row that is one cell', () =>
    expect(moved(cover, { row: 2, column: 1 }, 'ArrowDown')).toEqual({ row: 3, column: 1 }));

  it('stops at the borders', () => {
    expect(to('A8', 'ArrowUp')).toBeNull();
    expect(to('C11', 'ArrowRight')).toBeNull();
    expect(to('A11', 'ArrowDown')).toBeNull();
    expect(to('A8', 'x')).toBeNull();
  });

  it('knows what is not there', () => expect(positionOf(cover, 'Z99')).toBeNull());
});
