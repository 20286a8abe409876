import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** A record that is answered carries its ETag, a created one its Location. */
@Injectable()
export class RecordHeadersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    return next.handle().pipe(tap((body) => setHeaders(body, request, reply)));
  }
}

const COLLECTION = /^\/api\/v1\/[a-z-]+\/?$/;

function setHeaders(body: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (!isRecord(body)) return;
  void reply.header('ETag', `"${body.version}"`);
  const path = request.url.split('?')[0] ?? '';
  // Only what was posted to a collection has its address below it.
  if (request.method === 'POST' && reply.statusCode === 201 && COLLECTION.test(path)) {
    void reply.header('Location', `${path.replace(/\/$/, '')}/${body.id}`);
  }
}

function isRecord(body: unknown): body is { id: string; version: number } {
  const record = body as { id?: unknown; version?: unknown } | null;
  return typeof record === 'object' && typeof record?.id === 'string' && typeof record.version === 'number';
}
