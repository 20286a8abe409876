import request from 'supertest';
import type { CompanyView, Page, Problem, UserPage, UserView } from '@landfall/contracts';
import { given, nobody, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let lead: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  admin = await signIn(app, 'admin');
});
afterAll(() => app.close());

const problem = (body: unknown): Problem => body as Problem;
const raw = (): ReturnType<ReturnType<typeof request>['post']> =>
  request(app.server).post('/api/v1/companies').set('authorization', `Bearer ${lead.session?.accessToken}`);

describe('a problem', () => {
  test('is RFC 9457, with the id under which the log has it', async () => {
    const answer = await nobody(app).get('/users');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'urn:landfall:problem:unauthenticated',
      title: '请先登录',
      status: 401,
      detail: '登录后才能继续。',
      code: 'unauthenticated',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  test.each([
    [undefined, '没有找到'],
    ['zh-CN', '没有找到'],
    ['en', 'Not found'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'Not found'],
    ['fr-FR,en;q=0.5', 'Not found'],
    ['fr', '没有找到'],
    ['', '没有找到'],
  ])('speaks the language of Accept-Language: %s', async (language, title) => {
    const client = language === undefined ? lead : lead.with({ 'accept-language': language });
    expect(problem((await client.get('/companies/unknown')).body).title).toBe(title);
  });

  test('of a field stands beside the field, in the same language', async () => {
    const english = lead.with({ 'accept-language': 'en' });
    const answer = await english.post('/companies', { name: 'x'.repeat(201), kind: 'planet', extra: 1 });
    expect(answer.status).toBe(422);
    const { errors } = problem(answer.body);
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: 'name', code: 'tooLong', message: 'At most 200 characters' },
        { path: 'kind', code: 'notInList', message: 'Not among the choices' },
        { path: 'extra', code: 'unknownProperty', message: 'There is no field "extra"' },
      ]),
    );
  });

  test('of a part inside of a list names its place', async () => {
    const answer = await lead.post('/companies', {
      name: '某公司',
      foreignPeriods: [{ basis: 'FDI', x: 1 }],
    });
    expect(problem(answer.body).errors?.[0]).toMatchObject({
      path: 'foreignPeriods.0.x',
      code: 'unknownProperty',
    });
  });
});

describe('requests that are none', () => {
  test.each([
    '/api/v1/nothing',
    '/api/v1',
    '/api/v2/companies',
    '/api/nothing',
    '/health/nothing',
    '/health',
  ])('GET %s is not there', async (path) => {
    const answer = await request(app.server).get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem(answer.body).code).toBe('notFound');
  });

  test.each([
    ['half of an object', '{"name":', 'application/json', 400, 'malformed'],
    ['no object', '"text"', 'application/json', 422, 'validation'],
    ['a list', '[]', 'application/json', 422, 'validation'],
    ['null', 'null', 'application/json', 422, 'validation'],
    ['text', 'name=x', 'text/plain', 415, 'unsupportedMedia'],
    ['a form', 'name=x', 'application/x-www-form-urlencoded', 415, 'unsupportedMedia'],
    ['a prototype', '{"__proto__":{"admin":true},"name":"x"}', 'application/json', 400, 'malformed'],
  ])('a body of %s', async (_, body, type, status, code) => {
    const answer = await raw().set('content-type', type).send(body);
    expect([answer.status, problem(answer.body).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test('nothing at all as a body', async () => {
    expect((await raw()).status).toBe(422);
  });

  test('a body over the limit is refused with the limit', async () => {
    const answer = await raw()
      .set('content-type', 'application/json')
      .send(JSON.stringify({ name: 'x'.repeat(1_100_000) }));
    expect([answer.status, problem(answer.body).code]).toEqual([413, 'payloadTooLarge']);
    expect(problem(answer.body).detail).toContain('1 MB');
  });

  test.each([
    ['a quote', `'; DROP TABLE users; --`],
    ['a pattern', '%_\\'],
    ['half a surrogate', '\ud800'],
    ['a very rare character', '𠮷'],
    ['a long text', '长'.repeat(100)],
  ])('%s in a search finds nothing and breaks nothing', async (_, q) => {
    const answer = await lead.get('/companies', { q });
    expect(answer.status).toBe(200);
    expect((answer.body as Page<unknown>).items).toEqual([]);
  });

  test('a NUL is refused, in a query and in a body', async () => {
    for (const answer of [
      await lead.get('/companies', { q: 'a\0b' }),
      await lead.post('/companies', { name: 'a\0b' }),
    ]) {
      expect([400, 422]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toMatch(/insert|select|invalid byte|utf8/i);
    }
  });

  test('a page position that was made up is refused, whatever is in it', async () => {
    const cursorOf = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = '0192f0c1-2222-7000-8000-000000000000';
    for (const parts of [
      ['-updatedAt', 'yesterday', id],
      ['-updatedAt', '2024-02-31 00:00:00+00', id],
      ['-updatedAt', '2024-02-01 00:00:00+00', 'x'],
      ['-updatedAt', null, id],
      ['name', '甲', id],
      { length: 3 },
      'text',
    ]) {
      const answer = await lead.get('/companies', { sort: '-updatedAt', cursor: cursorOf(parts) });
      expect([answer.status, problem(answer.body).code]).toEqual([400, 'invalidCursor']);
    }
  });

  test('no answer to a mistake shows SQL or a stack', async () => {
    const answers = await Promise.all([
      lead.get('/companies', { sort: `name'` }),
      lead.get(`/companies/${'x'.repeat(150)}`),
      lead.get('/stats/1%27'),
      lead.patch('/companies/0192f0c1-2222-7000-8000-000000000000', 1, { name: 'x' }),
      nobody(app).with({ authorization: 'Bearer \u00ff' }).get('/companies'),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).not.toMatch(/\bat .*\.(ts|js):\d+|select |query failed|syntax error/i);
    }
  });
});

describe('a change', () => {
  test('names the version it is based on, or is refused', async () => {
    const company = await given(lead).company();
    const path = `/companies/${company.id}`;
    const bare = await lead.patch(path, null, { note: 'x' });
    expect([bare.status, problem(bare.body).code]).toEqual([428, 'preconditionRequired']);
    const nonsense = await lead.with({ 'if-match': 'three' }).patch(path, null, { note: 'x' });
    expect([nonsense.status, problem(nonsense.body).code]).toEqual([400, 'malformed']);
    const done = await lead.patch(path, company.version, { note: 'x' });
    expect([done.status, done.headers.etag]).toEqual([200, `"${company.version + 1}"`]);
    const weak = await lead
      .with({ 'if-match': `W/"${company.version + 1}"` })
      .patch(path, null, { note: 'y' });
    expect(weak.status).toBe(200);
  });

  test('of two at once, one is told what the other has written', async () => {
    const company = await given(lead).company();
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((note) => lead.patch(`/companies/${company.id}`, company.version, { note })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const winner = answers.find(({ status }) => status === 200)?.body as CompanyView;
    for (const { status, body } of answers)
      if (status === 412) expect((problem(body).current as CompanyView).note).toBe(winner.note);
  });
});

describe('an Idempotency-Key', () => {
  const key = (text: string): ApiClient => lead.with({ 'idempotency-key': text });
  const countOf = async (name: string): Promise<number> => {
    const rows = await app.rows<{ n: number }>('SELECT count(*) AS n FROM companies WHERE name = $1', [name]);
    return rows[0]?.n ?? 0;
  };

  test('answers a retry as it answered before, and does it once', async () => {
    const first = await key('retry').post('/companies', { name: '重试有限公司' });
    const second = await key('retry').post('/companies', { name: '重试有限公司' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.headers.location).toBe(first.headers.location);
    expect(await countOf('重试有限公司')).toBe(1);
  });

  test('of many sends at once lets one through and gives all its answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => key('parallel').post('/companies', { name: '同时有限公司' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as CompanyView).id)).size).toBe(1);
    expect(await countOf('同时有限公司')).toBe(1);
  });

  test('is not for other content, another address, or another person', async () => {
    await key('once').post('/companies', { name: '一次有限公司' }).expect(201);
    const other = await key('once').post('/companies', { name: '二次有限公司' });
    expect([other.status, problem(other.body).code]).toEqual([422, 'idempotencyMismatch']);
    const elsewhere = await key('once').post('/projects', { name: '一次有限公司' });
    expect(elsewhere.status).toBe(422);
    const officer = (await signIn(app, 'officer')).with({ 'idempotency-key': 'once' });
    expect((await officer.post('/companies', { name: '另一人的有限公司' })).status).toBe(201);
  });

  test('is free again after a failure', async () => {
    await key('failed').post('/companies', { name: '' }).expect(422);
    await key('failed').post('/companies', { name: '改好的有限公司' }).expect(201);
  });

  test('keeps no password, not even as a hash that can be guessed', async () => {
    const body = { username: 'keyed', name: '某', role: 'clerk', password: 'guess-this-one' };
    await admin.with({ 'idempotency-key': 'user' }).post('/users', body).expect(201);
    const [row] = await app.rows<Record<string, unknown>>(
      `SELECT * FROM idempotency_keys WHERE key = 'user'`,
    );
    expect(JSON.stringify(row)).not.toContain('guess-this-one');
    expect(JSON.stringify(row)).not.toContain('argon');
  });

  test('of no length, or of too much, is refused', async () => {
    await key('x'.repeat(201)).post('/companies', { name: '太长有限公司' }).expect(400);
  });
});

describe('health', () => {
  test('lives and is ready, without signing in', async () => {
    await request(app.server).get('/health/live').expect(200, { status: 'ok' });
    await request(app.server).get('/health/ready').expect(200, { status: 'ok' });
  });
});

describe('answers', () => {
  test('carry the headers that keep a browser from guessing', async () => {
    const { headers } = await lead.get('/auth/me');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('never hold what signs people in', async () => {
    const users = await admin.read<UserPage>('/users', { limit: 200 });
    const one = await admin.read<UserView>(`/users/${users.items[0]?.id}`);
    expect(JSON.stringify([users, one])).not.toMatch(/argon|password|hash/i);
  });

  test('give instants in UTC with milliseconds', async () => {
    const company = await given(lead).company();
    for (const instant of [company.createdAt, company.updatedAt])
      expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
