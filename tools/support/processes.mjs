import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads what Linux tells about a process.
 * @param {number} pid
 * @returns {{ state: string, parent: number, started: string } | null} null where there is no /proc or no such process
 */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold spaces and brackets: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', parent: Number(fields[1]), started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

/**
 * Whether a process still runs. A zombie does not: in a container nobody may ever reap it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return procStat(pid)?.state !== 'Z';
}

/**
 * A mark that tells a process from a later one that was given the same number.
 * @param {number} pid
 * @returns {string} '' where the system does not say
 */
export const startMark = (pid) => procStat(pid)?.started ?? '';

/** @param {number} pid @returns {string} the command line, words parted by blanks; '' when unknown */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return '';
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal a process that is already gone is no error */
export function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone meanwhile.
  }
}

/** @param {number} pid @param {number} ms @returns {Promise<boolean>} whether it ended in that time */
export async function waitForEnd(pid, ms) {
  const deadline = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Resolves when a child has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => {
    // 'close' and not 'exit': by then all that it wrote has arrived.
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
}

/**
 * Calls back once when one of the processes above this one is gone: killed hard, it could not tell us.
 * @param {number} generations 1 for the parent alone, 2 for the grandparent too (Linux only)
 * @param {() => void} onOrphaned
 */
export function watchParents(generations, onOrphaned) {
  const lineage = () =>
    generations === 1 ? `${process.ppid}` : `${process.ppid} ${procStat(process.ppid)?.parent}`;
  const before = lineage();
  const timer = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(timer);
    onOrphaned();
  }, 500);
  timer.unref();
}
