/** Checks who knows whom inside the apps and the libraries; between projects eslint watches as well. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const run = spawnSync(
  process.execPath,
  [cruiser, 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.cjs'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
