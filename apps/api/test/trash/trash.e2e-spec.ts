import type { CompanyView, Page, Problem, TrashItem } from '@landfall/contracts';
import { given, nobody, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let lead: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  make = given(lead);
});
afterAll(() => app.close());

const trash = (query: object = {}): Promise<Page<TrashItem>> => lead.read('/trash', query);
const remove = async (path: string, record: { id: string; version: number }): Promise<void> =>
  void (await lead.delete(`${path}/${record.id}`, record.version).expect(204));

test('holds what was deleted, newest first, each under a name that people recognise', async () => {
  const company = await make.company({ name: '霁川传动科技有限公司' });
  const contact = await make.contact({ companyId: company.id, name: '陈总' });
  const trip = await make.trip({ no: 'ZS2024-901', title: '深圳拜访' });
  const visit = await make.visit({ companies: [{ companyId: company.id }] });
  const project = await make.project({ name: '智能泵阀项目', parties: [{ companyId: company.id }] });
  await remove('/projects', project);
  await remove('/visits', visit);
  await remove('/trips', trip);
  await remove('/contacts', contact);
  const page = await trash();
  expect(page.total).toBe(4);
  expect(page.items.map(({ kind, name }) => [kind, name])).toEqual([
    ['contact', '陈总（霁川传动科技有限公司）'],
    ['trip', 'ZS2024-901 深圳拜访'],
    ['visit', '2024-03-05 霁川传动科技有限公司'],
    ['project', `${project.code} 智能泵阀项目`],
  ]);
  expect(page.items[0]).toMatchObject({ id: contact.id, deletedBy: '周启明' });
  expect((await trash({ kind: 'trip' })).items.map(({ id }) => id)).toEqual([trip.id]);
  await lead.post(`/trips/${trip.id}/restore`).expect(200);
  expect((await trash()).items.map(({ id }) => id)).not.toContain(trip.id);
});

test('goes page by page, also where many were deleted in one moment', async () => {
  const made: CompanyView[] = [];
  for (let i = 0; i < 7; i++) made.push(await make.company());
  await app.rows('UPDATE companies SET deleted_at = now() WHERE id = ANY($1)', [made.map(({ id }) => id)]);
  const whole = await trash({ limit: 200 });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<TrashItem> = await trash({ limit: 2, ...(cursor && { cursor }) });
    expect(page.total).toBe(cursor ? null : whole.total);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(whole.items.map(({ id }) => id));
  expect(seen).toHaveLength(whole.total ?? 0);
});

test('shows only kinds that the caller may read', async () => {
  const inspector = await signIn(app, 'inspector');
  const kinds = (await inspector.read<Page<TrashItem>>('/trash', { limit: 200 })).items.map(
    ({ kind }) => kind,
  );
  expect(kinds).toContain('visit');
  expect(kinds).not.toContain('contact');
  expect(await inspector.read('/trash', { kind: 'contact' })).toEqual({
    items: [],
    nextCursor: null,
    total: 0,
  });
});

test('refuses what it does not offer', async () => {
  const forged = Buffer.from('2024-99-99 00:00:00+00|01930000-0000-7000-8000-000000000000').toString(
    'base64url',
  );
  for (const cursor of ['x', forged]) {
    const answer = await lead.get('/trash', { cursor });
    expect([answer.status, (answer.body as Problem).code]).toEqual([400, 'invalidCursor']);
  }
  await lead.get('/trash', { kind: 'user' }).expect(422);
  await (await signIn(app, 'admin')).get('/trash').expect(200);
  await nobody(app).get('/trash').expect(401);
});
