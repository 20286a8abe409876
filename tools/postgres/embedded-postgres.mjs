/**
 * A real PostgreSQL from an npm package, run as a child process: for start, dev, the tests and the
 * benchmark. It knows nothing about what is stored in it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, inFolder, messageOf } from '../support/failure.mjs';
import { makeFolder } from '../support/folders.mjs';
import { tryLock } from '../support/lock.mjs';
import { freePort } from '../support/ports.mjs';
import { ended, signalQuietly, sleep } from '../support/processes.mjs';
import { embeddedBinDir, majorVersion } from './binaries.mjs';
import { clusterDir, explain, prepareCluster, superuser } from './cluster.mjs';
import { chooseIdentity } from './identity.mjs';
import { stopOrphan } from './orphans.mjs';

/** @typedef {import('./identity.mjs').Identity} Identity */

/**
 * @typedef {{
 *   url: string,
 *   port: number,
 *   exited: Promise<void>,
 *   recentLog(): string,
 *   stop(): Promise<void>,
 * }} EmbeddedPostgres
 * `url` names the superuser and the database. `exited` resolves when the server has ended, for whatever
 * reason. `recentLog` is the end of what it wrote. `stop` shuts it down cleanly; calling it twice is fine.
 */

/**
 * Starts PostgreSQL on the data in `dataDir`, making it on first use.
 * @param {{
 *   dataDir: string,
 *   port?: number,
 *   database?: string,
 *   settings?: Record<string, string>,
 *   binDir?: string,
 * }} options `port`: a free one when absent; `settings`: postgresql.conf names; `binDir`: another PostgreSQL's programs
 * @returns {Promise<EmbeddedPostgres>}
 * @throws {Failure} one sentence for a person
 */
export async function startEmbeddedPostgres({ dataDir, port, database = 'landfall', settings = {}, binDir }) {
  const folder = resolve(dataDir);
  const lock = lockDataDir(folder);
  try {
    const programs = binDir ?? embeddedBinDir();
    const cluster = clusterDir(folder);
    const identity = chooseIdentity(folder, cluster, programs);
    await stopOrphan(cluster);
    const major = majorVersion(programs);
    const password = await prepareCluster({ dataDir: folder, binDir: programs, major, database, identity });
    const server = await startServer({ folder, programs, identity, settings, port });
    void server.exited.then(() => lock.release());
    return { ...server, url: `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${database}` };
  } catch (error) {
    lock.release();
    throw inFolder(error, folder);
  }
}

/**
 * Makes the data folder where it is missing, and keeps every other Landfall away from it while this process
 * lives or until the lock is released.
 * @param {string} dataDir
 */
export function lockDataDir(dataDir) {
  const lock = takeLock(dataDir);
  if ('release' in lock) return lock;
  throw new Failure(
    `${dataDir} is in use by another Landfall (process ${lock.heldBy}): stop it or set another DATA_DIR.`,
  );
}

/** @param {string} dataDir */
function takeLock(dataDir) {
  try {
    // It holds passwords and secrets: closed to other users from the beginning.
    makeFolder(dataDir, 0o700);
    return tryLock(join(dataDir, 'landfall.pid'));
  } catch (error) {
    throw inFolder(error, dataDir);
  }
}

/** Settings for a small machine; what a caller gives wins. */
const defaultSettings = {
  listen_addresses: '127.0.0.1',
  // TCP only: a socket's path may be too long for the system, and no other user should find one in /tmp.
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  // The queries are short: compiling them costs more than it brings.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/**
 * @param {{ folder: string, programs: string, identity: Identity, settings: Record<string, string>, port: number | undefined }} options
 */
async function startServer({ folder, programs, identity, settings, port }) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const server = launch({
      folder,
      programs,
      identity,
      settings: { ...defaultSettings, ...settings, port: `${chosen}` },
    });
    if (await isReady(server, clusterDir(folder))) return { ...server, port: chosen };
    const log = server.recentLog();
    // Both pass: somebody took the free port first; a killed server's last processes are still leaving.
    const passing =
      /could not bind|pre-existing shared memory|is already in use/i.test(log) && port === undefined;
    if (!passing || attempt === 5) throw new Failure(explain(log, folder, 'PostgreSQL did not start'));
    await sleep(attempt * 300);
  }
}

/** @param {{ folder: string, programs: string, identity: Identity, settings: Record<string, string> }} options */
function launch({ folder, programs, identity, settings }) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, words] = withParent(join(programs, 'postgres'), ['-D', clusterDir(folder), ...options]);
  const [command, args] = identity.command(program, words);
  const child = spawn(command, args, {
    ...identity.spawnOptions,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    // Its own process group: Ctrl-C reaches the whole group, and PostgreSQL must outlive who uses it.
    detached: true,
  });
  const recentLog = keepLog(child, join(folder, 'postgres.log'));
  const exited = ended(child).then(() => undefined);
  return { pid: child.pid ?? 0, exited, recentLog, stop: () => stopServer(child, exited) };
}

/**
 * Where the system can do it, the server is asked to stop when this process is killed hard; elsewhere the
 * next start stops it.
 * @param {string} program @param {string[]} args @returns {[string, string[]]}
 */
function withParent(program, args) {
  const canAsk = spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0;
  return canAsk ? ['setpriv', ['--pdeathsig', 'INT', program, ...args]] : [program, args];
}

const logLimit = 10 * 1024 * 1024;

/**
 * Keeps the last words in memory (a full disk takes no file) and all of them in a file.
 * @param {import('node:child_process').ChildProcess} child @param {string} file
 * @returns {() => string}
 */
function keepLog(child, file) {
  let recent = '';
  if (existsSync(file) && statSync(file).size > logLimit) renameSync(file, `${file}.old`);
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    recent = (recent + chunk.toString()).slice(-8000);
    try {
      appendFileSync(file, chunk, { mode: 0o600 });
    } catch {
      // The disk is full or gone; PostgreSQL itself will say so.
    }
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.once('error', (error) => keep(Buffer.from(`FATAL: ${messageOf(error)}\n`)));
  return () => recent;
}

/**
 * Waits until the server takes connections. It writes so into its own note, which needs no password to read.
 * @param {{ pid: number, exited: Promise<void> }} server @param {string} cluster
 * @returns {Promise<boolean>} false when it ended instead
 */
async function isReady({ pid, exited }, cluster) {
  let gone = false;
  void exited.then(() => (gone = true));
  // No limit in time: after a crash a large database may recover for minutes.
  while (!gone) {
    if (statusOf(cluster, pid) === 'ready') return true;
    await Promise.race([sleep(30), exited]);
  }
  return false;
}

/** @param {string} cluster @param {number} pid */
function statusOf(cluster, pid) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid ? (lines[7] ?? '').trim() : '';
  } catch {
    return '';
  }
}

/**
 * Smart first (who is connected may finish), then fast (open transactions are rolled back), and only a
 * server that hangs is cut off.
 * @param {import('node:child_process').ChildProcess} child @param {Promise<void>} exited
 */
async function stopServer(child, exited) {
  const steps = /** @type {const} */ ([
    ['SIGTERM', 1_000],
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ]);
  for (const [signal, patience] of steps) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    signalQuietly(child.pid, signal);
    await Promise.race([exited, sleep(patience)]);
  }
}
