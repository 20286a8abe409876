import pg from 'pg';
import { buildStale } from '../build/build-stale.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { startApi } from '../start/api-process.mjs';
import { environmentOf } from '../start/serve.mjs';
import { readSettings } from '../start/settings.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort } from '../support/ports.mjs';
import { ensureChromium } from './chromium.mjs';

/** Of the installation that starts empty. */
const adminPassword = 'landfall-admin';

/**
 * Builds the app and serves it twice, as people would see it: with demo data, and empty for what fills it.
 * @param {import('./runner.mjs').Runner} runner
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop(): Promise<void> }>} what the journeys are told
 */
export async function startForJourneys(runner) {
  const program = await ensureChromium();
  await buildStale();
  const server = await startEmbeddedPostgres({ dataDir: runner.newFile(), settings: { fsync: 'off' } });
  /** @type {Installation[]} */
  const running = [];
  const stop = async () => {
    await Promise.all(running.map((app) => app.stop()));
    await server.stop();
  };
  try {
    const start = async (/** @type {Record<string, string>} */ settings, /** @type {string} */ database) => {
      const app = await startInstallation(runner.newFile(), settings, database);
      running.push(app);
      return app.url;
    };
    const demo = await start({ DEMO: 'on' }, server.url);
    const emptyDatabase = await createDatabase(server.url, 'landfall_empty');
    const empty = await start({ DEMO: 'off', ADMIN_PASSWORD: adminPassword }, emptyDatabase);
    const where = { E2E_BASE_URL: demo, E2E_EMPTY_URL: empty, E2E_ADMIN_PASSWORD: adminPassword };
    return { env: { ...where, CHROMIUM_PATH: program }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @typedef {{ url: string, stop(): Promise<void> }} Installation */

/**
 * @param {string} dataDir @param {Record<string, string>} settings @param {string} databaseUrl
 * @returns {Promise<Installation>} once it serves
 */
async function startInstallation(dataDir, settings, databaseUrl) {
  const all = readSettings({ ...settings, DATA_DIR: dataDir, PORT: String(await freePort()) });
  const api = startApi({ ...environmentOf(all, databaseUrl), ...settings });
  const first = await Promise.race([api.ready, api.exited]);
  if ('ready' in first) return { url: first.url, stop: api.stop };
  throw new Failure(`The app did not start: ${api.earlyErrors()}`);
}

/** @param {string} url @param {string} name @returns {Promise<string>} its address */
async function createDatabase(url, name) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
