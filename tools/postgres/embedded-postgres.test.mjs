import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { isAlive } from '../support/processes.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'landfall-postgres-'));
after(() => rmSync(dataDir, { recursive: true, force: true }));

const note = join(dataDir, 'postgres', 'postmaster.pid');
const serverPid = () => Number(readFileSync(note, 'utf8').split('\n')[0]);

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

test('it starts, keeps what is written, and stops', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  assert.deepEqual(await query(first.url, 'SELECT current_database() AS name'), [{ name: 'landfall' }]);
  const pid = serverPid();
  await first.stop();
  await first.stop();
  assert.equal(isAlive(pid), false);

  const second = await startEmbeddedPostgres({ dataDir, settings: { work_mem: '7MB' } });
  assert.deepEqual(await query(second.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  assert.deepEqual(await query(second.url, 'SHOW work_mem'), [{ work_mem: '7MB' }]);
  await second.stop();
});

test('it knows Chinese characters as letters and has the extensions that the project uses', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  await query(server.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION unaccent');
  const [{ trigrams }] = await query(server.url, `SELECT cardinality(show_trgm('招商引资')) AS trigrams`);
  assert.ok(trigrams > 0);
  await server.stop();
});

test('the password is needed, kept closed, and made anew when its file is lost', async () => {
  const file = join(dataDir, 'postgres-password');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  rmSync(file);
  const server = await startEmbeddedPostgres({ dataDir });
  assert.deepEqual(await query(server.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
  await assert.rejects(query(wrong, 'SELECT 1'), { code: '28P01' });
  await server.stop();
});

test("another program that now has a dead server's number is left alone", async () => {
  writeFileSync(note, `${process.ppid}\n${join(dataDir, 'postgres')}\n1\n5432\n`);
  const server = await startEmbeddedPostgres({ dataDir });
  assert.ok(isAlive(process.ppid));
  assert.deepEqual(await query(server.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  await server.stop();
});

test('a server that is killed says so, and the next one recovers', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  process.kill(serverPid(), 'SIGKILL');
  await server.exited;
  const next = await startEmbeddedPostgres({ dataDir });
  assert.deepEqual(await query(next.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  await next.stop();
});
