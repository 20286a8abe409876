import { TestBed } from '@angular/core/testing';
import type { ImportRowView, ImportRowsQuery, Page } from '@landfall/contracts';
import { ImportsApi } from '../imports-api';
import { RowsStore } from './rows-store';

const ROWS = 450;
const row = (number: number): ImportRowView => ({
  id: `row-${number}`,
  sheet: '企业信息',
  row: number,
  kind: 'data',
  cells: [],
  read: {},
  decision: 'create',
  problem: null,
  records: [],
});

describe('rows of a sheet', () => {
  const rows = jest.fn((_: string, { limit = 50, cursor }: ImportRowsQuery): Promise<Page<ImportRowView>> => {
    const from = Number(cursor ?? 0);
    const count = Math.min(limit, ROWS - from);
    const items = Array.from({ length: count }, (_, at) => row(from + at + 2));
    const next = from + count < ROWS ? String(from + count) : null;
    return Promise.resolve({ items, nextCursor: next, total: from === 0 ? ROWS : null });
  });
  let store: RowsStore;

  beforeEach(() => {
    rows.mockClear();
    TestBed.configureTestingModule({ providers: [RowsStore, { provide: ImportsApi, useValue: { rows } }] });
    store = TestBed.inject(RowsStore);
  });

  it('come page by page', async () => {
    await store.show('one', '企业信息');
    expect(store.items()).toHaveLength(200);
    expect(store.total()).toBe(ROWS);
    await store.more();
    await store.more();
    expect(store.items()).toHaveLength(ROWS);
    expect(store.hasMore()).toBe(false);
    await store.more();
    expect(rows).toHaveBeenCalledTimes(3);
  });

  it('are read again as many as there were, so that the place is kept', async () => {
    await store.show('one', '企业信息');
    await store.more();
    await store.show('one', '企业信息');
    expect(store.items()).toHaveLength(400);
  });

  it('are read on to a row that is asked for', async () => {
    await store.show('one', '企业信息');
    expect(await store.reach(430)).toBe(true);
    expect(store.items()).toHaveLength(ROWS);
    expect(await store.reach(9999)).toBe(false);
  });

  it('of another sheet begin anew, and a late answer for the first does not come between', async () => {
    const first = store.show('one', '企业信息');
    const second = store.show('one', '外出考察');
    await Promise.all([first, second]);
    expect(rows.mock.calls.at(-1)?.[1].sheet).toBe('外出考察');
    expect(store.items()).toHaveLength(200);
  });

  it('say why they cannot be read, and come when asked again', async () => {
    rows.mockRejectedValueOnce(new Error('lost'));
    await store.show('one', '企业信息');
    expect(store.error()).toBeTruthy();
    await store.show('one', '企业信息');
    expect(store.error()).toBeNull();
    expect(store.items()).toHaveLength(200);
  });
});
