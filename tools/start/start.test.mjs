/** Starting and stopping as a person does it: the real command, a real database, a real browser's requests. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { buildStale } from '../build/build-stale.mjs';
import { commandLine, isAlive, waitForEnd } from '../support/processes.mjs';
import { freePort } from '../support/ports.mjs';
import { start, temporaryFolder } from './start-harness.mjs';

const demoPassword = 'landfall-demo';

before(() => buildStale());

/** @param {string} dataDir @returns {number[]} the processes that work on this folder */
function processesOn(dataDir) {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids.filter((pid) => commandLine(pid).includes(dataDir));
}

test('a fresh start serves the demo, Ctrl-C stops all of it, and a second start keeps the data', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const first = await (await start(t, { DATA_DIR: dataDir })).ready();
  assert.match(first.said, /Demo accounts: admin, .*password: landfall-demo/);
  assert.equal((await first.call('/health/ready')).status, 200);
  assert.match(String((await first.call('/')).body), /<html/);
  const token = await first.signIn('admin', demoPassword);
  const me = await first.call('/api/v1/auth/me', { token });
  assert.equal(await first.end('SIGINT'), 0);
  assert.deepEqual(processesOn(dataDir), [], 'nothing runs on');

  const began = Date.now();
  const second = await (await start(t, { DATA_DIR: dataDir })).ready();
  assert.ok(Date.now() - began < 15_000, 'a second start takes seconds');
  assert.deepEqual(await second.call('/api/v1/auth/me', { token }), me, 'the same account, the same secrets');
  assert.equal(await second.end('SIGTERM'), 0);
});

test('after a hard kill the server ends by itself and the next start recovers', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const port = String(await freePort());
  const first = await (await start(t, { DATA_DIR: dataDir, PORT: port })).ready();
  await first.end('SIGKILL');
  const second = await (await start(t, { DATA_DIR: dataDir, PORT: port })).ready();
  assert.equal((await second.call('/health/ready')).status, 200);
  assert.equal(await second.end('SIGINT'), 0);
});

test('a killed PostgreSQL ends the start with a sentence', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const run = await (await start(t, { DATA_DIR: dataDir })).ready();
  const server = processesOn(dataDir).find((pid) => commandLine(pid).includes('/postgres -D'));
  assert.ok(server);
  process.kill(server, 'SIGKILL');
  const { code, sentence } = await run.failure();
  assert.equal(code, 1);
  assert.match(sentence, /^PostgreSQL ended unexpectedly/);
});

test('two starts on one data folder: the second is refused', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const first = await (await start(t, { DATA_DIR: dataDir })).ready();
  const { code, sentence } = await (await start(t, { DATA_DIR: dataDir })).failure();
  assert.equal(code, 1);
  assert.equal(
    sentence,
    `${dataDir} is in use by another Landfall (process ${first.pid}): stop it or set another DATA_DIR.`,
  );
  assert.equal((await first.call('/health/ready')).status, 200, 'the first goes on');
});

test('a busy port is told before anything is made', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  assert.ok(address !== null && typeof address === 'object');
  const port = String(address.port);
  const { code, sentence } = await (await start(t, { DATA_DIR: dataDir, PORT: port })).failure();
  assert.equal(code, 1);
  assert.equal(
    sentence,
    `Port ${port} on 127.0.0.1 is in use by another program: stop it or choose another with PORT.`,
  );
  assert.equal(existsSync(dataDir), false);
});

test('settings that cannot be meant are told', async (t) => {
  const DATA_DIR = join(temporaryFolder(t), 'data');
  const cases = /** @type {[Record<string, string>, RegExp][]} */ ([
    [{ PORT: 'http' }, /^PORT must be a number from 1 to 65535, not "http"\.$/],
    [{ DEMO: 'maybe' }, /^DEMO must be on or off, not "maybe"\.$/],
    [{ PUBLIC_URL: 'landfall' }, /^PUBLIC_URL is not an address of the form https:/],
    [{ HOST: '203.0.113.7' }, /^HOST=203\.0\.113\.7 is no address of this machine\.$/],
    [{ DATABASE_URL: 'mysql://a:b@localhost/x' }, /^DATABASE_URL is not an address of the form postgres:/],
  ]);
  for (const [settings, expected] of cases) {
    const { code, sentence } = await (await start(t, { DATA_DIR, ...settings })).failure();
    assert.equal(code, 1);
    assert.match(sentence, expected);
  }
  assert.equal(existsSync(DATA_DIR), false);
});

test('a data folder that is a file, or holds another PostgreSQL, is refused', async (t) => {
  const folder = temporaryFolder(t);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const asFile = await (await start(t, { DATA_DIR: file })).failure();
  assert.deepEqual(asFile, {
    code: 1,
    sentence: `${file} cannot be used: a part of this path is a file, not a folder.`,
  });

  const old = join(folder, 'old');
  mkdirSync(join(old, 'postgres'), { recursive: true });
  writeFileSync(join(old, 'postgres', 'PG_VERSION'), '12\n');
  const { code, sentence } = await (await start(t, { DATA_DIR: old })).failure();
  assert.equal(code, 1);
  assert.match(sentence, /holds data of PostgreSQL 12, and this Landfall brings PostgreSQL 18/);
});

test('without demo data the first administrator needs a password, and only the first time', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const refused = await (await start(t, { DATA_DIR: dataDir, DEMO: 'off' })).failure();
  assert.equal(refused.code, 1);
  assert.match(refused.sentence, /ADMIN_PASSWORD/);
  assert.doesNotMatch(refused.sentence, /\n/, 'one sentence');

  const first = await (
    await start(t, { DATA_DIR: dataDir, DEMO: 'off', ADMIN_PASSWORD: 'correct horse 7' })
  ).ready();
  assert.doesNotMatch(first.said, /Demo accounts/);
  assert.ok(await first.signIn('admin', 'correct horse 7'));
  assert.equal(await first.end('SIGINT'), 0);

  const second = await (await start(t, { DATA_DIR: dataDir, DEMO: 'off' })).ready();
  assert.ok(await second.signIn('admin', 'correct horse 7'));
});

test('an interrupted first start leaves nothing that a later one stumbles over', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const first = await start(t, { DATA_DIR: dataDir });
  const isBuilding = () =>
    existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('postgres.new-'));
  while (!isBuilding()) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.end('SIGKILL');
  const second = await (await start(t, { DATA_DIR: dataDir })).ready();
  assert.equal((await second.call('/health/ready')).status, 200);
});

test('the data folder is closed to other users', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data');
  const run = await (await start(t, { DATA_DIR: dataDir })).ready();
  const { statSync } = await import('node:fs');
  assert.equal(statSync(dataDir).mode & 0o077, 0);
  assert.equal(await run.end('SIGINT'), 0);
  assert.ok(await waitForEnd(run.pid, 1_000));
  assert.equal(isAlive(run.pid), false);
  rmSync(dataDir, { recursive: true });
});
