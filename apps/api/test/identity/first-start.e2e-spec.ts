import { Client } from 'pg';
import type { SignInOptions, UserPage } from '@landfall/contracts';
import { nobody, signIn } from '@landfall/testing';
import { FirstStart, assertFirstAdministrator } from '../../src/features/identity';
import { ConfigError } from '../../src/platform/config';
import { prepareDatabase } from '../../src/platform/database';
import { createTestApp } from '../support/app';
import { createEmptyDatabase } from '../support/database';

describe('an installation of its own', () => {
  test('begins with one administrator and shows no demo account', async () => {
    const app = await createTestApp({ demo: false, adminPassword: 'chosen-by-the-operator' });
    try {
      const admin = await signIn(app, 'admin', 'chosen-by-the-operator');
      expect((await admin.read<UserPage>('/users')).items).toMatchObject([
        { username: 'admin', role: 'admin' },
      ]);
      expect((await nobody(app).read<SignInOptions>('/auth/options')).demo).toBeNull();
      expect(await app.app.get(FirstStart).run()).toEqual({ createdDemoTeam: false });
    } finally {
      await app.close();
    }
  });

  test('does not open to the demo password of a database that was a demo', async () => {
    const app = await createTestApp({ demo: false, adminPassword: 'chosen-by-the-operator' });
    try {
      const admin = await signIn(app, 'admin', 'chosen-by-the-operator');
      const body = { username: 'lead', name: '周启明', role: 'lead', password: 'landfall-demo' };
      await admin.create('/users', body);
      await nobody(app).post('/auth/login', { username: 'lead', password: 'landfall-demo' }).expect(401);
    } finally {
      await app.close();
    }
  });
});

describe('the demo team', () => {
  test('is created once, also when two servers start together, with everybody whom the ledger names', async () => {
    const app = await createTestApp();
    try {
      await app.rows('DELETE FROM refresh_tokens');
      const again = await Promise.all([app.app.get(FirstStart).run(), app.app.get(FirstStart).run()]);
      expect(again).toEqual([{ createdDemoTeam: false }, { createdDemoTeam: false }]);
      const page = await (await signIn(app, 'lead')).read<UserPage>('/users', { limit: 200 });
      const names = page.items.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining([
          ...['周启明', '沈若溪', '陆景行', '许念', '钱思远', '欧阳澜', '林知夏', '方毅', '单云舟', '顾北辰'],
        ]),
      );
      expect(names).toHaveLength(13);
    } finally {
      await app.close();
    }
  });
});

describe('without any way to sign in', () => {
  const start = async (url: string, adminPassword: string | null, demo = false): Promise<unknown> =>
    prepareDatabase(url, 'landfall-test', (ask) => assertFirstAdministrator({ demo, adminPassword }, ask));

  test.each([
    [null, /ADMIN_PASSWORD is needed/],
    ['short', /ADMIN_PASSWORD must/],
    ['landfall-demo', /ADMIN_PASSWORD must/],
  ])('ADMIN_PASSWORD=%s is refused with a sentence, and nothing has changed', async (password, sentence) => {
    const database = await createEmptyDatabase();
    const client = new Client({ connectionString: database.url });
    try {
      await expect(start(database.url, password)).rejects.toThrow(sentence);
      await expect(start(database.url, password)).rejects.toBeInstanceOf(ConfigError);
      await client.connect();
      const { rows } = await client.query(
        `SELECT count(*)::integer AS tables FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      expect(rows).toEqual([{ tables: 0 }]);
    } finally {
      await client.end();
      await database.drop();
    }
  });

  test('the password is not asked for once there is a user', async () => {
    const app = await createTestApp();
    try {
      await expect(start(app.database.ownerUrl, null)).resolves.toContain('postgres://');
    } finally {
      await app.close();
    }
  });
});
