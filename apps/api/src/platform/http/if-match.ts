import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import type { FastifyRequest } from 'fastify';

/** The version that a change is based on, from `If-Match: "3"`. Throws `preconditionRequired`, `malformed`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionOf(context);
  if (version === null) throw new DomainError('preconditionRequired');
  return version;
});

/** The same where a caller need not name a version: null then. Throws `malformed`. */
export const IfMatchIfGiven = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  versionOf(context),
);

function versionOf(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new DomainError('malformed', { what: 'If-Match' });
  return Number(version);
}
