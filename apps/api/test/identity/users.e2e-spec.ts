import type { LoginAnswer, Problem, TeamView, UserPage, UserView } from '@landfall/contracts';
import { given, nobody, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  admin = await signIn(app, 'admin');
});
afterAll(() => app.close());

const PASSWORD = 'a-good-password';
let numbers = 0;
const newUser = (input: object = {}): Promise<UserView> => {
  numbers += 1;
  return given(admin).user({ username: `person${numbers}`, password: PASSWORD, ...input });
};
const actionsOf = async (id: string): Promise<string[]> => {
  const rows = await app.rows<{ action: string }>(
    'SELECT action FROM audit_events WHERE record_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ action }) => action);
};
const teamId = async (): Promise<string> =>
  (await admin.read<{ items: TeamView[] }>('/teams')).items[0]?.id ?? '';

describe('creating an account', () => {
  test('answers it with its address and version, and the person can sign in', async () => {
    const answer = await admin.post('/users', {
      username: 'Gao.Yuan',
      name: ' 高远 ',
      role: 'officer',
      password: PASSWORD,
      teamId: await teamId(),
      position: '招商专员',
      positionOrder: 30,
      mobile: '',
    });
    expect(answer.status).toBe(201);
    const user = answer.body as UserView;
    expect(answer.headers.location).toBe(`/api/v1/users/${user.id}`);
    expect(answer.headers.etag).toBe('"1"');
    expect(user).toMatchObject({
      ...{ username: 'gao.yuan', name: '高远', role: 'officer', active: true, mobile: null, version: 1 },
      ...{ team: { name: '专项招商组' }, position: '招商专员', positionOrder: 30, lastSignInAt: null },
      createdBy: { userId: admin.user.id, name: admin.user.name },
    });
    expect(await actionsOf(user.id)).toEqual(['user.created']);
    const person = await signIn(app, 'gao.yuan', PASSWORD);
    expect(person.user.team).toEqual(user.team);
    expect((await admin.read<UserView>(`/users/${user.id}`)).lastSignInAt).not.toBeNull();
  });

  test.each<[string, object, string, string]>([
    ['a short password', { password: '1234567' }, 'password', 'tooShort'],
    ['the user name as password', { username: 'longenough', password: 'LongEnough' }, 'password', 'invalid'],
    ['a name with spaces', { username: 'two words' }, 'username', 'invalid'],
    ['an unknown role', { role: 'king' }, 'role', 'notInList'],
    ['an unknown team', { teamId: '01930000-0000-7000-8000-000000000000' }, 'teamId', 'unknownReference'],
    ['no name', { name: '  ' }, 'name', 'required'],
    ['an unknown property', { isAdmin: true }, 'isAdmin', 'unknownProperty'],
  ])('refuses %s', async (_, input, path, code) => {
    const sample = { username: 'refused', name: '某人', role: 'officer', password: PASSWORD };
    const answer = await admin.post('/users', { ...sample, ...input });
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).errors).toEqual([expect.objectContaining({ path, code })]);
    expect((answer.body as Problem).errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  test('refuses a user name that is taken, whatever its case', async () => {
    const answer = await admin.post('/users', {
      username: 'LEAD',
      name: '另一人',
      role: 'lead',
      password: PASSWORD,
    });
    expect(answer.status).toBe(409);
    expect((answer.body as Problem).code).toBe('userNameTaken');
  });

  test('of two at once with one name, one comes through', async () => {
    const body = { username: 'twin', name: '双子', role: 'clerk', password: PASSWORD };
    const answers = await Promise.all([admin.post('/users', body), admin.post('/users', body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body as Problem;
    expect(refused.detail).toContain('“twin”');
  });
});

describe('changing an account', () => {
  test('needs the version it is based on, and answers what stands now when that is gone', async () => {
    const user = await newUser();
    expect((await admin.patch(`/users/${user.id}`, null, { name: '新名' })).status).toBe(428);
    const changed = await admin.change<UserView>(`/users/${user.id}`, 1, { name: '新名', role: 'clerk' });
    expect(changed).toMatchObject({ name: '新名', role: 'clerk', version: 2 });
    const stale = await admin.patch(`/users/${user.id}`, 1, { name: '旧名' });
    expect(stale.status).toBe(412);
    expect((stale.body as Problem).current).toEqual(changed);
    expect(await actionsOf(user.id)).toEqual(['user.created', 'user.changed']);
    const found = await admin.read<UserPage>('/users', { q: 'xinming' });
    expect(found.items.map(({ id }) => id)).toContain(user.id);
  });

  test('that says nothing changes nothing', async () => {
    const user = await newUser();
    expect((await admin.change<UserView>(`/users/${user.id}`, 1, {})).version).toBe(1);
    expect(await actionsOf(user.id)).toEqual(['user.created']);
  });

  test('empties what null empties and leaves the rest', async () => {
    const user = await newUser({ position: '专员', mobile: '13800000000', teamId: await teamId() });
    const changed = await admin.change<UserView>(`/users/${user.id}`, 1, { mobile: null, teamId: null });
    expect(changed).toMatchObject({ mobile: null, team: null, position: '专员' });
    const back = await admin.change<UserView>(`/users/${user.id}`, 2, { teamId: await teamId() });
    expect(back.team?.id).toBe(await teamId());
  });

  test.each([
    { name: null },
    { role: null },
    { active: null },
    { username: 'other' },
    { password: PASSWORD },
  ])('refuses %j', async (input) => {
    const user = await newUser();
    expect((await admin.patch(`/users/${user.id}`, 1, input)).status).toBe(422);
  });

  test('a team change keeps on record where the person was before', async () => {
    const user = await newUser({ teamId: await teamId() });
    await app.rows(`UPDATE team_members SET valid_from = '2024-01-01' WHERE user_id = $1`, [user.id]);
    await admin.change(`/users/${user.id}`, 1, { teamId: null });
    const rows = await app.rows<{ from: string; ended: boolean }>(
      `SELECT valid_from AS "from", valid_to IS NOT NULL AS ended FROM team_members WHERE user_id = $1`,
      [user.id],
    );
    expect(rows).toEqual([{ from: '2024-01-01', ended: true }]);
  });
});

describe('disabling', () => {
  test('stops the account at once: its token, its session, its sign-in', async () => {
    const user = await newUser();
    const person = await signIn(app, user.username, PASSWORD);
    await person.get('/auth/me').expect(200);
    await admin.change(`/users/${user.id}`, 1, { active: false });
    await person.get('/auth/me').expect(401);
    const login = { username: user.username, password: PASSWORD };
    await nobody(app).post('/auth/login', login).expect(401);
    await admin.change(`/users/${user.id}`, 2, { active: true });
    await person.get('/auth/me').expect(401);
    await nobody(app).post('/auth/login', login).expect(200);
    expect(await actionsOf(user.id)).toEqual([
      ...['user.created', 'session.started', 'user.disabled', 'session.refused'],
      ...['user.enabled', 'session.started'],
    ]);
  });

  test('a role that is taken away is taken away at once', async () => {
    const user = await newUser({ role: 'admin' });
    const person = await signIn(app, user.username, PASSWORD);
    const body = { username: 'made-by-other', name: '某', role: 'clerk', password: PASSWORD };
    await admin.change(`/users/${user.id}`, 1, { role: 'officer' });
    await person.post('/users', body).expect(403);
  });

  test('leaves one administrator, also when two would go at the same time', async () => {
    const other = await newUser({ role: 'admin' });
    const own = await admin.read<UserView>(`/users/${admin.user.id}`);
    const answers = await Promise.all([
      admin.patch(`/users/${other.id}`, 1, { active: false }),
      admin.patch(`/users/${own.id}`, own.version, { role: 'officer' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body as Problem;
    expect(refused.code).toBe('lastAdministrator');
    await app.rows(`UPDATE users SET role = 'admin', active = true WHERE id = ANY($1)`, [[other.id, own.id]]);
  });

  test('the only administrator can still be renamed', async () => {
    await app.rows(`UPDATE users SET active = false WHERE role = 'admin' AND id <> $1`, [admin.user.id]);
    const fresh = await signIn(app, 'admin');
    const own = await fresh.read<UserView>(`/users/${fresh.user.id}`);
    expect((await fresh.patch(`/users/${own.id}`, own.version, { active: false })).status).toBe(409);
    expect((await fresh.patch(`/users/${own.id}`, own.version, { role: 'lead' })).status).toBe(409);
    await fresh.change(`/users/${own.id}`, own.version, { name: '江予白（管理员）' });
  });
});

describe('resetting a password', () => {
  test('ends the sessions of the account and leaves no trace of the password', async () => {
    const user = await newUser();
    const person = await signIn(app, user.username, PASSWORD);
    const cookie = await nobody(app).post('/auth/login', { username: user.username, password: PASSWORD });
    await admin.post(`/users/${user.id}/reset-password`, { password: 'the-next-password' }).expect(204);
    await person.get('/auth/me').expect(401);
    const refresh = nobody(app).with({ cookie: String(cookie.headers['set-cookie']).split(';')[0] ?? '' });
    await refresh.post('/auth/refresh').expect(401);
    await nobody(app).post('/auth/login', { username: user.username, password: PASSWORD }).expect(401);
    await signIn(app, user.username, 'the-next-password');
    const traces = await app.rows<{ found: number }>(
      `SELECT (SELECT count(*) FROM audit_events WHERE detail::text ~ 'password|argon')
            + (SELECT count(*) FROM record_history WHERE data ? 'password_hash' OR data::text ~ 'argon') AS found`,
    );
    expect(traces[0]?.found).toBe(0);
  });

  test('refuses weak ones and unknown accounts', async () => {
    const user = await newUser();
    await admin.post(`/users/${user.id}/reset-password`, { password: 'short' }).expect(422);
    await admin.post(`/users/${user.id}/reset-password`, { password: user.username }).expect(422);
    const unknown = '01930000-0000-7000-8000-000000000000';
    await admin.post(`/users/${unknown}/reset-password`, { password: PASSWORD }).expect(404);
  });
});

describe('the list', () => {
  test('stands in the order of posts, and is found by name, pinyin and initials', async () => {
    const page = await admin.read<UserPage>('/users', { limit: 200 });
    expect(page.total).toBe(page.items.length);
    expect(page.items.slice(0, 4).map(({ username }) => username)).toEqual([
      ...['leader', 'lead', 'officer', 'officer2'],
    ]);
    for (const q of ['周启', 'zhouqi', 'zqm', 'QIMING']) {
      const found = await admin.read<UserPage>('/users', { q });
      expect(found.items.map(({ name }) => name)).toEqual(['周启明']);
    }
    const leads = await admin.read<UserPage>('/users', { role: 'lead', active: true });
    expect(leads.items.map(({ username }) => username)).toEqual(['lead']);
  });

  test.each(['name', '-name', 'username', '-updatedAt', 'positionOrder,-name'])(
    'sorted by %s, page by page, it is complete and without doubles',
    async (sort) => {
      const whole = await admin.read<UserPage>('/users', { sort, limit: 200 });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: UserPage = await admin.read('/users', { sort, limit: 4, ...(cursor && { cursor }) });
        expect(page.total).toBe(cursor ? null : whole.items.length);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.items.map(({ id }) => id));
    },
  );

  test.each([
    [{ sort: 'password_hash' }, 400, 'unknownSort'],
    [{ sort: 'toString' }, 400, 'unknownSort'],
    [{ cursor: 'nonsense' }, 400, 'invalidCursor'],
    [{ limit: 201 }, 422, 'validation'],
    [{ limit: 'x' }, 422, 'validation'],
    [{ role: 'king' }, 422, 'validation'],
    [{ active: 'perhaps' }, 422, 'validation'],
    [{ unknown: 1 }, 422, 'validation'],
  ])('refuses %j', async (query, status, code) => {
    const answer = await admin.get('/users', query);
    expect([answer.status, (answer.body as Problem).code]).toEqual([status, code]);
  });

  test('loses and doubles nothing while others write', async () => {
    const before = await admin.read<UserPage>('/users', { limit: 200 });
    const seen: string[] = [];
    let cursor: string | null = null;
    let round = 0;
    do {
      const page: UserPage = await admin.read('/users', {
        ...{ sort: '-username', limit: 5 },
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      round += 1;
      await newUser({ username: `a${round}-first` });
      await newUser({ username: `z${round}-last` });
      const known = before.items[round];
      if (known)
        await app.rows('UPDATE users SET position_order = position_order + 1 WHERE id = $1', [known.id]);
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before.items.map(({ id }) => id)));
  });
});

describe('who may', () => {
  test.each(['lead', 'officer', 'clerk', 'leader', 'inspector'])(
    '%s sees colleagues and manages none',
    async (name) => {
      const client = await signIn(app, name);
      const page = await client.read<UserPage>('/users');
      await client.get(`/users/${page.items[0]?.id}`).expect(200);
      await client.post('/users', {}).expect(403);
      await client.patch(`/users/${page.items[0]?.id}`, 1, { name: 'x' }).expect(403);
      await client.post(`/users/${page.items[0]?.id}/reset-password`, { password: PASSWORD }).expect(403);
    },
  );

  test('nobody sees anything without signing in, and what is no id is not there', async () => {
    await nobody(app).get('/users').expect(401);
    await nobody(app).get('/teams').expect(401);
    await admin.get('/users/1').expect(404);
    await admin.get('/users/01930000-0000-7000-8000-000000000000').expect(404);
  });

  test('teams name their lead', async () => {
    const { items } = await admin.read<{ items: TeamView[] }>('/teams');
    expect(items).toEqual([
      expect.objectContaining({
        name: '专项招商组',
        lead: expect.objectContaining({ name: '周启明' }) as object,
      }),
    ]);
  });
});

test('a session that was begun names its permissions as the matrix says', async () => {
  const answer = await nobody(app).post('/auth/login', { username: 'inspector', password: 'landfall-demo' });
  expect((answer.body as LoginAnswer).user.permissions).not.toContain('visit.write');
});
