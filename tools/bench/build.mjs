import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';
import { bundleOptions } from '../build/build-api.mjs';
import { inRoot } from '../support/paths.mjs';

/** Beside `dist`, so that a run disturbs nobody and measures the sources as they stand now. */
const folder = inRoot('tmp', 'bench');

/** @returns {Promise<string>} the built server's main file */
export async function buildServer() {
  return bundle('api', {}, 'main.js');
}

/**
 * The application's own rules that the data set needs, where they stand: none of them is written down twice. Their
 * module is made for the occasion, for tools know the application only as something to build.
 */
const RULES = {
  '@landfall/domain': ['companyNameKey', 'computeLedger', 'looseCompanyKey'],
  [inRoot('apps/api/src/platform/search/search-text')]: ['searchColumns'],
  [inRoot('apps/api/src/platform/database/pg-types')]: ['registerTypeParsers'],
};

/** @returns {Promise<Record<string, (...args: any[]) => any>>} */
export async function loadAppRules() {
  const entry = join(folder, 'rules.entry.mjs');
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(RULES).map(
    ([file, names]) => `export { ${names.join(', ')} } from '${file}';\n`,
  );
  writeFileSync(entry, lines.join(''));
  // Only these functions are wanted, not the modules around them.
  const wanted = { input: { rules: entry }, treeshake: { moduleSideEffects: false } };
  return import(pathToFileURL(await bundle('rules', wanted, 'rules.js')).href);
}

/** @param {string} name @param {import('rolldown').InputOptions} options @param {string} file */
async function bundle(name, options, file) {
  const dir = join(folder, name);
  rmSync(dir, { recursive: true, force: true });
  await build({ ...bundleOptions(dir), ...options });
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }\n');
  return join(dir, file);
}
