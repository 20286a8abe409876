import type { Page, TripListItem, TripView } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { TripsService } from '../src/features/trips';
import { createTestApp, type TestApp } from './support/app';

let app: TestApp;
let lead: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  make = given(lead);
});
afterAll(() => app?.close());

const titlesOf = async (query: object): Promise<string[]> =>
  (await lead.read<Page<TripListItem>>('/trips', { sort: 'no', ...query })).items.map(({ title }) => title);

describe('list trips', () => {
  beforeAll(async () => {
    for (let day = 1; day <= 9; day += 1)
      await make.trip({ title: `其他${day}`, actualStart: `2020-01-0${day}`, actualEnd: null });
    await make.trip({ title: '样本甲', actualStart: '2022-01-31', actualEnd: '2022-02-02', aim: 'study' });
    await make.trip({
      ...{ title: '样本乙', actualStart: '2022-02-01', actualEnd: null, leaderLevel: 'zone_leader' },
      ...{ legs: [{ place: '慕尼黑', country: 'DE' }], members: [{ name: '欧阳修' }] },
    });
    await make.trip({
      title: '样本丙',
      state: 'draft',
      plannedStart: '2022-02-28',
      actualStart: null,
      actualEnd: null,
    });
  });

  test.each([
    ['a title', '样本', ['样本甲', '样本乙', '样本丙']],
    ['a place', '慕尼黑', ['样本乙']],
    ['the initials of a member', 'oyx', ['样本乙']],
    ['pinyin', 'yangbenbing', ['样本丙']],
    ['a number', 'zs2022-00', ['样本甲', '样本乙', '样本丙']],
  ])('found by %s', async (_, q, titles) => {
    expect(await titlesOf({ q })).toEqual(titles);
  });

  test('filters combine; both ends of the span belong to it, by the actual day, else the planned one', async () => {
    const q = '样本';
    expect(await titlesOf({ q, from: '2022-01-31', to: '2022-02-01' })).toEqual(['样本甲', '样本乙']);
    expect(await titlesOf({ q, from: '2022-02-02', to: '2022-02-28' })).toEqual(['样本丙']);
    expect(await titlesOf({ q, aim: 'study' })).toEqual(['样本甲']);
    expect(await titlesOf({ q, state: 'home', leaderLevel: 'zone_leader' })).toEqual(['样本乙']);
    expect(await titlesOf({ q, overseas: false })).toEqual(['样本甲', '样本丙']);
    expect(await titlesOf({ q, overseas: true, aim: 'study' })).toEqual([]);
  });

  test.each(['startsOn', '-startsOn', 'no', '-no', 'updatedAt', '-updatedAt', '-startsOn,no'])(
    'by %s every row comes once',
    async (sort) => {
      const whole = await lead.read<Page<TripListItem>>('/trips', { sort, limit: 200 });
      const ids: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page: Page<TripListItem> = await lead.read('/trips', { sort, limit: 5, cursor });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(ids).toEqual(whole.items.map(({ id }) => id));
      expect(whole.total).toBe(ids.length);
    },
  );

  test('an item carries its places and people', async () => {
    const { items } = await lead.read<Page<TripListItem>>('/trips', { q: '慕尼黑' });
    expect(items[0]).toMatchObject({
      leader: { userId: null, name: '周启明' },
      legs: [{ place: '慕尼黑', country: 'DE', divisionCode: null }],
      members: [{ userId: null, name: '欧阳修', isLead: false }],
      visitCount: 0,
    });
  });
});

describe('what an import brings', () => {
  const importId = '0192f0c1-3333-7000-8000-000000000001';
  beforeAll(() =>
    app.rows(
      `INSERT INTO imports (id, status, file_name, file_size, file_hash) VALUES ($1, 'committing', 'x.xlsx', 1, 'x')`,
      [importId],
    ),
  );

  test('comes in any state, in order, with numbers where the ledger has none, and goes again as one', async () => {
    const service = app.app.get(TripsService);
    const ids = await service.createMany(
      [
        { no: 'ZS2021-005', state: 'closed', actualStart: '2021-05-01', title: '甲', importedKey: 'row 3' },
        { state: 'cancelled', plannedStart: '2021-06-01', title: '乙', cancelledReason: '疫情' },
        {
          state: 'approved',
          plannedStart: '2021-07-01',
          title: '丙',
          members: [{ name: '甲' }, { name: '甲' }],
        },
      ],
      importId,
    );
    const trips = await Promise.all(ids.map((id) => lead.read<TripView>(`/trips/${id}`)));
    expect(trips.map(({ no, state, title }) => [no, state, title])).toEqual([
      ['ZS2021-005', 'closed', '甲'],
      ['ZS2021-006', 'cancelled', '乙'],
      ['ZS2021-007', 'approved', '丙'],
    ]);
    expect(trips[1]).toMatchObject({ importId, cancelledReason: '疫情' });
    expect(trips[2]?.members).toHaveLength(1);
    expect(await service.createMany([], importId)).toEqual([]);
    await expect(service.createMany([{ title: '丁' }, { state: 'home' }], importId)).rejects.toMatchObject({
      extra: {
        errors: [
          { path: '0.plannedStart', code: 'required' },
          { path: '1.actualStart', code: 'required' },
        ],
      },
    });
    expect(await service.removeImported(importId)).toBe(3);
    await lead.get(`/trips/${ids[0]}`).expect(404);
  });
});
