import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { DomainError } from '@landfall/domain';
import type { FastifyRequest } from 'fastify';
import { createValidationPipe } from '../../platform/http';
import { LoginDto } from './dto/login.dto';

/** Sign-in by password. The body is checked first: what is not a sign-in must not reach the password check. */
@Injectable()
export class LocalAuthGuard extends AuthGuard('local') {
  private readonly pipe = createValidationPipe();

  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const { body } = execution.switchToHttp().getRequest<FastifyRequest>();
    await this.pipe.transform(body ?? {}, { type: 'body', metatype: LoginDto });
    return (await super.canActivate(execution)) as boolean;
  }

  override handleRequest<Person>(error: unknown, person: Person | false): Person {
    if (error) throw error as Error;
    if (!person) throw new DomainError('badCredentials');
    return person;
  }
}
