import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, whatever the current folder is. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts @returns {string} an absolute path inside the repository */
export const inRoot = (...parts) => join(root, ...parts);
