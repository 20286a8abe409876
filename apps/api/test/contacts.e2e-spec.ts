import type { CompanyView, ContactView, HistoryEntry, Page, Problem } from '@landfall/contracts';
import type { ApiClient } from '@landfall/testing';
import { given, signIn } from '@landfall/testing';
import { createTestApp, type TestApp } from './support/app';

const UNKNOWN = '0192f0c1-2222-7000-8000-000000000000';

let app: TestApp;
let lead: ApiClient;
let make: ReturnType<typeof given>;
let company: CompanyView;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  make = given(lead);
  company = await make.company({ name: '联络科技有限公司' });
});
afterAll(() => app?.close());

const actions = async (id: string): Promise<string[]> =>
  (
    await app.rows<{ action: string }>('SELECT action FROM audit_events WHERE record_id = $1 ORDER BY id', [
      id,
    ])
  ).map(({ action }) => action);

test('create, read, change, and what each leaves behind', async () => {
  const answer = await lead
    .post('/contacts', {
      companyId: company.id,
      name: '欧阳晴',
      title: '副总裁',
      phones: [' 13812345678 '],
      email: 'ouyang@example.com',
      isDecider: true,
    })
    .expect(201);
  const contact = answer.body as ContactView;
  expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/contacts/${contact.id}` });
  expect(contact).toMatchObject({
    company: { id: company.id, name: company.name },
    phones: ['13812345678'],
    department: null,
    leftOn: null,
    isDecider: true,
  });
  expect(await lead.read(`/contacts/${contact.id}`)).toEqual(contact);

  await lead.patch(`/contacts/${contact.id}`, null, { title: '总裁' }).expect(428);
  const after = await lead.change<ContactView>(`/contacts/${contact.id}`, 1, { title: '总裁', email: '' });
  expect(after).toMatchObject({ version: 2, title: '总裁', email: null, phones: ['13812345678'] });
  const stale = await lead.patch(`/contacts/${contact.id}`, 1, { title: '董事' }).expect(412);
  expect(stale.body).toMatchObject({ code: 'stale', current: after });
  expect(await actions(contact.id)).toEqual(['contact.created', 'contact.changed']);
  const history = await lead.read<HistoryEntry[]>(`/contacts/${contact.id}/history`);
  expect(history[0]?.changes).toContainEqual({ field: 'title', before: '副总裁', after: '总裁' });
});

test('names faulty fields in both languages', async () => {
  const faulty = { companyId: UNKNOWN, name: '甲', email: 'not-an-address', leftOn: '2024-13-01' };
  const zh = (await lead.post('/contacts', faulty).expect(422)).body as Problem;
  expect(zh.errors).toEqual([
    { path: 'email', code: 'notEmail', message: '邮箱格式不对' },
    { path: 'leftOn', code: 'notDay', message: '应为日期，如 2024-10-18' },
  ]);
  const english = lead.with({ 'accept-language': 'en' });
  const en = (await english.post('/contacts', { companyId: UNKNOWN, name: '甲' }).expect(422))
    .body as Problem;
  expect(en.errors).toEqual([
    { path: 'companyId', code: 'unknownReference', message: 'The chosen record does not exist' },
  ]);
});

test('lists mask telephone numbers and find by name, pinyin and the number itself', async () => {
  const other = await make.company();
  const { id } = await make.contact({ companyId: other.id, name: '诸葛明', phones: ['13987654321'] });
  const list = (query: object): Promise<Page<ContactView>> => lead.read('/contacts', query);
  for (const q of ['诸葛', 'zhuge', 'zgm', '87654321']) {
    const { items, total } = await list({ q });
    expect(items).toMatchObject([{ id, phones: ['139****4321'] }]);
    expect(total).toBe(1);
  }
  expect((await list({ companyId: other.id })).items.map((item) => item.id)).toEqual([id]);
  expect((await list({ companyId: company.id, q: '诸葛' })).items).toEqual([]);
  expect((await lead.read<ContactView>(`/contacts/${id}`)).phones).toEqual(['13987654321']);
});

test.each(['name', '-updatedAt'])('by %s every row comes once', async (sort) => {
  for (const name of ['乙', '丙', '丁', '丁']) await make.contact({ companyId: company.id, name });
  const whole = await lead.read<Page<ContactView>>('/contacts', { sort });
  const ids: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page<ContactView> = await lead.read('/contacts', { sort, limit: 2, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(ids).toEqual(whole.items.map(({ id }) => id));
});

test('a company with contacts stays; a contact comes back only to a company that stands', async () => {
  const { id: companyId } = await make.company();
  const { id } = await make.contact({ companyId, name: '司马光' });
  const refused = await lead.delete(`/companies/${companyId}`).expect(409);
  expect(refused.body).toMatchObject({
    code: 'hasDependents',
    detail: '还有 司马光 与它相关，请先处理。',
    blockers: [{ kind: 'contact', id, name: '司马光' }],
  });
  await lead.delete(`/contacts/${id}`).expect(204);
  await lead.get(`/contacts/${id}`).expect(404);
  expect((await lead.read<Page<ContactView>>('/contacts', { companyId })).items).toEqual([]);
  await lead.delete(`/companies/${companyId}`).expect(204);
  const orphan = await lead.post(`/contacts/${id}/restore`).expect(422);
  expect(orphan.body).toMatchObject({ errors: [{ path: 'companyId', code: 'unknownReference' }] });
  await lead.post(`/companies/${companyId}/restore`).expect(200);
  expect((await lead.post(`/contacts/${id}/restore`).expect(200)).headers.etag).toBe('"3"');
  expect(await actions(id)).toEqual(['contact.created', 'contact.deleted', 'contact.restored']);
});

test('an inspector does not see contacts; a leader reads and changes nothing', async () => {
  const { id } = await make.contact({ companyId: company.id });
  const inspector = await signIn(app, 'inspector');
  await inspector.get('/contacts').expect(403);
  await inspector.get(`/contacts/${id}`).expect(403);
  await inspector.get(`/contacts/${id}/history`).expect(403);
  const leader = await signIn(app, 'leader');
  await leader.get(`/contacts/${id}`).expect(200);
  await leader.post('/contacts', { companyId: company.id, name: '甲' }).expect(403);
  await leader.patch(`/contacts/${id}`, 1, { name: '甲' }).expect(403);
  await leader.delete(`/contacts/${id}`).expect(403);
});
