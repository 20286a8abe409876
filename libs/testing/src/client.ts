import type { Server } from 'node:http';
import request from 'supertest';
import type { LoginAnswer, SessionUser } from '@landfall/contracts';

export const DEMO_PASSWORD = 'landfall-demo';
const BASE = '/api/v1';

type Body = object | undefined;
type Headers = Record<string, string>;

/** Where the server of a test is: an application under test or its bare HTTP server. */
export type Target = Server | { server: Server };

/** Calls the API as one person, or as nobody. Paths are given behind the base path: `/companies`. */
export class ApiClient {
  constructor(
    readonly server: Server,
    readonly session: LoginAnswer | null = null,
    private readonly headers: Headers = {},
  ) {}

  get user(): SessionUser {
    if (!this.session) throw new Error('nobody is signed in');
    return this.session.user;
  }

  /** The same caller with further headers: a language, an Idempotency-Key. */
  with(headers: Headers): ApiClient {
    return new ApiClient(this.server, this.session, { ...this.headers, ...headers });
  }

  get(path: string, query: object = {}): request.Test {
    return this.prepare(request(this.server).get(BASE + path)).query(query);
  }

  post(path: string, body?: Body): request.Test {
    return this.prepare(request(this.server).post(BASE + path)).send(body);
  }

  /** A change based on `version`; null leaves `If-Match` out. */
  patch(path: string, version: number | null, body: Body): request.Test {
    const call = this.prepare(request(this.server).patch(BASE + path));
    return (version === null ? call : call.set('if-match', `"${version}"`)).send(body);
  }

  delete(path: string, version: number | null = null): request.Test {
    const call = this.prepare(request(this.server).delete(BASE + path));
    return version === null ? call : call.set('if-match', `"${version}"`);
  }

  /** The body of an answer that must be `status`; the answer itself is shown where it is not. */
  async read<T>(path: string, query: object = {}, status = 200): Promise<T> {
    return bodyOf<T>(await this.get(path, query), status);
  }

  async create<T>(path: string, body: Body, status = 201): Promise<T> {
    return bodyOf<T>(await this.post(path, body), status);
  }

  async change<T>(path: string, version: number | null, body: Body, status = 200): Promise<T> {
    return bodyOf<T>(await this.patch(path, version, body), status);
  }

  private prepare(call: request.Test): request.Test {
    if (this.session) void call.set('authorization', `Bearer ${this.session.accessToken}`);
    return call.set(this.headers);
  }
}

/** Signs in through the API; by default an account of the demo team. */
export async function signIn(target: Target, username: string, password = DEMO_PASSWORD): Promise<ApiClient> {
  const server = serverOf(target);
  const answer = await new ApiClient(server).post('/auth/login', { username, password });
  return new ApiClient(server, bodyOf<LoginAnswer>(answer, 200));
}

/** A caller who has not signed in. */
export function nobody(target: Target): ApiClient {
  return new ApiClient(serverOf(target));
}

function serverOf(target: Target): Server {
  return 'server' in target ? target.server : target;
}

function bodyOf<T>(answer: request.Response, status: number): T {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
