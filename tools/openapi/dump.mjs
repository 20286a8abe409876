/**
 * `npm run openapi`: writes what the house tests compare with, `apps/api/openapi.json` and the table of routes.
 * The tests themselves make both texts, so there is one way to make them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenReady } from '../setup/when-ready.mjs';
import { runMain } from '../support/failure.mjs';
import { inRoot, root } from '../support/paths.mjs';

await runMain(() => whenReady(dump));

/** @returns {Promise<number>} the exit code */
async function dump() {
  const { startEmbeddedPostgres } = await import('../postgres/embedded-postgres.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'landfall-openapi-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings: { fsync: 'off' } });
  try {
    const jest = [inRoot('node_modules/jest/bin/jest.js'), '-c', inRoot('apps/api/jest.config.cjs')];
    const tests = ['test/house/openapi', 'test/house/routes', '--runInBand'];
    const { status } = spawnSync(process.execPath, [...jest, ...tests], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: server.url, UPDATE_EXPECTED: '1' },
    });
    return status ?? 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
