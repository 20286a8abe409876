import pg from 'pg';
import { Failure } from '../support/failure.mjs';
import { HttpConnection } from './http-client.mjs';
import { Random } from './random.mjs';
import { ensureOfficer, signIn } from './server.mjs';

/** As the server's own pool (platform/database). */
const POOL_SIZE = 12;
const SESSION = '-c timezone=UTC -c jit=off -c statement_timeout=60000';

/**
 * What workloads work with.
 * @typedef {Awaited<ReturnType<typeof openContext>>} Context
 * @param {{ url: string, databaseUrl: string, seed: number, connections: number, rules: object }} options
 *   `rules` of the application
 */
export async function openContext({ url, databaseUrl, seed, connections, rules }) {
  const db = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE, options: SESSION });
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const lines = Array.from({ length: connections }, () => new HttpConnection(url));
  await ensureOfficer(url);
  let token = await signIn(url);
  /** @param {number} line @param {Parameters<HttpConnection['send']>[0]} request */
  const send = async (line, request, expected = 200) => {
    const { status, body } = await lines[line].send({ ...request, token });
    if (status !== expected)
      throw new Failure(`${request.path} answered ${status}: ${body.toString().slice(0, 500)}`);
    return body;
  };
  return {
    ...{ db, owner, rules, send, random: new Random(seed, 'requests') },
    get: async (path) => JSON.parse((await send(0, { path })).toString()),
    /** Access tokens do not live as long as a run. */
    renew: async () => {
      token = await signIn(url);
    },
    close: async () => {
      for (const line of lines) line.close();
      await Promise.all([db.end(), owner.end()]);
    },
  };
}
