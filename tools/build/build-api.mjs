/**
 * Bundles the API for Node 24 into dist/apps/api: main.js and one file per worker thread, with source maps.
 * Packages stay in node_modules; the project's own libraries are bundled in.
 */
import { globSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { inRoot, root } from '../support/paths.mjs';

const output = inRoot('dist', 'apps', 'api');

/** Paths, the project's libraries and the compiler's own helpers; every other name is a package. */
const bundled = /^\.|^\0|^@landfall\/|^@oxc-project\/runtime/;

/** @returns {Record<string, string>} output name → source file */
function entries() {
  const workers = globSync('apps/api/src/**/*.worker.ts', { cwd: root });
  return Object.fromEntries([
    ['main', inRoot('apps/api/src/main.ts')],
    ...workers.map((file) => [basename(file, '.ts'), inRoot(file)]),
  ]);
}

/**
 * What `build` and the development server hand to rolldown.
 * @param {string} dir
 * @returns {import('rolldown').InputOptions & { output: import('rolldown').OutputOptions }}
 */
export function bundleOptions(dir) {
  return {
    cwd: root,
    input: entries(),
    platform: 'node',
    external: (id) => !bundled.test(id) && !isAbsolute(id),
    // Decorators and the types behind constructor parameters are what Nest injects by.
    tsconfig: inRoot('tsconfig.base.json'),
    output: {
      dir,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      // Beside the entries: code finds its worker's file relative to its own.
      chunkFileNames: '[name]-[hash].js',
      keepNames: true,
    },
    logLevel: 'warn',
  };
}

/** Builds beside the old output and puts it in its place when it is complete. */
export async function buildApi() {
  const fresh = `${output}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await build(bundleOptions(fresh));
  writeFileSync(join(fresh, 'package.json'), '{ "type": "module" }\n');
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildApi();
