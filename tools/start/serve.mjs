import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { buildStale } from '../build/build-stale.mjs';
import { explain } from '../postgres/cluster.mjs';
import { lockDataDir, startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { Failure } from '../support/failure.mjs';
import { inRoot } from '../support/paths.mjs';
import { sleep } from '../support/processes.mjs';
import { startApi } from './api-process.mjs';
import { listenForStop } from './stop-request.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('../postgres/embedded-postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */
/** @typedef {import('./api-process.mjs').ApiProcess} ApiProcess */

/**
 * Builds, starts and serves until somebody asks to stop or a part ends by itself.
 * @param {Settings} settings
 * @returns {Promise<number>} the exit code
 */
export async function serve(settings) {
  const stop = listenForStop();
  const lock = lockDataDir(settings.dataDir);
  /** What runs, in the order of its start; it ends the other way round. @type {{ stop(): Promise<void> }[]} */
  const running = [];
  try {
    await Promise.race([buildStale(), stop.requested]);
    if (stop.isRequested()) return 0;
    const database =
      settings.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: settings.dataDir }) : null;
    if (database !== null) running.push(database);
    if (stop.isRequested()) return 0;
    const api = startApi(environmentOf(settings, database?.url ?? settings.databaseUrl ?? ''));
    running.push(api);
    return await untilEnd({ settings, stop, database, api });
  } finally {
    if (stop.isRequested()) console.log('\nStopping …');
    for (const part of running.reverse()) await part.stop();
    lock.release();
  }
}

/**
 * What the API is told.
 * @param {Settings} settings @param {string} databaseUrl of the owner of the tables
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(settings, databaseUrl) {
  return {
    NODE_ENV: 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: settings.demo ? 'on' : 'off',
  };
}

/**
 * @param {{
 *   settings: Settings,
 *   stop: import('./stop-request.mjs').StopRequest,
 *   database: EmbeddedPostgres | null,
 *   api: ApiProcess,
 * }} parts
 * @returns {Promise<number>} resolves with 0 when somebody asked to stop; rejects when a part ended by itself
 */
async function untilEnd({ settings, stop, database, api }) {
  let isReady = false;
  void api.ready.then((message) => {
    isReady = true;
    announce(message, settings);
  });
  void sleep(3_000).then(() => isReady || stop.isRequested() || console.log('Preparing the database …'));
  const databaseEnded =
    database?.exited.then(() => /** @type {const} */ ('database')) ?? new Promise(() => {});
  const ending = await Promise.race([stop.requested, databaseEnded, api.exited]);
  if (ending === 'stop') return 0;
  if (ending === 'database') {
    throw new Failure(
      explain(database?.recentLog() ?? '', settings.dataDir, 'PostgreSQL ended unexpectedly'),
    );
  }
  if (/No space left on device/i.test(database?.recentLog() ?? '')) {
    throw new Failure(`The disk that holds ${settings.dataDir} is full.`);
  }
  const said = isReady ? '' : api.earlyErrors();
  // A start that fails for a reason the API knows ends with 1 and its one sentence.
  if (ending.code === 1 && said !== '') throw new Failure(said);
  if (said !== '') console.error(said);
  throw new Failure(`Landfall's server ended unexpectedly (${ending.signal ?? `code ${ending.code}`}).`);
}

/** @param {import('./api-process.mjs').Ready} message @param {Settings} settings */
function announce({ url, accounts, password }, { dataDir, databaseUrl }) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  console.log(`\nLandfall ${version} is ready: ${url}`);
  if (accounts?.length) console.log(`Demo accounts: ${accounts.join(', ')} · password: ${password}`);
  const place =
    databaseUrl === null ? relative(process.cwd(), dataDir) || dataDir : 'your PostgreSQL (DATABASE_URL)';
  console.log(`Data: ${place} · stop with Ctrl-C\n`);
}
