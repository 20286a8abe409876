import type { CompanyView, HistoryEntry, TripView } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let lead: ApiClient;
let officer: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  officer = await signIn(app, 'officer');
});
afterAll(() => app.close());

const historyOf = (path: string): Promise<HistoryEntry[]> => lead.read(`${path}/history`);
const fieldsOf = (entry: HistoryEntry | undefined): unknown[] =>
  (entry?.changes ?? []).map(({ field, before, after }) => [field, before, after]);

test('a change says what was there before, what after, by whom and since when', async () => {
  const company = await given(lead).company({ name: '旧名有限公司', note: '初访' });
  const path = `/companies/${company.id}`;
  await officer.change<CompanyView>(path, 1, { note: '复访', cluster: '新能源' });
  await lead.change<CompanyView>(path, 2, { note: null });
  const [last, middle, first] = (await historyOf(path)).filter(({ table }) => table === 'companies');
  expect(fieldsOf(last)).toEqual([['note', '复访', null]]);
  expect(fieldsOf(middle)).toEqual(
    expect.arrayContaining([
      ['note', '初访', '复访'],
      ['cluster', null, '新能源'],
    ]),
  );
  expect(first).toMatchObject({ operation: 'insert', version: 1, actor: '周启明' });
  expect(fieldsOf(first)).toContainEqual(['name', null, '旧名有限公司']);
  expect([last?.actor, middle?.actor]).toEqual(['周启明', '沈若溪']);
  expect([last?.version, middle?.version]).toEqual([3, 2]);
  expect([last?.until, middle?.until, first?.until]).toEqual([null, last?.at, middle?.at]);
});

test('parts of a record stand in its history', async () => {
  const trip = await given(lead).trip({ members: [{ name: '沈若溪' }] });
  await lead.change<TripView>(`/trips/${trip.id}`, trip.version, {
    members: [{ name: '沈若溪' }, { name: '陆景行' }],
  });
  const entries = await historyOf(`/trips/${trip.id}`);
  expect(new Set(entries.map(({ table }) => table))).toEqual(new Set(['trips', 'trip_legs', 'trip_members']));
  const added = entries.find(({ changes }) => changes.some(({ after }) => after === '陆景行'));
  expect(added).toMatchObject({ table: 'trip_members', operation: 'insert', actor: '周启明' });
});

test('a deletion and a return are changes like others', async () => {
  const company = await given(lead).company();
  const path = `/companies/${company.id}`;
  await lead.delete(path, company.version).expect(204);
  await lead.post(`${path}/restore`).expect(200);
  const [back, gone] = await historyOf(path);
  expect(fieldsOf(gone)).toEqual([['deletedAt', null, expect.any(String)]]);
  expect(fieldsOf(back)).toEqual([['deletedAt', expect.any(String), null]]);
});

test('what failed left nothing', async () => {
  const company = await given(lead).company();
  const path = `/companies/${company.id}`;
  await lead.patch(path, 1, { note: 'x'.repeat(100_000) }).expect(422);
  await lead.patch(path, 7, { note: 'zu spät' }).expect(412);
  expect(await historyOf(path)).toHaveLength(1);
});

test('holds neither search columns nor keys of the row', async () => {
  const company = await given(lead).company();
  const names = (await historyOf(`/companies/${company.id}`)).flatMap(({ changes }) =>
    changes.map(({ field }) => field),
  );
  for (const field of ['searchText', 'searchPieces', 'version', 'id', 'updatedAt', 'createdBy'])
    expect(names).not.toContain(field);
});

test('of a record that is not there is not there', async () => {
  await lead.get('/companies/0192f0c1-2222-7000-8000-000000000000/history').expect(404);
});
