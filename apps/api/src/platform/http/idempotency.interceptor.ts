import { createHmac } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { InjectConfig, type AppConfig } from '../config';
import { RequestContext } from '../context';
import { Database } from '../database';

const KEPT_HEADERS = ['location', 'etag'];

interface Stored {
  request_hash: string;
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * A POST with an `Idempotency-Key` runs in one transaction with the row of its key: a retry gets the first answer,
 * a second send at the same time waits for the first, and a failure leaves no key behind.
 * Throws `idempotencyMismatch` for the same key with another request.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
    @InjectConfig() private readonly config: AppConfig,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (
      request.method !== 'POST' ||
      typeof key !== 'string' ||
      !this.context.actor.id ||
      request.isMultipart?.()
    )
      return next.handle();
    if (key.length === 0 || key.length > 200) throw new DomainError('malformed', { what: 'Idempotency-Key' });
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.once(key, this.hashOf(request), reply, () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      ),
    );
  }

  private once(
    key: string,
    hash: string,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const actorId = this.context.actorId;
    return this.database.transaction(async () => {
      // Waits here while another request with the same key is under way.
      const claimed = await this.database.query(
        `INSERT INTO idempotency_keys (actor_id, key, request_hash) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING key`,
        [actorId, key, hash],
      );
      if (claimed.length === 0) return this.replay(actorId, key, hash, reply);
      const body = await work();
      const headers = Object.fromEntries(KEPT_HEADERS.map((name) => [name, reply.getHeader(name)]));
      await this.database.query(
        `UPDATE idempotency_keys SET status = $3, headers = $4, body = $5 WHERE actor_id = $1 AND key = $2`,
        [actorId, key, reply.statusCode, JSON.stringify(headers), JSON.stringify(body ?? null)],
      );
      return body;
    });
  }

  private async replay(actorId: string, key: string, hash: string, reply: FastifyReply): Promise<unknown> {
    const stored = await this.database.one<Stored>(
      'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    if (stored?.request_hash !== hash) throw new DomainError('idempotencyMismatch');
    for (const [name, value] of Object.entries(stored.headers)) void reply.header(name, value);
    void reply.status(stored.status);
    return stored.body ?? undefined;
  }

  /** Keyed, because a body may hold a password that a plain hash would let guess. */
  private hashOf(request: FastifyRequest): string {
    return createHmac('sha256', this.config.secrets.accessTokenKey)
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
  }
}
