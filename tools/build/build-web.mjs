/** Builds the web app into dist/apps/web/browser and lays compressed twins beside its files. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Failure } from '../support/failure.mjs';
import { nxCommand, quietNx } from '../support/nx.mjs';
import { inRoot, root } from '../support/paths.mjs';
import { ended } from '../support/processes.mjs';

const output = inRoot('dist', 'apps', 'web', 'browser');

export async function buildWeb() {
  // Nx would answer from its cache, whose outputs lack the compressed twins; the caller knows what is stale.
  const [command, args] = nxCommand(['run', 'web:build', '--skip-nx-cache', '--output-style=stream']);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: quietNx() });
  // A start that is stopped meanwhile leaves no build running behind it.
  const giveUp = () => child.kill();
  process.once('exit', giveUp);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const { code } = await ended(child);
  process.off('exit', giveUp);
  if (code !== 0) {
    process.stderr.write(said);
    throw new Failure('The web app could not be built: the reason stands above.');
  }
  compressAll(output);
}

/** Below this a compressed twin saves nothing. */
const worthCompressing = 1024;

/** @param {string} folder */
function compressAll(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, String(name));
    if (!/\.(js|css|html|svg|json|txt)$/.test(file)) continue;
    const content = readFileSync(file);
    if (content.length < worthCompressing) continue;
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb();
