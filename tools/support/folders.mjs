import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, inFolder } from './failure.mjs';

/**
 * Makes a folder with what is missing above it, step by step: node's own `recursive` never returns where the
 * system says that a folder cannot exist (below /proc).
 * @param {string} path absolute @param {number} [mode]
 */
export function makeFolder(path, mode = 0o777) {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
}

/**
 * Says early, and without writing anything, whether a folder can be used: it or the nearest one above it
 * must be writable and have room.
 * @param {string} path absolute @param {number} room bytes that will be needed
 * @throws {Failure}
 */
export function checkFolder(path, room) {
  let nearest = path;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    // The slash makes the system refuse a file where a folder is needed.
    accessSync(`${nearest}/`, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(nearest);
    if (bavail * bsize < room) throw new Failure(`The disk that holds ${path} is full.`);
  } catch (error) {
    throw inFolder(error, path);
  }
}
