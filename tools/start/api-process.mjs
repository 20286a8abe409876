import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from '../support/paths.mjs';
import { ended, signalQuietly, sleep } from '../support/processes.mjs';

/**
 * What the API says when it serves: where, and who may sign in to look around (demo only).
 * @typedef {{ ready: true, url: string, demo?: boolean, accounts?: string[], password?: string }} Ready
 */

/**
 * @typedef {{
 *   ready: Promise<Ready>,
 *   exited: Promise<{ code: number | null, signal: NodeJS.Signals | null }>,
 *   pid: number,
 *   earlyErrors(): string,
 *   stop(): Promise<void>,
 * }} ApiProcess `ready` stays open when the API ends before it serves; `earlyErrors` is what it complained of
 * until then, held back because a better explanation may be at hand
 */

/**
 * Starts the built API. Its words go to this terminal.
 * @param {NodeJS.ProcessEnv} env what it needs beside the present environment
 * @param {{ script?: string, nodeOptions?: string[] }} [options]
 * @returns {ApiProcess}
 */
export function startApi(env, { script = inRoot('dist', 'apps', 'api', 'main.js'), nodeOptions = [] } = {}) {
  const preload = pathToFileURL(inRoot('tools', 'start', 'end-with-parent.mjs')).href;
  const args = ['--enable-source-maps', `--import=${preload}`, ...nodeOptions, script];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...process.env, LANDFALL_ROOT: root, ...env },
    // Its own process group: Ctrl-C reaches only us, and we end things in order.
    detached: true,
  });
  const exited = ended(child);
  /** @type {Promise<Ready>} */
  const ready = new Promise((resolve) => {
    child.on('message', (message) => {
      if (message !== null && typeof message === 'object' && 'ready' in message)
        resolve(/** @type {Ready} */ (message));
    });
  });
  return {
    ...{ ready, exited, pid: child.pid ?? 0 },
    earlyErrors: holdErrorsUntil(ready, child),
    stop: () => stopChild(child, exited),
  };
}

/**
 * @param {Promise<unknown>} ready @param {import('node:child_process').ChildProcess} child
 * @returns {() => string}
 */
function holdErrorsUntil(ready, child) {
  let held = '';
  let isOpen = false;
  child.stderr?.on('data', (chunk) => {
    if (isOpen) process.stderr.write(chunk);
    else held += chunk;
  });
  void ready.then(() => {
    isOpen = true;
    process.stderr.write(held);
  });
  return () => held.trim();
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<unknown>} exited */
async function stopChild(child, exited) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    signalQuietly(child.pid, signal);
    await Promise.race([exited, sleep(10_000)]);
  }
}
