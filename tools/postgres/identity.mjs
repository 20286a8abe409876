import { spawnSync } from 'node:child_process';
import { existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to run as root, so root needs another identity
 * that can still read the programs and write the data.
 * @typedef {{
 *   owner: { uid: number, gid: number } | null,
 *   command(program: string, args: string[]): [string, string[]],
 *   spawnOptions: { uid?: number, gid?: number },
 * }} Identity `owner`: who must own the data; null for whoever runs this
 */

/** @type {Identity} */
const oneself = { owner: null, command: (program, args) => [program, args], spawnOptions: {} };

/**
 * The caller under another name: the kernel still sees the caller's files as its own, so a folder that only
 * root can read (mode 0700) works, while PostgreSQL sees an ordinary user, and one that has a name.
 * @returns {Identity}
 */
const renamedSelf = () => {
  const shown = [1000, nobody.uid, 1].find(hasName) ?? nobody.uid;
  return {
    owner: null,
    command: (program, args) => [
      'unshare',
      ['--user', `--map-user=${shown}`, `--map-group=${shown}`, program, ...args],
    ],
    spawnOptions: {},
  };
};

/**
 * Another user who may pass closed folders: for root in a container, which may make no user namespace.
 * @param {{ uid: number, gid: number }} owner @returns {Identity}
 */
const otherUserWithAccess = (owner) => ({
  owner,
  command: (program, args) => {
    const who = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
    const may = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
    return ['setpriv', [...who, ...may, program, ...args]];
  },
  spawnOptions: {},
});

/** @param {{ uid: number, gid: number }} owner @returns {Identity} */
const otherUser = (owner) => ({ owner, command: (program, args) => [program, args], spawnOptions: owner });

/** The user "nobody" of nearly every system, for data that belongs to root. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * Chooses the first identity that can really run the programs and use the data.
 * @param {string} dataDir
 * @param {string} cluster PostgreSQL's folder in it; need not exist yet
 * @param {string} binDir
 * @returns {Identity}
 */
export function chooseIdentity(dataDir, cluster, binDir) {
  const me = process.getuid?.();
  if (me === undefined || (me !== 0 && hasName(me))) return oneself;
  const candidates = me === 0 ? candidatesOfRoot(dataDir, cluster) : [renamedSelf()];
  const found = candidates.find((identity) => works(identity, dataDir, binDir));
  if (found !== undefined) return found;
  throw new Failure(
    `PostgreSQL refuses to run as root or as a user without a name, and no other can reach ${dataDir}: ` +
      'start Landfall as an ordinary user or set DATABASE_URL.',
  );
}

/**
 * @param {string} dataDir @param {string} cluster
 * @returns {Identity[]} the best first
 */
function candidatesOfRoot(dataDir, cluster) {
  const exists = existsSync(cluster);
  const { uid, gid } = statSync(exists ? cluster : dataDir);
  // Whose folder it is shall be able to start Landfall himself the next time. A new cluster can only be
  // made by a user that has a name; an old one serves anybody.
  if (uid !== 0 && (exists || hasName(uid)))
    return [otherUserWithAccess({ uid, gid }), otherUser({ uid, gid })];
  return [renamedSelf(), otherUserWithAccess(nobody), otherUser(nobody)];
}

/** @param {number} uid */
const hasName = (uid) => spawnSync('id', ['-un', String(uid)], { stdio: 'ignore' }).status === 0;

/** @param {Identity} identity @param {string} dataDir @param {string} binDir */
function works(identity, dataDir, binDir) {
  const [command, args] = identity.command('sh', [
    '-c',
    'cd "$1" && "$2" --version',
    'sh',
    dataDir,
    join(binDir, 'postgres'),
  ]);
  return spawnSync(command, args, { ...identity.spawnOptions, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * Gives a file or folder, with all that is in it, to the identity's user.
 * @param {Identity} identity @param {string} path
 */
export function handOver({ owner }, path) {
  const stat = statSync(path);
  if (owner === null || stat.uid === owner.uid) return;
  const inside = stat.isDirectory() ? readdirSync(path, { recursive: true }) : [];
  for (const entry of [...inside.map((name) => join(path, String(name))), path]) {
    lchownSync(entry, owner.uid, owner.gid);
  }
}
