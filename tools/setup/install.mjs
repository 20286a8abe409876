import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../support/failure.mjs';
import { inRoot, root } from '../support/paths.mjs';
import { ended } from '../support/processes.mjs';
import { projectNodeRuns } from './project-node.mjs';
import { whileNoOtherSetsUp } from './setup-lock.mjs';

/** Says which package-lock.json the installed packages belong to. npm removes it with the folder. */
const stampFile = inRoot('node_modules', '.installed-from');

/** Installs the packages of package-lock.json where they are missing or belong to another lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await whileNoOtherSetsUp(async () => {
    if (isInstalled()) return;
    await runNpmCi();
    ensureProjectNode();
    writeFileSync(stampFile, lockHash());
  });
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

function isInstalled() {
  if (!existsSync(inRoot('node_modules')) || !projectNodeRuns()) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  if (!npmInstalledTheSame()) return false;
  try {
    writeFileSync(stampFile, lockHash());
  } catch {
    // Somebody else's folder: the next start compares again, which takes a moment.
  }
  return true;
}

/** Whether somebody ran npm by hand, and it installed just what package-lock.json says. */
function npmInstalledTheSame() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const found = packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (wanted === null || found === null) return false;
  return Object.entries(wanted).every(
    // Optional packages are those of other systems, mostly: npm leaves them out here.
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || found[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[] }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

async function runNpmCi() {
  const paths = Object.entries(packagesOf(inRoot('package-lock.json')) ?? {})
    .filter(([path, entry]) => path !== '' && isForThisSystem(entry))
    .map(([path]) => path);
  console.log(`Installing ${paths.length} packages (npm ci); this takes a minute or two the first time …`);
  const [command, args] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const ticker = setInterval(() => showProgress(paths), 5_000);
  const { code } = await ended(child);
  clearInterval(ticker);
  if (code !== 0) {
    throw new Failure(
      `The packages could not be installed: npm ci ended with code ${code}; its reason stands above.`,
    );
  }
}

/** @param {{ os?: string[], cpu?: string[] }} entry */
const isForThisSystem = ({ os, cpu }) =>
  (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);

/**
 * The npm that runs us, where one does: it need not be on the PATH.
 * @param {string[]} args @returns {[string, string[]]}
 */
function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own !== undefined && own.endsWith('.js')) return [process.execPath, [own, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/**
 * npm shows nothing outside a terminal; the packages that have arrived tell how far it is.
 * @param {string[]} paths
 */
function showProgress(paths) {
  const count = paths.filter((path) => existsSync(inRoot(path, 'package.json'))).length;
  console.log(`  … ${count} of ${paths.length} packages`);
}

/** The package `node` fetches the program in an install script, which may have been forbidden. */
function ensureProjectNode() {
  if (projectNodeRuns()) return;
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: inRoot('node_modules', 'node'),
    stdio: 'inherit',
  });
  if (projectNodeRuns()) return;
  throw new Failure('The Node.js that Landfall runs on could not be installed: see what npm says above.');
}
