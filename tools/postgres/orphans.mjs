import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { commandLine, isAlive, signalQuietly, waitForEnd } from '../support/processes.mjs';

/**
 * Clears what a hard-killed start left in a cluster: a server that still runs is stopped, the note of one
 * that is gone is removed. Whoever calls this holds the lock of the data folder, so no living start owns it.
 * @param {string} cluster PostgreSQL's folder
 */
export async function stopOrphan(cluster) {
  const note = join(cluster, 'postmaster.pid');
  const pid = notedPid(note);
  if (pid === null) return;
  if (isAlive(pid) && isServerOf(pid, cluster)) await stopServer(pid, cluster);
  // The number may by now belong to any other program, which PostgreSQL would take for a second server.
  rmSync(note, { force: true });
}

/** @param {string} note @returns {number | null} */
function notedPid(note) {
  try {
    const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** @param {number} pid @param {string} cluster */
function isServerOf(pid, cluster) {
  const line = commandLine(pid);
  return line.includes('postgres') && line.includes(cluster);
}

/** @param {number} pid @param {string} cluster */
async function stopServer(pid, cluster) {
  signalQuietly(pid, 'SIGINT');
  if (await waitForEnd(pid, 15_000)) return;
  signalQuietly(pid, 'SIGQUIT');
  if (await waitForEnd(pid, 10_000)) return;
  throw new Failure(
    `An earlier PostgreSQL (process ${pid}) still runs on ${cluster} and does not stop: end it first.`,
  );
}
