import { nobody, signIn } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => (app = await createTestApp()));
afterAll(() => app?.close());

test('sign in', async () => {
  const lead = await signIn(app, 'lead');
  expect(await lead.read('/auth/me')).toEqual(lead.user);
  await nobody(app).get('/auth/me').expect(401);
});
