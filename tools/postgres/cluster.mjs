import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, codeOf, messageOf } from '../support/failure.mjs';
import { ended } from '../support/processes.mjs';
import { handOver } from './identity.mjs';

/** @typedef {import('./identity.mjs').Identity} Identity */

export const superuser = 'postgres';

/** Room that a fresh cluster with its write-ahead log and the demo data needs, in bytes. */
const roomForNewCluster = 200 * 1024 * 1024;
export { roomForNewCluster };

/** @param {string} dataDir @returns {string} PostgreSQL's own folder */
export const clusterDir = (dataDir) => join(dataDir, 'postgres');

/** @param {string} dataDir */
const passwordFile = (dataDir) => join(dataDir, 'postgres-password');

/**
 * Makes sure that a cluster of this version is there, with the database and a password that we know.
 * @param {{ dataDir: string, binDir: string, major: number, database: string, identity: Identity }} options
 * @returns {Promise<string>} the superuser's password
 */
export async function prepareCluster({ dataDir, binDir, major, database, identity }) {
  const cluster = clusterDir(dataDir);
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherMajor(dataDir, cluster, major);
    handOver(identity, cluster);
    return knownPassword(dataDir) ?? (await renewPassword(dataDir, binDir, identity));
  }
  if (existsSync(cluster)) {
    throw new Failure(
      `${cluster} is there but holds no PostgreSQL database: move it away or set another DATA_DIR.`,
    );
  }
  return await createCluster({ dataDir, binDir, database, identity });
}

/** @param {string} dataDir @param {string} cluster @param {number} major */
function refuseOtherMajor(dataDir, cluster, major) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new Failure(
    `${dataDir} holds data of PostgreSQL ${found}, and this Landfall brings PostgreSQL ${major}: ` +
      'start it with the Landfall that made it, or set another DATA_DIR.',
  );
}

/** @param {string} dataDir @returns {string | null} */
function knownPassword(dataDir) {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure(`${passwordFile(dataDir)} cannot be read: ${messageOf(error)}.`);
  }
}

/** @param {string} dataDir @returns {string} how the folders begin in which clusters are built */
const unfinished = (dataDir) => `${clusterDir(dataDir)}.new-`;

/** Takes out what killed starts left half built; what still is written to goes with a later start. @param {string} dataDir */
function clearUnfinished(dataDir) {
  const prefix = unfinished(dataDir);
  for (const name of readdirSync(dataDir)) {
    const folder = join(dataDir, name);
    if (!folder.startsWith(prefix)) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY') throw error;
    }
  }
}

/**
 * Builds the cluster beside its place and moves it there when it is complete: a kill in the middle leaves
 * nothing that a later start could take for a database.
 * @param {{ dataDir: string, binDir: string, database: string, identity: Identity }} options
 */
async function createCluster({ dataDir, binDir, database, identity }) {
  clearUnfinished(dataDir);
  try {
    // A name of its own: an initdb that outlived its killed start may still be writing into the former one.
    const building = mkdtempSync(unfinished(dataDir));
    handOver(identity, building);
    const password = newPassword();
    await runInitdb(building, binDir, identity, password);
    await singleUser(building, binDir, identity, `CREATE DATABASE "${database}"`);
    keepPassword(dataDir, password);
    renameSync(building, clusterDir(dataDir));
    return password;
  } catch (error) {
    clearUnfinished(dataDir);
    throw error;
  }
}

const newPassword = () => randomBytes(24).toString('base64url');

/** @param {string} dataDir @param {string} password */
function keepPassword(dataDir, password) {
  writeFileSync(passwordFile(dataDir), `${password}\n`, { mode: 0o600 });
  chmodSync(passwordFile(dataDir), 0o600);
}

/** @param {string} folder @param {string} binDir @param {Identity} identity @param {string} password */
async function runInitdb(folder, binDir, identity, password) {
  // initdb wants an empty folder and takes a password only from a file, so the file lies beside it.
  const file = `${folder}.password`;
  writeFileSync(file, password, { mode: 0o600 });
  try {
    handOver(identity, file);
    const basic = [
      '-D',
      folder,
      '-U',
      superuser,
      `--pwfile=${file}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    const run = await runProgram(binDir, 'initdb', [...basic, '--locale=C.UTF-8'], identity);
    // Not every system has the locale C.UTF-8; PostgreSQL's own sorts alike.
    const again = /invalid locale/.test(run.output)
      ? await runProgram(binDir, 'initdb', [...basic, ...builtinLocale], identity)
      : run;
    if (again.status !== 0)
      throw new Failure(explain(again.output, dirname(folder), 'The database could not be created'));
  } finally {
    rmSync(file, { force: true });
  }
}

const builtinLocale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Runs one statement with the server in single-user mode, where no password is asked.
 * @param {string} folder @param {string} binDir @param {Identity} identity @param {string} sql
 */
async function singleUser(folder, binDir, identity, sql) {
  const run = await runProgram(
    binDir,
    'postgres',
    ['--single', '-j', '-D', folder, 'postgres'],
    identity,
    `${sql}\n`,
  );
  // Single-user mode goes on after an error and exits 0, so its words count too.
  if (run.status !== 0 || /\b(ERROR|FATAL|PANIC):/.test(run.output)) {
    throw new Failure(explain(run.output, dirname(folder), 'The database could not be prepared'));
  }
}

/**
 * The password is only ours: when its file is lost, a new one is set, and the data stays usable.
 * @param {string} dataDir @param {string} binDir @param {Identity} identity
 */
async function renewPassword(dataDir, binDir, identity) {
  const password = newPassword();
  await singleUser(clusterDir(dataDir), binDir, identity, `ALTER USER "${superuser}" PASSWORD '${password}'`);
  keepPassword(dataDir, password);
  return password;
}

/**
 * @param {string} binDir @param {string} program @param {string[]} args @param {Identity} identity
 * @param {string} [input]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
async function runProgram(binDir, program, args, identity, input = '') {
  const [command, words] = identity.command(join(binDir, program), args);
  const child = spawn(command, words, {
    ...identity.spawnOptions,
    cwd: '/',
    stdio: 'pipe',
    env: { ...process.env, LC_ALL: 'C', PGDATA: undefined },
    // Its own process group: a Ctrl-C must not cut it off before we can tidy up.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.once('error', (error) => (output += error.message));
  // A program that ended early does not read; its own words say why.
  child.stdin.on('error', () => {}).end(input);
  const { code } = await ended(child);
  return { status: code, output };
}

/**
 * Turns PostgreSQL's words into one sentence.
 * @param {string} output @param {string} folder @param {string} what how the sentence begins otherwise
 */
export function explain(output, folder, what) {
  if (/No space left on device/i.test(output)) return `The disk that holds ${folder} is full.`;
  if (/Permission denied/i.test(output))
    return `${folder} cannot be read and written by the user that runs PostgreSQL.`;
  if (/Cannot allocate memory|could not map anonymous shared memory/i.test(output)) {
    return 'There is not enough free memory to start PostgreSQL.';
  }
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.findLast((line) => /\b(error|FATAL|PANIC):/.test(line)) ?? lines.findLast(Boolean);
  const words = telling?.replace(/^.*?\b((error|FATAL|PANIC):)/, '$1').replace(/\.$/, '');
  return `${what}: ${words ?? 'PostgreSQL ended without a word'}.`;
}
