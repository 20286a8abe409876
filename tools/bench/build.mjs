import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';
import { bundleOptions } from '../build/build-api.mjs';
import { inRoot } from '../support/paths.mjs';

/** Beside `dist`, so that a run disturbs nobody and measures the sources as they stand now. */
const folder = inRoot('tmp', 'bench');

/** @returns {Promise<string>} the built server's main file */
export async function buildServer() {
  return bundle('api', {}, 'main.js');
}

/** @returns {Promise<typeof import('./app-rules.entry.mjs')>} */
export async function loadAppRules() {
  // Of the application only these functions are wanted, not the modules around them.
  const wanted = {
    input: { rules: inRoot('tools/bench/app-rules.entry.mjs') },
    treeshake: { moduleSideEffects: false },
  };
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
