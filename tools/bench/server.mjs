import { readFileSync } from 'node:fs';
import { startApi } from '../start/api-process.mjs';
import { environmentOf } from '../start/serve.mjs';
import { readSettings } from '../start/settings.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort } from '../support/ports.mjs';
import { HttpConnection } from './http-client.mjs';

const PASSWORD = 'measured-by-bench';

/**
 * Starts the built server as `npm start` does, without demo data.
 * @param {{ script: string, databaseUrl: string, dataDir: string }} place
 * @returns {Promise<{ url: string, pid: number, startMs: number, stop(): Promise<void> }>}
 */
export async function startServer({ script, databaseUrl, dataDir }) {
  const settings = readSettings({ DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: 'off' });
  const began = performance.now();
  const api = startApi({ ...environmentOf(settings, databaseUrl), ADMIN_PASSWORD: PASSWORD }, { script });
  const first = await Promise.race([api.ready, api.exited]);
  if (!('ready' in first)) throw new Failure(`The server did not start: ${api.earlyErrors()}`);
  return { url: first.url, pid: api.pid, startMs: performance.now() - began, stop: api.stop };
}

/** @param {string} url @returns {Promise<string>} an access token of the administrator */
export async function signIn(url) {
  const connection = new HttpConnection(url);
  const body = { username: 'admin', password: PASSWORD };
  const answer = await connection.send({ method: 'POST', path: '/api/v1/auth/login', body });
  connection.close();
  if (answer.status !== 200) throw new Failure(`Signing in failed: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body.toString()).accessToken;
}

/** @param {number} pid @returns {number | null} resident memory in MB; null where the system does not say */
export function residentMb(pid) {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb ? Math.round(Number(kb) / 1024) : null;
  } catch {
    return null;
  }
}
