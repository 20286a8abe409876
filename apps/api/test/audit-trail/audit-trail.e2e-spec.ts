import type { AuditEventView, CompanyView, Page, Problem } from '@landfall/contracts';
import { given, nobody, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let lead: ApiClient;
let inspector: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  inspector = await signIn(app, 'inspector');
});
afterAll(() => app.close());

const events = (query: object = {}): Promise<Page<AuditEventView>> => inspector.read('/audit-events', query);

test('what a use case did stands in the trail, newest first, with who and what', async () => {
  const company = await given(lead).company();
  await lead.change<CompanyView>(`/companies/${company.id}`, 1, { note: '重点跟进' });
  const page = await events({ recordId: company.id });
  expect(page).toMatchObject({
    total: 2,
    nextCursor: null,
    items: [
      { action: 'company.changed', recordType: 'company', recordId: company.id },
      { action: 'company.created', actor: { id: lead.user.id, name: lead.user.name } },
    ],
  });
  expect(page.items[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(page.items[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('what failed stands nowhere', async () => {
  const before = (await events()).total;
  await lead.post('/companies', { name: '' }).expect(422);
  expect((await events()).total).toBe(before);
});

test('is narrowed by person, action, feature and days', async () => {
  await signIn(app, 'clerk');
  const mine = await events({ actorId: inspector.user.id });
  expect(mine.items.map(({ action }) => action)).toEqual(['session.started']);
  const sessions = await events({ action: 'session' });
  expect(new Set(sessions.items.map(({ action }) => action))).toEqual(new Set(['session.started']));
  expect((await events({ action: 'session.started' })).total).toBe(sessions.total);
  expect((await events({ action: 'session.ended' })).total).toBe(0);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const all = (await events()).total;
  expect((await events({ from: today, to: today })).total).toBe(all);
  expect((await events({ to: '2020-01-01' })).total).toBe(0);
  expect((await events({ from: '2099-01-01' })).total).toBe(0);
});

test('a day begins and ends at midnight in Shanghai', async () => {
  await app.rows(`INSERT INTO audit_events (occurred_at, actor_name, action) VALUES
    ('2024-03-31T15:59:59.999Z', 'x', 'edge.before'), ('2024-03-31T16:00:00Z', 'x', 'edge.first'),
    ('2024-04-01T15:59:59.999Z', 'x', 'edge.last'), ('2024-04-01T16:00:00Z', 'x', 'edge.after')`);
  const page = await events({ from: '2024-04-01', to: '2024-04-01' });
  expect(page.items.map(({ action }) => action)).toEqual(['edge.last', 'edge.first']);
});

test('goes page by page without loss while events are written', async () => {
  const whole = await events({ limit: 200 });
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<AuditEventView> = await events({ limit: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await given(lead).company();
  } while (cursor);
  expect(seen).toEqual(whole.items.map(({ id }) => id));
});

test('cannot be changed, not even by the application itself', async () => {
  await expect(app.rows(`UPDATE audit_events SET actor_name = 'nobody'`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(app.rows('DELETE FROM audit_events')).rejects.toThrow(/permission denied/);
  await expect(app.rows('TRUNCATE audit_events')).rejects.toThrow(/permission denied/);
});

test.each<[object, number, string]>([
  [{ cursor: 'nonsense' }, 400, 'invalidCursor'],
  [{ from: '2024-02-30' }, 422, 'validation'],
  [{ recordId: 'x' }, 422, 'validation'],
  [{ action: 'a;b' }, 422, 'validation'],
  [{ sort: 'id' }, 422, 'validation'],
])('refuses %j', async (query, status, code) => {
  const answer = await inspector.get('/audit-events', query);
  expect([answer.status, (answer.body as Problem).code]).toEqual([status, code]);
});

test('is open to those who watch, and to nobody else', async () => {
  for (const name of ['lead', 'leader', 'inspector', 'admin'])
    await (await signIn(app, name)).get('/audit-events').expect(200);
  for (const name of ['officer', 'clerk']) await (await signIn(app, name)).get('/audit-events').expect(403);
  await nobody(app).get('/audit-events').expect(401);
});
