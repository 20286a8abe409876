import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import type { FastifyRequest } from 'fastify';

/** The version that a change is based on, from `If-Match: "3"`. Throws `preconditionRequired`, `malformed`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw new DomainError('preconditionRequired');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new DomainError('malformed', { what: 'If-Match' });
  return Number(version);
});
