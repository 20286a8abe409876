import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Post } from '@nestjs/common';
import { PERMISSIONS, type Problem } from '@landfall/contracts';
import { nobody, signIn } from '@landfall/testing';
import { RequirePermission } from '../../src/platform/auth';
import { createTestApp, type TestApp } from '../support/app';
import { routesOf } from '../support/routes';

@Controller('planted')
class PlantedController {
  @Get()
  forgotten(): string {
    return 'seen';
  }

  @Post('more')
  more(): string {
    return 'done';
  }

  @RequirePermission('user.manage')
  @Get('declared')
  declared(): string {
    return 'seen';
  }
}

/** Addresses beside the controllers: no record is behind them. */
const PLAIN = [
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/start.js',
  ...['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'].map(
    (file) => `GET /api/docs/assets/${file}`,
  ),
];

let app: TestApp;
beforeAll(async () => void (app = await createTestApp({}, { controllers: [PlantedController] })));
afterAll(() => app.close());

const realRoutes = () => routesOf(app).filter(({ controller }) => controller !== 'PlantedController');

test('every route and what opens it are as committed', () => {
  const file = join(__dirname, 'routes.expected.txt');
  const lines = realRoutes().map(
    ({ method, path, access }) => `${method.padEnd(6)} ${path}  ${access ?? 'NOBODY'}`,
  );
  const text = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_EXPECTED) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('every route declares a permission that exists, or that it is public', () => {
  const known = new Set<string | null>(['public', ...PERMISSIONS]);
  expect(realRoutes().filter(({ access }) => !known.has(access))).toEqual([]);
});

test('only sign-in and health are public', () => {
  const open = realRoutes().filter(({ access }) => access === 'public');
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v1/auth/login',
    'POST /api/v1/auth/logout',
    'GET /api/v1/auth/options',
    'POST /api/v1/auth/refresh',
    'GET /health/live',
    'GET /health/ready',
  ]);
});

test('the HTTP server knows no address beside these', () => {
  const known = new Set([
    ...PLAIN,
    ...routesOf(app).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  ]);
  const unknown = app.addresses.filter((address) => !address.startsWith('HEAD ') && !known.has(address));
  expect(unknown).toEqual([]);
});

test('a route without a declared permission is closed to everybody', async () => {
  for (const name of ['admin', 'lead', 'leader', 'inspector']) {
    const client = await signIn(app, name);
    const answer = await client.get('/planted');
    expect(answer.status).toBe(403);
    expect((answer.body as Problem).code).toBe('forbidden');
    await client.post('/planted/more').expect(403);
  }
  await nobody(app).get('/planted').expect(401);
  await (await signIn(app, 'admin')).get('/planted/declared').expect(200);
  await (await signIn(app, 'lead')).get('/planted/declared').expect(403);
});

test('whoever does not hold the permission of a route is refused there', async () => {
  const clients = await Promise.all(
    ['admin', 'lead', 'officer', 'clerk', 'leader', 'inspector'].map((name) => signIn(app, name)),
  );
  const id = '0192f0c1-2222-7000-8000-000000000000';
  const refused: string[] = [];
  for (const { method, path, access } of realRoutes())
    for (const client of clients) {
      const holds = client.user.permissions.some((permission) => permission === access);
      if (holds || access === 'public') continue;
      const address = path.replace('/api/v1', '').replace(/\{\w+\}/g, id);
      const answer = await callOf(client, method, address);
      if (answer.status !== 403) refused.push(`${client.user.username} ${method} ${path}: ${answer.status}`);
    }
  expect(refused).toEqual([]);
});

test('without a token every route that is not public answers 401', async () => {
  const wrong: string[] = [];
  for (const { method, path, access } of realRoutes()) {
    if (access === 'public') continue;
    const answer = await callOf(nobody(app), method, path.replace('/api/v1', ''));
    if (answer.status !== 401) wrong.push(`${method} ${path}: ${answer.status}`);
  }
  expect(wrong).toEqual([]);
});

function callOf(client: ReturnType<typeof nobody>, method: string, path: string) {
  switch (method) {
    case 'GET':
      return client.get(path);
    case 'POST':
      return client.post(path, {});
    case 'PATCH':
      return client.patch(path, 1, {});
    default:
      return client.delete(path, 1);
  }
}
