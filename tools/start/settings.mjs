import { resolve } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/paths.mjs';

/**
 * @typedef {{
 *   port: number,
 *   host: string,
 *   dataDir: string,
 *   databaseUrl: string | null,
 *   demo: boolean,
 *   publicUrl: string,
 * }} Settings `dataDir` is absolute; `databaseUrl` is null for the embedded PostgreSQL
 */

/**
 * Reads the environment. An empty variable counts as absent.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const databaseUrl = env.DATABASE_URL ? checkUrl('DATABASE_URL', env.DATABASE_URL, databaseExample) : null;
  const port = readPort(env.PORT);
  const host = env.HOST || '127.0.0.1';
  return {
    port,
    host,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl,
    // On a database of one's own nobody expects invented records.
    demo: readSwitch('DEMO', env.DEMO, databaseUrl === null),
    publicUrl: env.PUBLIC_URL
      ? checkUrl('PUBLIC_URL', env.PUBLIC_URL, webExample).replace(/\/+$/, '')
      : `http://${shownHost(host)}:${port}`,
  };
}

const databaseExample = {
  protocols: ['postgres:', 'postgresql:'],
  like: 'postgres://user:password@host:5432/database',
};
const webExample = { protocols: ['http:', 'https:'], like: 'https://landfall.example.org' };

/** @param {string | undefined} text */
function readPort(text) {
  const port = text ? Number(text) : 3000;
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Failure(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/** @param {string} name @param {string | undefined} text @param {boolean} otherwise */
function readSwitch(name, text, otherwise) {
  if (!text) return otherwise;
  if (/^(on|true|1|yes)$/i.test(text)) return true;
  if (/^(off|false|0|no)$/i.test(text)) return false;
  throw new Failure(`${name} must be on or off, not "${text}".`);
}

/**
 * The value is not repeated in the sentence: it may hold a password.
 * @param {string} name @param {string} text @param {{ protocols: string[], like: string }} example
 */
function checkUrl(name, text, { protocols, like }) {
  try {
    const url = new URL(text);
    if (protocols.includes(url.protocol) && url.hostname !== '') return text;
  } catch {
    // Told below.
  }
  throw new Failure(`${name} is not an address of the form ${like}.`);
}

/**
 * How a person on this machine reaches a listening address.
 * @param {string} host
 */
export function shownHost(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
