import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tryLock } from './lock.mjs';
import { ended, signalQuietly } from './processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'landfall-lock-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} file @returns {Promise<import('node:child_process').ChildProcess>} a process that holds it */
async function holder(file) {
  const script = `
    import { tryLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
    console.log('release' in tryLock(${JSON.stringify(file)}) ? 'got it' : 'refused');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => signalQuietly(child.pid ?? 0, 'SIGKILL'));
  const word = await new Promise((resolve) =>
    child.stdout.once('data', (data) => resolve(data.toString().trim())),
  );
  assert.equal(word, 'got it');
  return child;
}

test('one process holds it, another is told which', async () => {
  const file = join(folder, 'held');
  const child = await holder(file);
  assert.deepEqual(tryLock(file), { heldBy: child.pid });
  child.kill('SIGKILL');
  await ended(child);
  const lock = tryLock(file);
  assert.ok('release' in lock, 'a dead holder is no holder');
  lock.release();
  assert.equal(existsSync(file), false);
});

test('a number that now belongs to another process is no holder', () => {
  const file = join(folder, 'reused');
  writeFileSync(file, `${process.ppid} 1\n`);
  const lock = tryLock(file);
  assert.ok('release' in lock);
  lock.release();
});

test('the same process may take it again, and the last release frees it', () => {
  const file = join(folder, 'twice');
  const first = tryLock(file);
  const second = tryLock(file);
  assert.ok('release' in first && 'release' in second);
  first.release();
  assert.equal(existsSync(file), true);
  second.release();
  assert.equal(existsSync(file), false);
  assert.deepEqual(readdirSync(folder), [], 'no scraps');
});
