import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, RequestContext } from '../context';
import { toProblem } from './problem';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'payloadTooLarge',
  415: 'unsupportedMedia',
  429: 'tooManyRequests',
};

interface DatabaseFault {
  code?: string;
  constraint?: string;
  driverError?: DatabaseFault;
}

/** Constraints of the schema that say something a person can act on. */
const BY_CONSTRAINT: Record<string, ProblemCode> = {
  users_username: 'duplicate',
  companies_credit_code: 'duplicate',
  trips_no: 'duplicate',
  projects_code: 'duplicate',
  ledger_count_range: 'conflict',
  ledger_amount_range: 'ledgerAmountNegative',
};

/** The one place where an error becomes an answer: never a stack trace, never SQL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly context: RequestContext) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const requestId = this.context.requestId ?? uuidv7();
    const error = toDomainError(thrown);
    if (error.code === 'internal')
      this.logger.error(`${requestId} ${(thrown as Error)?.stack ?? String(thrown)}`);
    if (error.code === 'tooManyRequests')
      void reply.header('retry-after', String(error.params.seconds ?? 60));
    const problem = toProblem(error, languageOf(request.headers['accept-language']), requestId);
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  }
}

function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof HttpException) return fromStatus(thrown.getStatus(), thrown.message);
  const fastify = thrown as { statusCode?: number; message?: string };
  if (fastify.statusCode && fastify.statusCode < 500)
    return fromStatus(fastify.statusCode, fastify.message ?? '');
  return fromDatabase(thrown as DatabaseFault) ?? new DomainError('internal');
}

function fromStatus(status: number, what: string): DomainError {
  const code = BY_STATUS[status] ?? (status < 500 ? 'malformed' : 'internal');
  const params = {
    what: code === 'malformed' ? what : '',
    limit: '1 MB',
    expected: 'application/json',
    seconds: 60,
  };
  return new DomainError(code, params);
}

function fromDatabase(thrown: DatabaseFault): DomainError | null {
  const fault = thrown?.driverError ?? thrown;
  const known = fault?.constraint ? BY_CONSTRAINT[fault.constraint] : undefined;
  if (known) return new DomainError(known, { what: '', count: 2 });
  if (fault?.code === '23505') return new DomainError('conflict');
  if (fault?.code === '40001' || fault?.code === '40P01') return new DomainError('conflict');
  if (fault?.code === '22021' || fault?.code === '22P05')
    return new DomainError('malformed', { what: 'U+0000' });
  if (fault?.code === 'ECONNREFUSED' || fault?.code === '57P01' || fault?.code === '53300')
    return new DomainError('unavailable');
  return null;
}
