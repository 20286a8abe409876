import { buildStale } from '../build/build-stale.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { startApi } from '../start/api-process.mjs';
import { environmentOf } from '../start/serve.mjs';
import { readSettings } from '../start/settings.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort } from '../support/ports.mjs';
import { ensureChromium } from './chromium.mjs';

/**
 * Builds the app and serves it with demo data, as a person would see it, on a data folder of its own.
 * @param {import('./runner.mjs').Runner} runner
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop(): Promise<void> }>} what the journeys are told: E2E_BASE_URL, CHROMIUM_PATH
 */
export async function startForJourneys(runner) {
  const program = await ensureChromium();
  await buildStale();
  const dataDir = runner.newFile();
  const settings = readSettings({ DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: 'on' });
  const database = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  const api = startApi(environmentOf(settings, database.url));
  const stop = async () => {
    await api.stop();
    await database.stop();
  };
  const first = await Promise.race([api.ready, api.exited]);
  if ('ready' in first) return { env: { E2E_BASE_URL: first.url, CHROMIUM_PATH: program }, stop };
  await stop();
  throw new Failure(`The app did not start: ${api.earlyErrors()}`);
}
