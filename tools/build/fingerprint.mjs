import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../support/paths.mjs';

/** Files beside the sources that no build reads. */
const ignored = /(^|\/)(node_modules|dist|test)\/|\.spec\.ts$/;

/**
 * A hash over names and contents: dates would call a fresh checkout changed, and a copied one unchanged.
 * @param {string[]} inputs files and folders, relative to the top folder; what is missing counts as missing
 * @returns {string}
 */
export function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} input @returns {string[]} */
function filesIn(input) {
  if (!existsSync(inRoot(input))) return [];
  if (statSync(inRoot(input)).isFile()) return [input];
  const entries = readdirSync(inRoot(input), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(inRoot().length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !ignored.test(file));
}

/** @param {string} output a folder below dist @returns {string} */
const stampOf = (output) => inRoot('dist', `.${output.replaceAll('/', '-')}.built-from`);

/** @param {string} output @param {string} wanted the fingerprint of the inputs */
export function isFresh(output, wanted) {
  const stamp = stampOf(output);
  return existsSync(inRoot('dist', output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Before a build: whoever stops it in the middle leaves nothing that looks finished. @param {string} output */
export const markStale = (output) => rmSync(stampOf(output), { force: true });

/** @param {string} output @param {string} built */
export const markFresh = (output, built) => writeFileSync(stampOf(output), built);
