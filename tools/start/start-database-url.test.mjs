/** A PostgreSQL of one's own, by DATABASE_URL: the embedded one plays it, and Debian's 15 where it can be had. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import pg from 'pg';
import { buildStale } from '../build/build-stale.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { freePort } from '../support/ports.mjs';
import { start, temporaryFolder } from './start-harness.mjs';

const password = 'correct horse 7';

before(() => buildStale());

/**
 * @param {import('node:test').TestContext} t @param {string} [binDir]
 * @returns {Promise<string>} its address
 */
async function ownPostgres(t, binDir) {
  const server = await startEmbeddedPostgres({
    dataDir: temporaryFolder(t),
    binDir,
    settings: { fsync: 'off' },
  });
  t.after(() => server.stop());
  return server.url;
}

/** @param {string} url @param {(url: URL) => void} change */
function changed(url, change) {
  const copy = new URL(url);
  change(copy);
  return copy.toString();
}

/** @param {string} url @param {string} sql */
async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('an address that leads nowhere is told in one sentence', async (t) => {
  const url = await ownPostgres(t);
  const DATA_DIR = join(temporaryFolder(t), 'data');
  const closed = String(await freePort());
  const cases = /** @type {[string, RegExp][]} */ ([
    [changed(url, (to) => (to.port = closed)), /^No PostgreSQL answers at 127\.0\.0\.1:\d+/],
    [changed(url, (to) => (to.hostname = 'nowhere.invalid')), /nowhere\.invalid/],
    [changed(url, (to) => (to.password = 'wrong')), /refuses the user "postgres"/],
    [changed(url, (to) => (to.pathname = '/absent')), /has no database "absent"/],
  ]);
  for (const [DATABASE_URL, expected] of cases) {
    const { code, sentence } = await (
      await start(t, { DATA_DIR, DATABASE_URL, ADMIN_PASSWORD: password })
    ).failure();
    assert.equal(code, 1);
    assert.match(sentence, expected);
    assert.doesNotMatch(sentence, /\n/, 'one sentence');
  }
  assert.deepEqual(await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`), []);
});

test('a database of a newer version is left alone', async (t) => {
  const DATABASE_URL = await ownPostgres(t);
  const DATA_DIR = join(temporaryFolder(t), 'data');
  const first = await (await start(t, { DATA_DIR, DATABASE_URL, ADMIN_PASSWORD: password })).ready();
  assert.equal(await first.end('SIGINT'), 0);
  await query(
    DATABASE_URL,
    `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`,
  );
  const { code, sentence } = await (await start(t, { DATA_DIR, DATABASE_URL })).failure();
  assert.equal(code, 1);
  assert.match(sentence, /newer version of Landfall/);
});

test('on a database of one’s own there is no demo unless it is asked for', async (t) => {
  const DATABASE_URL = await ownPostgres(t);
  const DATA_DIR = join(temporaryFolder(t), 'data');
  const refused = await (await start(t, { DATA_DIR, DATABASE_URL })).failure();
  assert.match(refused.sentence, /ADMIN_PASSWORD/);
  assert.deepEqual(
    await query(DATABASE_URL, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`),
    [],
    'nothing half done',
  );
  const run = await (await start(t, { DATA_DIR, DATABASE_URL, DEMO: 'on' })).ready();
  assert.match(run.said, /Demo accounts: admin/);
  assert.equal(existsSync(join(DATA_DIR, 'postgres')), false, 'no embedded database beside it');
});

test("Debian's PostgreSQL 15 serves as well", async (t) => {
  const binDir = debianPostgres15();
  if (binDir === null) return t.skip('no PostgreSQL 15 here, and none can be installed');
  const DATABASE_URL = await ownPostgres(t, binDir);
  const [{ server_version: version }] = await query(DATABASE_URL, 'SHOW server_version');
  assert.match(version, /^15\./);
  const DATA_DIR = join(temporaryFolder(t), 'data');
  const run = await (await start(t, { DATA_DIR, DATABASE_URL, DEMO: 'on' })).ready();
  assert.equal((await run.call('/health/ready')).status, 200);
  assert.ok(await run.signIn('admin', 'landfall-demo'));
  assert.equal(await run.end('SIGINT'), 0);
});

/** @returns {string | null} the folder of its programs */
function debianPostgres15() {
  const binDir = '/usr/lib/postgresql/15/bin';
  if (existsSync(join(binDir, 'initdb'))) return binDir;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  // Only the programs are wanted, no server that starts by itself.
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n', { flag: 'a' });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-15'], {
    env,
    stdio: 'ignore',
  });
  return existsSync(join(binDir, 'initdb')) ? binDir : null;
}
