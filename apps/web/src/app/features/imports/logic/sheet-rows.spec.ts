import type { ImportColumn, ImportRowView, ImportWarning } from '@landfall/contracts';
import { addressOf, columnIndex, columnLetter } from './addresses';
import { sheetRows } from './sheet-rows';

const column = (index: number, field: string | null): ImportColumn => ({
  index,
  heading: `列${index}`,
  field,
  unit: null,
  confidence: 1,
});
const columns = [column(0, 'name'), column(1, 'investor'), column(2, 'amount'), column(3, null)];

const row = (number: number, cells: (string | null)[], over: Partial<ImportRowView> = {}): ImportRowView => ({
  id: `row-${number}`,
  sheet: '项目台账',
  row: number,
  kind: 'data',
  cells,
  read: {},
  decision: 'create',
  problem: null,
  records: [],
  ...over,
});
const warning = (over: Partial<ImportWarning>): ImportWarning => ({
  id: 'w',
  code: 'amountLarge',
  sheet: '项目台账',
  row: 4,
  column: 'C',
  text: '大于 100 亿，请留意',
  value: null,
  ...over,
});

describe('rows of a sheet', () => {
  it('draws cells that are merged downwards once', () => {
    const rows = [
      row(8, ['遐图基地', '遐图（武汉）', '1.5', null], { read: { amount: '1.50 亿元' } }),
      row(9, [null, '遐图控股', null, null], { kind: 'continuation' }),
      row(10, ['下一个', '某公司', '2', null]),
    ];
    const [first, second, third] = sheetRows(rows, columns, []);
    expect(first?.cells.map((cell) => cell.span)).toEqual([2, 1, 2, 2]);
    expect(second?.cells.map((cell) => [cell.address, cell.raw, cell.span])).toEqual([['B9', '遐图控股', 1]]);
    expect(third?.cells.map((cell) => cell.span)).toEqual([1, 1, 1, 1]);
  });

  it('covers any number of rows', () => {
    const below = [9, 10].map((n) => row(n, [null, `投资方${n}`, null, null], { kind: 'continuation' }));
    const [first] = sheetRows([row(8, ['基地', '甲', '1', 'x']), ...below], columns, []);
    expect(first?.cells.map((cell) => cell.span)).toEqual([3, 1, 3, 3]);
  });

  it('puts a warning on its cell, and that of a row below the row', () => {
    const rows = [row(4, ['基地', '甲', '105', null], { read: { amount: '105.00 亿元' } })];
    const [first] = sheetRows(rows, columns, [warning({}), warning({ column: null, text: '与第 3 行相同' })]);
    expect(first?.cells[2]).toMatchObject({ address: 'C4', warnings: ['大于 100 亿，请留意'] });
    expect(first?.notes).toEqual(['与第 3 行相同']);
  });

  it('makes one sentence of a row that is no data', () => {
    const rows = [
      row(55, ['合计', null, '231.11', null], { kind: 'total', decision: 'skip' }),
      row(56, ['填报人：', '许念', '', null], { kind: 'footer', decision: 'skip', problem: '表尾，不入库' }),
    ];
    const [total, footer] = sheetRows(rows, columns, [
      warning({ row: 55, text: '与计数规则下的合计一致' }),
      warning({ row: 55, text: '与计数规则下的合计一致', column: null }),
    ]);
    expect(total).toMatchObject({
      cells: [],
      text: '合计　231.11',
      notes: ['与计数规则下的合计一致'],
      doubtful: true,
    });
    expect(footer).toMatchObject({ text: '填报人：　许念', notes: ['表尾，不入库'], doubtful: false });
  });

  it('shows columns that were not understood as they stand', () => {
    const [first] = sheetRows([row(4, ['基地', '甲', '1', '备注里的话'])], columns, []);
    expect(first?.cells[3]).toMatchObject({ raw: '备注里的话', read: null });
  });
});

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [8, 'I'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i ↔ %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
    expect(columnIndex(letter)).toBe(index);
  });

  it('joins column and row', () => expect(addressOf(8, 4)).toBe('I4'));
  it('knows what is no column', () => expect(columnIndex('amount')).toBe(-1));
});
