import pg from 'pg';
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

/** The administrator of the installation without demo data. */
const adminPassword = 'landfall-first-admin';

/**
 * Builds the app and serves it twice, as people would see it, on a data folder of its own: with demo data, and
 * empty as on the first day of a team that brings its own.
 * @param {import('./runner.mjs').Runner} runner
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop(): Promise<void> }>} what the journeys are told: E2E_BASE_URL, E2E_EMPTY_URL, E2E_ADMIN_PASSWORD, CHROMIUM_PATH
 */
export async function startForJourneys(runner) {
  const program = await ensureChromium();
  await buildStale();
  const dataDir = runner.newFile();
  const database = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  /** @type {{ stop(): Promise<void> }[]} in the order of their start */
  const running = [database];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  try {
    const demo = await serveOne(running, { DATA_DIR: dataDir, DEMO: 'on' }, database.url);
    const empty = await serveOne(
      running,
      { DATA_DIR: runner.newFile(), DEMO: 'off', ADMIN_PASSWORD: adminPassword },
      await secondDatabase(database.url),
    );
    const env = { E2E_BASE_URL: demo, E2E_EMPTY_URL: empty, E2E_ADMIN_PASSWORD: adminPassword };
    return { env: { ...env, CHROMIUM_PATH: program }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {{ stop(): Promise<void> }[]} running @param {Record<string, string>} env @param {string} databaseUrl
 * @returns {Promise<string>} where it serves
 */
async function serveOne(running, env, databaseUrl) {
  const settings = readSettings({ ...env, PORT: String(await freePort()) });
  const api = startApi({ ...environmentOf(settings, databaseUrl), ADMIN_PASSWORD: env.ADMIN_PASSWORD });
  running.push(api);
  const first = await Promise.race([api.ready, api.exited]);
  if ('ready' in first) return first.url;
  throw new Failure(`The app did not start: ${api.earlyErrors()}`);
}

/** @param {string} url @returns {Promise<string>} an empty database beside the one that `url` names */
async function secondDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE DATABASE landfall_empty');
  await client.end();
  const second = new URL(url);
  second.pathname = '/landfall_empty';
  return second.href;
}
