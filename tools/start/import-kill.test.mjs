/** A server that is killed in the middle of an import's commit leaves nothing of it behind. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import pg from 'pg';
import { buildStale } from '../build/build-stale.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { inRoot } from '../support/paths.mjs';
import { commandLine, sleep } from '../support/processes.mjs';
import { start, temporaryFolder } from './start-harness.mjs';

/** @typedef {import('./start-harness.mjs').Run} Run */

const password = 'correct horse 7';
const file = 'ledger-2024.xlsx';

before(() => buildStale());

test('a kill in the middle of a commit leaves nothing, and the next commit brings all of it', async (t) => {
  const database = await startEmbeddedPostgres({ dataDir: temporaryFolder(t), settings: { fsync: 'off' } });
  t.after(() => database.stop());
  const settings = { DATABASE_URL: database.url, DATA_DIR: temporaryFolder(t), ADMIN_PASSWORD: password };

  const first = await (await start(t, settings)).ready();
  const token = await signInAsClerk(first);
  const id = await upload(first, token);
  await withStalledLedger(database.url, async () => {
    await first.call(`/api/v1/imports/${id}/commit`, { token, body: {} });
    await until(async () => (await first.call(`/api/v1/imports/${id}`, { token })).body.progress.done >= 3);
    process.kill(serverOf(first.pid), 'SIGKILL');
    await first.failure();
  });

  const second = await (await start(t, settings)).ready();
  const again = await signInAsClerk(second);
  const path = `/api/v1/stats/headline?from=2024-01-01&to=2024-11-20`;
  const before = (await second.call(path, { token: again })).body.values;
  assert.ok(
    Object.values(before).every((value) => value === 0),
    JSON.stringify(before),
  );
  assert.equal((await second.call('/api/v1/companies', { token: again })).body.total, 0);
  assert.equal((await second.call(`/api/v1/imports/${id}`, { token: again })).body.status, 'open');

  await second.call(`/api/v1/imports/${id}/commit`, { token: again, body: {} });
  const status = async () => (await second.call(`/api/v1/imports/${id}`, { token: again })).body.status;
  await until(async () => (await status()) === 'committed');
  const expected = JSON.parse(readFileSync(inRoot('demo', 'ledger-2024.expected.json'), 'utf8'));
  assert.deepEqual((await second.call(path, { token: again })).body.values, expected.headline);
  await second.end('SIGINT');
});

/** The first administrator makes a clerk; whoever comes later signs in as that one. @param {Run} run */
async function signInAsClerk(run) {
  const admin = await run.signIn('admin', password);
  const clerk = { username: 'clerk', name: '许念', role: 'clerk', password };
  await run.call('/api/v1/users', { token: admin, body: clerk });
  return run.signIn('clerk', password);
}

/** @param {Run} run @param {string} token @returns {Promise<string>} the id of an import that was read */
async function upload(run, token) {
  const form = new FormData();
  form.append('file', new Blob([readFileSync(inRoot('demo', file))]), file);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${run.url}/api/v1/imports`, { method: 'POST', headers, body: form });
  const { id } = /** @type {{ id: string }} */ (await response.json());
  await until(async () => (await run.call(`/api/v1/imports/${id}`, { token })).body.status === 'open');
  return id;
}

/** While `work` runs nobody can write agreements: a commit stands still after trips and visits. @param {string} url @param {() => Promise<void>} work */
async function withStalledLedger(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN; LOCK TABLE agreements IN EXCLUSIVE MODE');
    await work();
  } finally {
    await client.end();
  }
}

/** @param {number} parent @returns {number} the server's process under the start's */
function serverOf(parent) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && commandLine(pid).includes('main.js'));
  assert.equal(children.length, 1, 'one server under the start');
  return children[0] ?? 0;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('waited in vain');
}
