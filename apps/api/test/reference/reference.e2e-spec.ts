import type { ReferenceAnswer } from '@landfall/contracts';
import { nobody, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let officer: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  officer = await signIn(app, 'officer');
});
afterAll(() => app.close());

const codes = async (list: string, query: object): Promise<string[]> => {
  const { items } = await officer.read<ReferenceAnswer>(`/reference/${list}`, query);
  return items.map(({ code }) => code);
};

test('an answer says which edition it is and whence', async () => {
  const answer = await officer.read<ReferenceAnswer>('/reference/industries', { q: 'C3612' });
  expect(answer).toMatchObject({
    version: 'GB/T 4754-2017',
    source: expect.stringContaining('4754') as string,
  });
  expect(answer.items).toEqual([
    {
      ...{ code: 'C3612', name: '新能源车整车制造', nameEn: null, level: 'class', parent: 'C361' },
      path: '制造业 · 汽车制造业 · 汽车整车制造 · 新能源车整车制造',
    },
  ]);
});

test.each([
  ['divisions', '余杭', '330110'],
  ['divisions', 'yuhang', '330110'],
  ['divisions', 'yhq', '330110'],
  ['divisions', '3301', '330100'],
  ['industries', '工业机器人', 'C3491'],
  ['industries', 'jcdl', 'C3973'],
  ['countries', 'Germany', 'DE'],
  ['countries', 'deguo', 'DE'],
  ['countries', '台湾', 'TW'],
  ['currencies', '美金', 'USD'],
  ['currencies', 'meiyuan', 'USD'],
])('%s are found by %s', async (list, q, code) => expect(await codes(list, { q })).toContain(code));

test('the closest comes first', async () => {
  expect((await codes('divisions', { q: '杭州' }))[0]).toBe('330100');
  expect((await codes('countries', { q: 'us' }))[0]).toBe('US');
});

test('children of a parent and items of a level, up to a limit', async () => {
  expect(await codes('divisions', { parent: '330000', level: 'city', limit: 200 })).toHaveLength(11);
  expect(await codes('industries', { level: 'section', limit: 200 })).toHaveLength(20);
  expect(await codes('divisions', {})).toHaveLength(50);
});

test('what is not offered is refused', async () => {
  await officer.get('/reference/planets').expect(404);
  await officer.get('/reference/divisions', { level: 'village' }).expect(422);
  await officer.get('/reference/divisions', { limit: 1000 }).expect(422);
  await nobody(app).get('/reference/divisions').expect(401);
});
