/** Who starts it and where: root, an ordinary user, closed folders, full disks. What needs root is skipped without. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { buildStale } from '../build/build-stale.mjs';
import { root } from '../support/paths.mjs';
import { start, temporaryFolder } from './start-harness.mjs';

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

before(() => buildStale());

/** Whether another user can read the project: not where it lies in a closed home folder. */
const canOthersRead = () => spawnSync('test', ['-r', join(root, 'package.json')], nobody).status === 0;

/** @param {import('node:test').TestContext} t @param {{ uid: number, gid: number }} owner */
function closedFolder(t, owner) {
  const outer = temporaryFolder(t);
  chmodSync(outer, 0o755);
  const folder = join(outer, 'closed');
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, owner.uid, owner.gid);
  return folder;
}

test('root in a folder that only root can read', { skip: !isRoot && 'needs root' }, async (t) => {
  const folder = closedFolder(t, { uid: 0, gid: 0 });
  const run = await (await start(t, { DATA_DIR: join(folder, 'data') })).ready();
  assert.equal((await run.call('/health/ready')).status, 200);
  assert.equal(await run.end('SIGINT'), 0);
});

test('an ordinary user, and then root on his data', { skip: !isRoot && 'needs root' }, async (t) => {
  if (!canOthersRead()) return t.skip('other users cannot read this folder');
  const DATA_DIR = join(closedFolder(t, nobody), 'data');
  const his = await (await start(t, { DATA_DIR }, nobody)).ready();
  assert.equal(await his.end('SIGINT'), 0);
  const roots = await (await start(t, { DATA_DIR })).ready();
  assert.equal((await roots.call('/health/ready')).status, 200);
  assert.equal(await roots.end('SIGINT'), 0);
  assert.equal(statSync(join(DATA_DIR, 'postgres')).uid, nobody.uid, 'it stays his');
  const again = await (await start(t, { DATA_DIR }, nobody)).ready();
  assert.equal(await again.end('SIGINT'), 0);
});

test('a folder that this user may not use', { skip: !isRoot && 'needs root' }, async (t) => {
  if (!canOthersRead()) return t.skip('other users cannot read this folder');
  const folder = closedFolder(t, { uid: 0, gid: 0 });
  const { code, sentence } = await (await start(t, { DATA_DIR: folder }, nobody)).failure();
  assert.deepEqual(
    { code, sentence },
    { code: 1, sentence: `${folder} cannot be read and written by this user.` },
  );
});

test('root where no user namespace is allowed', { skip: !isRoot && 'needs root' }, async (t) => {
  const folder = temporaryFolder(t);
  // As in many containers: the program is there, and the kernel says no.
  writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const run = await start(t, { DATA_DIR: join(folder, 'data'), PATH: `${folder}:${process.env.PATH}` });
  assert.equal((await (await run.ready()).call('/health/ready')).status, 200);
  assert.equal(await run.end('SIGINT'), 0);
});

test('a full disk', { skip: !isRoot && 'needs root' }, async (t) => {
  const disk = join(temporaryFolder(t), 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=260m', 'tmpfs', disk]).status !== 0) {
    return t.skip('no file system can be mounted here');
  }
  try {
    await fillAndFree(t, disk);
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

/** @param {import('node:test').TestContext} t @param {string} disk */
async function fillAndFree(t, disk) {
  const DATA_DIR = join(disk, 'data');
  const filling = join(disk, 'fill');
  const full = { code: 1, sentence: `The disk that holds ${DATA_DIR} is full.` };

  spawnSync('fallocate', ['-l', '100m', filling]);
  assert.deepEqual(
    await (await start(t, { DATA_DIR })).failure(),
    full,
    'too little room for a new database',
  );
  assert.equal(existsSync(DATA_DIR), false, 'nothing half done');

  rmSync(filling);
  const run = await (await start(t, { DATA_DIR })).ready();
  assert.equal(await run.end('SIGINT'), 0);
  // dd writes until there is no byte left and fails then.
  spawnSync('dd', ['if=/dev/zero', `of=${filling}`, 'bs=4k'], { stdio: 'ignore' });
  assert.deepEqual(await (await start(t, { DATA_DIR })).failure(), full);

  rmSync(filling);
  const again = await (await start(t, { DATA_DIR })).ready();
  assert.equal((await again.call('/health/ready')).status, 200, 'once there is room, all is well');
  assert.equal(await again.end('SIGINT'), 0);
}
