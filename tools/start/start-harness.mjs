import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from '../support/paths.mjs';
import { freePort } from '../support/ports.mjs';
import { ended, signalQuietly, sleep } from '../support/processes.mjs';

/** What a start reads; the tests' own environment must not leak into it. */
const settingNames = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'DEMO',
  'ADMIN_PASSWORD',
  'npm_lifecycle_event',
];

/** @param {import('node:test').TestContext} t @returns {string} a folder that is gone after the test */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs `npm start`'s program with its own settings; it is ended after the test at the latest.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} settings PORT is a free one when absent
 * @param {{ uid?: number, gid?: number, script?: string }} [options]
 */
export async function start(t, settings, { script = inRoot('tools', 'start', 'start.mjs'), ...user } = {}) {
  const port = settings.PORT ?? String(await freePort());
  const clean = Object.entries(process.env).filter(([name]) => !settingNames.includes(name));
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...Object.fromEntries(clean), ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...user,
  });
  const run = new Run(child, `http://127.0.0.1:${port}`);
  t.after(() => run.end('SIGTERM'));
  return run;
}

export class Run {
  #said = '';

  /** @param {import('node:child_process').ChildProcess} child @param {string} url */
  constructor(child, url) {
    this.child = child;
    this.url = url;
    this.pid = child.pid ?? 0;
    this.exited = ended(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.#said += chunk));
  }

  /** All that it has written. */
  get said() {
    return this.#said;
  }

  /** Waits until it serves. */
  async ready() {
    let isOver = false;
    void this.exited.then(() => (isOver = true));
    while (!/is ready: http/.test(this.#said)) {
      if (isOver) throw new Error(`It ended instead of starting:\n${this.#said}`);
      await sleep(50);
    }
    return this;
  }

  /** @returns {Promise<{ code: number | null, sentence: string }>} how it ended, and its one sentence */
  async failure() {
    const { code } = await this.exited;
    return { code, sentence: /✗ (.*)/s.exec(this.#said)?.[1]?.trim() ?? '' };
  }

  /** @param {NodeJS.Signals} signal @returns {Promise<number | null>} its exit code */
  async end(signal) {
    signalQuietly(this.pid, signal);
    return (await this.exited).code;
  }

  /**
   * @param {string} path @param {{ token?: string, body?: unknown }} [request] a body makes it a POST
   * @returns {Promise<{ status: number, body: any }>}
   */
  async call(path, { token, body } = {}) {
    const response = await fetch(`${this.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** @param {string} username @param {string} password @returns {Promise<string>} an access token */
  async signIn(username, password) {
    const { status, body } = await this.call('/api/v1/auth/login', { body: { username, password } });
    if (status !== 200) throw new Error(`Signing in as ${username} was answered with ${status}.`);
    return body.accessToken;
  }
}
