import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isAlive, sleep, startMark } from './processes.mjs';
import { codeOf } from './failure.mjs';
import { makeFolder } from './folders.mjs';

/** Locks that this process holds, with how often they were taken. @type {Map<string, number>} */
const held = new Map();

/**
 * Takes a lock file for this process; a lock left behind by a process that was killed is taken over.
 * The same process may take it more than once.
 * @param {string} file
 * @returns {{ release(): void } | { heldBy: number }} the number of the process that has it already
 */
export function tryLock(file) {
  const path = resolve(file);
  const count = held.get(path) ?? 0;
  if (count === 0) {
    const owner = claim(path);
    if (owner !== null) return { heldBy: owner };
    process.once('exit', () => release(path, true));
  }
  held.set(path, count + 1);
  return { release: () => release(path, false) };
}

/**
 * Waits for the lock, for work that two commands may want at the same time (installing, building).
 * @param {string} file @param {() => void} onWait called once when another process has it
 */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const lock = tryLock(file);
    if ('release' in lock) return lock;
    if (!told) onWait();
    await sleep(300);
  }
}

/** @param {string} path @param {boolean} entirely */
function release(path, entirely) {
  const count = held.get(path) ?? 0;
  if (count === 0) return;
  if (count > 1 && !entirely) {
    held.set(path, count - 1);
    return;
  }
  held.delete(path);
  rmSync(path, { force: true });
}

/**
 * Makes the lock file in one step that can only succeed once: a link to a finished file.
 * @param {string} path
 * @returns {number | null} the living holder, or null when the lock is ours
 */
function claim(path) {
  makeFolder(dirname(path));
  const mine = `${path}.${process.pid}`;
  try {
    writeFileSync(mine, `${process.pid} ${startMark(process.pid)}\n`);
    for (;;) {
      if (linkOnce(mine, path)) return null;
      const holder = readHolder(path);
      if (holder !== null && isHolderAlive(holder)) return holder.pid;
      takeAwayStale(path, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} from @param {string} to */
function linkOnce(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems (shared folders, memory cards) know no links.
    return copyOnce(from, to);
  }
}

/** @param {string} from @param {string} to */
function copyOnce(from, to) {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path @returns {{ pid: number, mark: string } | null} */
function readHolder(path) {
  try {
    const [pid = '', mark = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return { pid: Number(pid), mark };
  } catch {
    return null;
  }
}

/** @param {{ pid: number, mark: string }} holder */
function isHolderAlive({ pid, mark }) {
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && (mark === '' || startMark(pid) === mark);
}

/**
 * Moves a dead process's lock aside. Two may try this at once: who moved a lock that had meanwhile become
 * a living one puts it back.
 * @param {string} path @param {{ pid: number } | null} seen
 */
function takeAwayStale(path, seen) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved.pid !== seen?.pid && isHolderAlive(moved)) linkOnce(aside, path);
  rmSync(aside, { force: true });
}
