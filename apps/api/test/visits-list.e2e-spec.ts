import type { Page, VisitInput, VisitListItem } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from './support/app';

let app: TestApp;
let lead: ApiClient;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  const make = given(lead);
  const foreignPeriods = [{ basis: 'HMT' as const, validFrom: null, validTo: null, evidence: null }];
  const lens = await make.company({ name: '阿尔法镜片有限公司', aliases: ['爱发光学'], foreignPeriods });
  const motor = await make.company({ name: '贝塔电机有限公司' });
  const trip = await make.trip({ title: '名单考察' });
  Object.assign(ids, { lens: lens.id, motor: motor.id, trip: trip.id });
  const visit = (place: string, visitedOn: string, more: Partial<VisitInput> = {}): Promise<unknown> =>
    make.visit({ place, visitedOn, companies: [{ companyId: lens.id }], ...more });
  await visit('甲处', '2024-01-31', {
    tripId: trip.id,
    participants: [{ name: '欧阳修' }],
    intent: 'strong',
  });
  await visit('乙处', '2024-02-01', { companies: [{ companyId: motor.id }], summary: '谈到固态电池产线' });
  await visit('丙处', '2024-02-29', {
    companies: [{ companyId: motor.id }, { companyId: lens.id }],
    mode: 'online',
  });
  await visit('丁处', '2024-03-01', { direction: 'inbound', counterparts: [{ name: '司马光' }] });
  await visit('戊处', '2024-03-02', {
    state: 'planned',
    companies: [{ companyId: lens.id, foreignRelated: false }],
  });
  for (let day = 1; day <= 9; day += 1) await visit('他处', `2023-05-0${(day % 4) + 1}`);
});
afterAll(() => app?.close());

const list = (query: object): Promise<Page<VisitListItem>> =>
  lead.read('/visits', { sort: 'visitedOn', ...query });
const placesOf = async (query: object): Promise<(string | null)[]> =>
  (await list({ from: '2024-01-01', ...query })).items.map(({ place }) => place);

test.each([
  ['a place', '甲处', ['甲处']],
  ['a company', '镜片', ['甲处', '丙处', '丁处', '戊处']],
  ['an alias of a company', 'afgx', ['甲处', '丙处', '丁处', '戊处']],
  ['initials of a company', 'btdj', ['乙处', '丙处']],
  ['what was talked about', '固态电池', ['乙处']],
  ['one of ours', 'ouyang', ['甲处']],
  ['one of theirs', '司马', ['丁处']],
  ['both a company and a text', '电', ['乙处', '丙处']],
  ['nothing', '没有这个', []],
])('found by %s', async (_, q, places) => {
  expect(await placesOf({ q })).toEqual(places);
});

test('filters combine; both ends of the span belong to it', async () => {
  expect(await placesOf({ from: '2024-01-31', to: '2024-02-29' })).toEqual(['甲处', '乙处', '丙处']);
  expect(await placesOf({ companyId: ids.motor })).toEqual(['乙处', '丙处']);
  expect(await placesOf({ companyId: ids.lens, mode: 'onsite', direction: 'outbound' })).toEqual([
    '甲处',
    '戊处',
  ]);
  expect(await placesOf({ foreignRelated: true })).toEqual(['甲处', '丙处', '丁处']);
  expect(await placesOf({ foreignRelated: false })).toEqual(['乙处', '戊处']);
  expect(await placesOf({ foreignRelated: true, companyId: ids.motor })).toEqual(['丙处']);
  expect(await placesOf({ tripId: ids.trip })).toEqual(['甲处']);
  expect(await placesOf({ state: 'planned' })).toEqual(['戊处']);
  expect(await placesOf({ intent: 'strong' })).toEqual(['甲处']);
  expect(await placesOf({ q: '镜片', state: 'done', direction: 'inbound' })).toEqual(['丁处']);
});

test.each(['visitedOn', '-visitedOn', 'updatedAt', '-updatedAt'])(
  'by %s every row comes once',
  async (sort) => {
    const whole = await list({ sort, limit: 200 });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page: Page<VisitListItem> = await list({ sort, limit: 4, cursor });
      expect(page.total).toBe(cursor ? null : whole.items.length);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(14);
  },
);

test('an item carries its companies as they were, its people and its trip', async () => {
  const { items } = await list({ q: '甲处' });
  expect(items).toEqual([
    {
      id: expect.any(String),
      version: 1,
      trip: { id: ids.trip, no: expect.stringMatching(/^ZS2024-/) },
      direction: 'outbound',
      mode: 'onsite',
      state: 'done',
      visitedOn: '2024-01-31',
      visitedPrecision: 'day',
      place: '甲处',
      companies: [
        {
          company: { id: ids.lens, name: '阿尔法镜片有限公司' },
          foreignRelatedAtVisit: true,
          foreignBasis: 'HMT',
          foreignSource: 'company',
        },
      ],
      participants: [{ userId: null, name: '欧阳修' }],
      summary: null,
      intent: 'strong',
      nextAction: null,
      updatedAt: expect.any(String),
    },
  ]);
});

test('a new name of a company finds its visits, the old one does too', async () => {
  const { version } = await lead.read<{ version: number }>(`/companies/${ids.motor}`);
  await lead.change(`/companies/${ids.motor}`, version, { name: '贝塔驱动有限公司' });
  expect(await placesOf({ q: '驱动' })).toEqual(['乙处', '丙处']);
  expect(await placesOf({ q: '贝塔电机' })).toEqual(['乙处', '丙处']);
});

test('refuses what it does not offer', async () => {
  expect((await lead.get('/visits', { sort: 'place' }).expect(400)).body).toMatchObject({
    code: 'unknownSort',
  });
  await lead.get('/visits', { from: '2024-02-30' }).expect(422);
  await lead.get('/visits', { companyId: 'x' }).expect(422);
});
