import type { HistoryEntry } from '@landfall/contracts';
import { historySteps, type HistoryTexts } from './history-lines';

const ROOT = 'r';
const texts: HistoryTexts = {
  field: (_, field) =>
    ({ name: '名称', lifecycle: '状态', ownerUserId: '负责人', ownerName: '负责人', foreignRelated: '涉外' })[
      field
    ] ?? null,
  rank: (field) => ['name', 'lifecycle'].indexOf(field),
  part: (table) =>
    ({ company_aliases: '别名', visit_companies: '企业', company_foreign_periods: '涉外期间' })[table] ??
    table,
  word: (group, code) => `${group}:${code}`,
  country: (code) => (code === 'DE' ? '德国' : code),
  name: (id) => (id === 'u1' ? '沈若溪' : id === 'c1' ? '昱衡传动' : null),
  money: (minor, currency) => `${currency} ${minor / 100}`,
  day: (day, precision) => (precision === 'day' ? day : `${day.slice(0, 7)} (${precision})`),
  fen: (fen) => `${fen / 1e10} 亿元`,
  yes: '是',
  no: '否',
  elsewhere: '另一条记录',
};
let serial = 100;
const entry = (part: Partial<HistoryEntry>): HistoryEntry => ({
  id: --serial,
  table: 'companies',
  recordId: ROOT,
  version: 1,
  operation: 'update',
  at: '2024-11-20T02:32:00.000Z',
  until: null,
  actor: '沈若溪',
  changes: [],
  ...part,
});
const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });
const linesOf = (...entries: HistoryEntry[]) => historySteps(entries, ROOT, texts)[0]?.lines;

it('says which field went from what to what, in words', () => {
  expect(
    linesOf(entry({ changes: [change('lifecycle', 'prospect', 'signed'), change('name', '甲', '乙')] })),
  ).toEqual([
    { label: '名称', before: '甲', after: '乙', part: false },
    { label: '状态', before: 'lifecycle:prospect', after: 'lifecycle:signed', part: false },
  ]);
});

it.each([
  ['a country', 'country', 'DE', '德国'],
  ['a yes', 'approximate', true, '是'],
  ['a yes that has its own word', 'overseas', true, 'tripScope:true'],
  ['a person', 'ownerUserId', 'u1', '沈若溪'],
  ['a record out of sight', 'groupId', 'x', '另一条记录'],
  ['a list', 'formerNames', ['甲', '乙'], '甲、乙'],
  [
    'people of the other side',
    'counterparts',
    [
      { name: '王总监', title: '总监' },
      { name: '李', title: null },
    ],
    '王总监 总监、李',
  ],
  ['an amount in yuan', 'amountCnyFen', 20000000000, '2 亿元'],
  ['a number', 'headcount', 5, '5'],
])('writes %s', (_, field, raw, said) => {
  expect(linesOf(entry({ changes: [change(field, null, raw)] }))?.[0]?.after).toBe(said);
});

it('writes an amount in the currency of its row', () => {
  const changes = [change('amountMinor', null, 1200000000), change('currency', null, 'USD')];
  const lines = linesOf(entry({ table: 'agreements', operation: 'insert', changes }));
  expect(lines?.[0]?.after).toBe('USD 12000000');
});

it('gathers what one person did at one moment, and tells a part in one line', () => {
  const steps = historySteps(
    [
      entry({
        table: 'company_aliases',
        recordId: 'a',
        operation: 'insert',
        changes: [
          change('companyId', null, ROOT),
          change('alias', null, '之江'),
          change('aliasKey', null, '之江'),
        ],
      }),
      entry({ changes: [change('name', '甲', '乙')] }),
      entry({ at: '2024-11-19T02:32:00.000Z', operation: 'insert', changes: [change('name', null, '甲')] }),
    ],
    ROOT,
    texts,
  );
  expect(steps.map((step) => [step.action, step.lines])).toEqual([
    [
      'changed',
      [
        { label: '名称', before: '甲', after: '乙', part: false },
        { label: '别名', before: null, after: '之江', part: true },
      ],
    ],
    ['created', [{ label: '名称', before: null, after: '甲', part: false }]],
  ]);
});

it('keeps quiet about parts that were only written again', () => {
  const alias = (operation: 'insert' | 'delete', text: string) =>
    entry({
      table: 'company_aliases',
      recordId: `${operation}${text}`,
      operation,
      changes: [operation === 'insert' ? change('alias', null, text) : change('alias', text, null)],
    });
  expect(
    linesOf(
      alias('delete', '甲'),
      alias('insert', '甲'),
      alias('insert', '乙'),
      entry({ changes: [change('name', '1', '2')] }),
    ),
  ).toEqual([
    { label: '名称', before: '1', after: '2', part: false },
    { label: '别名', before: null, after: '乙', part: true },
  ]);
});

it('leaves out what a new row has by itself, and says what a part is now', () => {
  const changes = [
    change('companyId', null, 'c1'),
    change('foreignRelated', null, true),
    change('foreignBasis', null, 'FDI'),
    change('foreignSource', null, 'stated'),
    change('seq', null, 0),
  ];
  expect(linesOf(entry({ table: 'visit_companies', recordId: 'v', operation: 'insert', changes }))).toEqual([
    {
      label: '企业',
      before: null,
      after: '昱衡传动 · 涉外 · foreignBasis:FDI · foreignSource:stated',
      part: true,
    },
  ]);
  expect(
    linesOf(
      entry({
        table: 'trips',
        operation: 'insert',
        changes: [
          change('overseas', null, false),
          change('startPrecision', null, 'day'),
          change('no', null, 'ZS1'),
        ],
      }),
    ),
  ).toEqual([{ label: 'no', before: null, after: 'ZS1', part: false }]);
});

it('tells a removal and its undoing', () => {
  const trashed = entry({ at: '1', changes: [change('deletedAt', null, 'x')] });
  const restored = entry({ at: '2', changes: [change('deletedAt', 'x', null)] });
  expect(historySteps([restored, trashed], ROOT, texts).map((step) => step.action)).toEqual([
    'restored',
    'trashed',
  ]);
});

it('says once what an id and a name beside it both say', () => {
  expect(
    linesOf(entry({ changes: [change('ownerUserId', null, 'u1'), change('ownerName', null, '沈若溪')] })),
  ).toHaveLength(1);
});

it('drops a step in which nothing was said', () =>
  expect(historySteps([entry({ changes: [change('visitCount', 1, 2)] })], ROOT, texts)).toEqual([]));

it('writes a day no more exactly than it is known', () => {
  const changes = [change('visitedOn', null, '2024-10-01'), change('visitedPrecision', null, 'month')];
  expect(linesOf(entry({ table: 'visits', operation: 'insert', changes }))).toMatchObject([
    { label: 'visitedOn', after: '2024-10 (month)' },
  ]);
  expect(
    linesOf(entry({ table: 'visits', changes: [change('visitedPrecision', 'month', 'day')] })),
  ).toMatchObject([{ before: 'precision:month', after: 'precision:day' }]);
});

it('names what would else be a bare day, and says nothing twice', () => {
  const changes = [
    change('progress', null, '选址'),
    change('ownerUserId', null, 'u1'),
    change('ownerName', null, '沈若溪'),
    change('dueOn', null, '2024-11-25'),
  ];
  const part = { table: 'project_progress', recordId: 'p', operation: 'insert' as const, changes };
  expect(linesOf(entry(part))?.[0]?.after).toBe('选址 · 沈若溪 · dueOn 2024-11-25');
});

it('tells an entry of the ledger in one line', () => {
  const changes = [
    change('relation', null, 'new'),
    change('entryOn', null, '2024-04-14'),
    change('deltaCount', null, 1),
    change('deltaCnyFen', null, 10000000000),
    change('recordedBy', null, 'u1'),
  ];
  const part = { table: 'ledger_entries', recordId: 'l', operation: 'insert' as const, changes };
  expect(linesOf(entry(part))?.[0]?.after).toBe('relation:new · 2024-04-14 · 1 · 1 亿元');
});
