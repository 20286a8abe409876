import { readFileSync } from 'node:fs';
import { startApi } from '../start/api-process.mjs';
import { environmentOf } from '../start/serve.mjs';
import { readSettings } from '../start/settings.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort } from '../support/ports.mjs';
import { HttpConnection } from './http-client.mjs';

const PASSWORD = 'measured-by-bench';
const OFFICER = { username: 'bench-officer', password: PASSWORD };

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

/**
 * An administrator manages people and writes no records: the work is an officer's, who is created where there is none.
 * @param {string} url
 */
export async function ensureOfficer(url) {
  const body = { ...OFFICER, name: '压测', role: 'officer' };
  const token = await signIn(url, { username: 'admin', password: PASSWORD });
  const answer = await once(url, { method: 'POST', path: '/api/v1/users', token, body });
  if (answer.status !== 201 && JSON.parse(answer.body.toString()).code !== 'userNameTaken')
    throw new Failure(`The officer could not be created: ${answer.body}`);
}

/** @param {string} url @returns {Promise<string>} an access token */
export async function signIn(url, who = OFFICER) {
  const answer = await once(url, { method: 'POST', path: '/api/v1/auth/login', body: who });
  if (answer.status !== 200) throw new Failure(`Signing in failed: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body.toString()).accessToken;
}

/** @param {string} url @param {Parameters<HttpConnection['send']>[0]} request */
async function once(url, request) {
  const connection = new HttpConnection(url);
  try {
    return await connection.send(request);
  } finally {
    connection.close();
  }
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
