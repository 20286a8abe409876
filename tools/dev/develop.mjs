import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'rolldown';
import { bundleOptions } from '../build/build-api.mjs';
import { lockDataDir, startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { startApi } from '../start/api-process.mjs';
import { environmentOf } from '../start/serve.mjs';
import { listenForStop } from '../start/stop-request.mjs';
import { nxCommand, quietNx } from '../support/nx.mjs';
import { inRoot, root } from '../support/paths.mjs';
import { ended, signalQuietly, sleep } from '../support/processes.mjs';

/** @typedef {import('../start/settings.mjs').Settings} Settings */

/** Beside the build of `npm start`, so that neither takes the other's for its own. */
const output = inRoot('dist', 'dev', 'api');

/**
 * Runs both until somebody asks to stop.
 * @param {Settings} settings @param {number} webPort
 * @returns {Promise<number>}
 */
export async function develop(settings, webPort) {
  const stop = listenForStop();
  const lock = lockDataDir(settings.dataDir);
  /** @type {{ stop(): Promise<void> }[]} */
  const running = [];
  try {
    const database =
      settings.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: settings.dataDir }) : null;
    if (database !== null) running.push(database);
    running.push(
      watchApi({
        ...environmentOf(settings, database?.url ?? settings.databaseUrl ?? ''),
        NODE_ENV: 'development',
      }),
    );
    running.push(serveWeb(settings, webPort));
    console.log(`\nWeb app: http://localhost:${webPort} (reloads by itself)`);
    console.log(`API:     http://${settings.host}:${settings.port}/api/v1 (restarts by itself)\n`);
    await stop.requested;
    return 0;
  } finally {
    console.log('\nStopping …');
    for (const part of running.reverse()) await part.stop();
    lock.release();
  }
}

/**
 * Bundles again at every change and runs the new server in the old one's place.
 * @param {NodeJS.ProcessEnv} env
 */
function watchApi(env) {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'package.json'), '{ "type": "module" }\n');
  const server = replaceable(env);
  const watcher = watch(bundleOptions(output));
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'BUNDLE_END') void event.result.close().then(server.replace);
  });
  return {
    stop: async () => {
      await watcher.close();
      await server.stop();
    },
  };
}

/**
 * One server at a time; a change that comes while one is being replaced is not lost.
 * @param {NodeJS.ProcessEnv} env
 */
function replaceable(env) {
  /** @type {import('../start/api-process.mjs').ApiProcess | null} */
  let current = null;
  let turn = Promise.resolve();
  const stop = async () => {
    const old = current;
    current = null;
    await old?.stop();
  };
  const replace = async () => {
    await stop();
    const api = startApi(env, { script: join(output, 'main.js') });
    current = api;
    void api.ready.then(() => console.log('The API is ready.'));
    void api.exited.then(() => {
      if (current === api)
        console.error(`${api.earlyErrors()}\nThe API ended; it starts again at the next change.`);
    });
  };
  /** @param {() => Promise<void>} work */
  const inTurn = (work) => (turn = turn.then(work));
  return { replace: () => inTurn(replace), stop: () => inTurn(stop) };
}

/** @param {Settings} settings @param {number} port */
function serveWeb({ port: apiPort, host }, port) {
  const [command, args] = nxCommand(['run', 'web:serve', `--port=${port}`, '--output-style=stream']);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The development server would take PORT, which is the API's, for its own.
    env: {
      ...quietNx(),
      PORT: String(port),
      API_URL: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${apiPort}`,
    },
    // Its own process group, to be ended as a whole: Nx starts the development server below itself.
    detached: true,
  });
  const exited = ended(child);
  let isStopping = false;
  void exited.then(() => isStopping || console.error('The web server ended; its reason stands above.'));
  return {
    stop: async () => {
      isStopping = true;
      if (child.pid === undefined || child.exitCode !== null) return;
      signalQuietly(-child.pid, 'SIGTERM');
      await Promise.race([exited, sleep(5_000)]);
      signalQuietly(-child.pid, 'SIGKILL');
    },
  };
}
