import { JwtService } from '@nestjs/jwt';
import type { LoginAnswer, Problem, SessionUser } from '@landfall/contracts';
import { DEMO_PASSWORD, nobody, signIn, type ApiClient } from '@landfall/testing';
import type { Response } from 'supertest';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

const SECOND = 1000;
const pass = (ms: number): void => void (app.clock.instant = new Date(app.clock.instant.getTime() + ms));

/** Each test from an address of its own, so that none slows down another. */
let address = 0;
function visitor(): ApiClient {
  address += 1;
  return nobody(app).with({ 'x-forwarded-for': `10.0.0.${address}` });
}

function login(client: ApiClient, username: string, password = DEMO_PASSWORD): Promise<Response> {
  return Promise.resolve(client.post('/auth/login', { username, password }));
}
function cookieOf(response: Response): string {
  const line = ([] as string[]).concat(response.headers['set-cookie'] ?? [])[0] ?? '';
  return line.split(';')[0] ?? '';
}
const refresh = (client: ApiClient, cookie: string): Promise<Response> =>
  Promise.resolve(client.with({ cookie }).post('/auth/refresh'));
const me = (client: ApiClient, answer: Response): Promise<Response> => {
  const { accessToken } = answer.body as LoginAnswer;
  return Promise.resolve(client.with({ authorization: `Bearer ${accessToken}` }).get('/auth/me'));
};

describe('signing in', () => {
  test('answers a token, its seconds and the person with permissions, and sets the cookie', async () => {
    const answer = await login(visitor(), 'lead');
    expect(answer.status).toBe(200);
    const { accessToken, expiresIn, user } = answer.body as LoginAnswer;
    expect(accessToken.split('.')).toHaveLength(3);
    expect(expiresIn).toBe(900);
    expect(user).toMatchObject({
      username: 'lead',
      name: '周启明',
      role: 'lead',
      team: { name: '专项招商组' },
    });
    expect(user.permissions).toContain('trip.approve');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^landfall_refresh=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/api/v1/auth', 'Max-Age=1209600'])
      expect(cookie).toContain(part);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(answer.body)).not.toContain('hash');
  });

  test('takes the user name in any case and with spaces around it', async () => {
    expect((await login(visitor(), ' Lead ')).status).toBe(200);
  });

  test('a wrong password, an unknown name, a disabled account and an account without password look alike', async () => {
    await app.rows(`UPDATE users SET active = false WHERE username = 'gubeichen'`);
    const answers = [
      await login(visitor(), 'lead', 'wrong-password'),
      await login(visitor(), 'nobody-of-this-name'),
      await login(visitor(), 'gubeichen'),
      await login(visitor(), 'qiansiyuan'),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...(body as Problem), requestId: '' }).toEqual({
        ...(answers[0]?.body as Problem),
        requestId: '',
      });
      expect((body as Problem).code).toBe('badCredentials');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  test.each<[string, object, string[]]>([
    ['nothing', {}, ['username', 'password']],
    ['numbers', { username: 1, password: 2 }, ['username', 'password']],
    ['objects', { username: { $ne: null }, password: ['x'] }, ['username', 'password']],
    ['more than is asked', { username: 'lead', password: DEMO_PASSWORD, role: 'admin' }, ['role']],
  ])('a body of %s is refused before any password is checked', async (_, body, paths) => {
    const answer = await visitor().post('/auth/login', body);
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).errors?.map(({ path }) => path)).toEqual(paths);
  });

  test('a second factor may be sent and is not asked for', async () => {
    const body = { username: 'lead', password: DEMO_PASSWORD, otp: '123456' };
    expect((await visitor().post('/auth/login', body)).status).toBe(200);
  });

  test('is kept: who began a session, and each refusal without the name that was typed', async () => {
    const before = await lastEvent();
    await login(visitor(), 'clerk');
    await login(visitor(), 'clerk', 'wrong-password');
    await login(visitor(), 'typed-my-password-here', 'wrong-password');
    const events = await app.rows<{ action: string; actor_name: string; detail: object; known: boolean }>(
      `SELECT action, actor_name, detail, record_id IS NOT NULL AS known FROM audit_events WHERE id > $1 ORDER BY id`,
      [before],
    );
    expect(events).toEqual([
      { action: 'session.started', actor_name: '许念', detail: { username: 'clerk' }, known: true },
      { action: 'session.refused', actor_name: 'system', detail: { known: true }, known: true },
      { action: 'session.refused', actor_name: 'system', detail: { known: false }, known: false },
    ]);
  });
});

async function lastEvent(): Promise<number> {
  const [row] = await app.rows<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM audit_events');
  return row?.id ?? 0;
}

describe('guessing', () => {
  test('waits longer and longer, also with the right password, and only there', async () => {
    const guesser = visitor();
    for (let i = 0; i < 5; i++) expect((await login(guesser, 'officer', `guess-${i}`)).status).toBe(401);
    const refused = await login(guesser, 'officer');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('30');
    expect((refused.body as Problem).code).toBe('tooManyRequests');
    expect((await login(guesser, 'officer2')).status).toBe(200);
    expect((await login(visitor(), 'officer')).status).toBe(200);
    pass(31 * SECOND);
    expect((await login(guesser, 'officer', 'guess-6')).status).toBe(401);
    expect((await login(guesser, 'officer')).headers['retry-after']).toBe('60');
    pass(61 * SECOND);
    expect((await login(guesser, 'officer')).status).toBe(200);
    expect((await login(guesser, 'officer', 'guess-7')).status).toBe(401);
  });

  test('many at once are not let through together', async () => {
    const guesser = visitor();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => login(guesser, 'officer2', `guess-${i}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('many names from one address are slowed down as well', async () => {
    const guesser = visitor();
    const answers = [];
    for (let i = 0; i < 62; i++) answers.push((await login(guesser, `name-${i}`, 'landfall')).status);
    expect(answers.indexOf(429)).toBe(60);
  }, 30_000);
});

describe('a session', () => {
  test('goes on with a new refresh token each time', async () => {
    const client = visitor();
    const first = await login(client, 'lead');
    const second = await refresh(client, cookieOf(first));
    expect(second.status).toBe(200);
    expect((second.body as LoginAnswer).user).toEqual((first.body as LoginAnswer).user);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await me(client, second)).status).toBe(200);
    const [row] = await app.rows<{ found: number }>(
      'SELECT count(*) AS found FROM refresh_tokens WHERE token_hash LIKE $1',
      [`%${cookieOf(second).split('=')[1]}%`],
    );
    expect(row?.found).toBe(0);
  });

  test('survives tabs that refresh at the same time', async () => {
    const client = visitor();
    const start = cookieOf(await login(client, 'lead'));
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(client, start)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
    for (const answer of answers) expect((await refresh(client, cookieOf(answer))).status).toBe(200);
  });

  test('ends for both hands when a used token comes back later', async () => {
    const client = visitor();
    const first = await login(client, 'lead');
    const other = await login(client, 'lead');
    const second = await refresh(client, cookieOf(first));
    expect((await me(client, second)).status).toBe(200);
    pass(11 * SECOND);
    const stolen = await refresh(client, cookieOf(first));
    expect(stolen.status).toBe(401);
    expect((stolen.body as Problem).code).toBe('sessionExpired');
    expect((await refresh(client, cookieOf(second))).status).toBe(401);
    expect((await me(client, second)).status).toBe(401);
    expect((await me(client, other)).status).toBe(200);
    const [event] = await app.rows('SELECT action FROM audit_events ORDER BY id DESC LIMIT 1');
    expect(event).toEqual({ action: 'session.tokenReused' });
  });

  test('ends after fourteen days without use', async () => {
    const client = visitor();
    const first = await login(client, 'lead');
    pass(14 * 24 * 3600 * SECOND - SECOND);
    const second = await refresh(client, cookieOf(first));
    expect(second.status).toBe(200);
    pass(14 * 24 * 3600 * SECOND);
    expect((await refresh(client, cookieOf(second))).status).toBe(401);
  });

  test('is not refreshed by nothing or by what is no token', async () => {
    expect((await visitor().post('/auth/refresh')).status).toBe(401);
    expect((await refresh(visitor(), 'landfall_refresh=x')).status).toBe(401);
  });

  test('ends with sign-out: the refresh token and the access token', async () => {
    const client = visitor();
    const answer = await login(client, 'lead');
    const out = await client.with({ cookie: cookieOf(answer) }).post('/auth/logout');
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(
      /^landfall_refresh=; .*Max-Age=0|Expires=Thu, 01 Jan 1970/,
    );
    expect((await refresh(client, cookieOf(answer))).status).toBe(401);
    expect((await me(client, answer)).status).toBe(401);
    const [event] = await app.rows('SELECT action, actor_name FROM audit_events ORDER BY id DESC LIMIT 1');
    expect(event).toEqual({ action: 'session.ended', actor_name: '周启明' });
  });

  test('ends with sign-out of a program that keeps no cookies', async () => {
    const client = visitor();
    const answer = await login(client, 'lead');
    const { accessToken } = answer.body as LoginAnswer;
    await client
      .with({ authorization: `Bearer ${accessToken}` })
      .post('/auth/logout')
      .expect(204);
    expect((await me(client, answer)).status).toBe(401);
    await client.post('/auth/logout').expect(204);
  });

  test('does not outlive a sign-out that meets a refresh', async () => {
    const client = visitor();
    for (let round = 0; round < 5; round++) {
      const answer = await login(client, 'lead');
      const [next] = await Promise.all([
        refresh(client, cookieOf(answer)),
        client.with({ cookie: cookieOf(answer) }).post('/auth/logout'),
      ]);
      if (next.status === 200) expect((await refresh(client, cookieOf(next))).status).toBe(401);
    }
  });
});

describe('an access token', () => {
  const withToken = (token: string): Promise<Response> =>
    Promise.resolve(
      nobody(app)
        .with({ authorization: `Bearer ${token}` })
        .get('/auth/me'),
    );
  const codeOf = (answer: Response): string => (answer.body as Problem).code;

  test('that has run out says so, every other fault does not', async () => {
    const { sub, sid } = app.app.get(JwtService).decode<{
      sub: string;
      sid: string;
    }>(((await login(visitor(), 'lead')).body as LoginAnswer).accessToken);
    const jwt = app.app.get(JwtService);
    expect((await withToken(jwt.sign({ sub, sid }))).status).toBe(200);
    expect(codeOf(await withToken(jwt.sign({ sub, sid }, { expiresIn: -1 })))).toBe('sessionExpired');
    expect(codeOf(await withToken(jwt.sign({ sub, sid }, { secret: 'another' })))).toBe('unauthenticated');
    expect(codeOf(await withToken(jwt.sign({ sub, sid }, { issuer: 'another' })))).toBe('unauthenticated');
    expect(codeOf(await withToken(jwt.sign({ sub, sid }, { algorithm: 'HS512' })))).toBe('unauthenticated');
    expect(codeOf(await withToken(jwt.sign({ sub })))).toBe('sessionExpired');
    const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub, sid, iss: 'landfall' }))}.`;
    expect(codeOf(await withToken(none))).toBe('unauthenticated');
    expect(codeOf(await withToken('nonsense'))).toBe('unauthenticated');
  });
});

describe('the cookie is Secure', () => {
  const cookieAt = async (headers: Record<string, string>): Promise<string> =>
    String((await login(visitor().with(headers), 'lead')).headers['set-cookie']);

  test.each([
    ['on this machine', { host: 'localhost:3000' }, true],
    ['behind a proxy that speaks https', { host: 'landfall.example', 'x-forwarded-proto': 'https' }, true],
    ['not by plain http from elsewhere, where a browser would drop it', { host: '192.168.1.5:3000' }, false],
  ])('%s', async (_, headers, secure) => {
    expect((await cookieAt(headers)).includes('Secure')).toBe(secure);
  });
});

describe('the sign-in page', () => {
  test('shows the demo accounts in a demo, as long as they open', async () => {
    const options = await nobody(app).read<{ demo: { accounts: SessionUser[] } }>('/auth/options');
    expect(options).toMatchObject({ version: '0.0.0-test', demo: { password: DEMO_PASSWORD } });
    expect(options.demo.accounts.map(({ username }) => username)).toEqual([
      ...['admin', 'lead', 'officer', 'officer2', 'clerk', 'leader', 'inspector'],
    ]);
    const admin = await signIn(app, 'admin');
    const page = await admin.read<{ items: { id: string }[] }>('/users', { q: 'inspector' });
    await admin
      .post(`/users/${page.items[0]?.id}/reset-password`, { password: 'something-else' })
      .expect(204);
    const later = await nobody(app).read<{ demo: { accounts: SessionUser[] } }>('/auth/options');
    expect(later.demo.accounts.map(({ username }) => username)).not.toContain('inspector');
  });
});
