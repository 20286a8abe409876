import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Permission } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';
import { RequestContext, type Actor } from '../context';
import { PERMISSION_KEY, PUBLIC } from './permission';

/** Every route passes here: closed without a declared permission, then signed in, then permitted. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly context: RequestContext,
  ) {
    super();
  }

  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Permission | typeof PUBLIC | undefined>(PERMISSION_KEY, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (needed === PUBLIC) return true;
    await super.canActivate(execution);
    if (!needed || !this.context.actor.permissions.has(needed)) throw new DomainError('forbidden');
    return true;
  }

  override handleRequest<User = Actor>(error: unknown, user: User | false, info?: { name?: string }): User {
    if (error) throw error as Error;
    if (!user)
      throw new DomainError(info?.name === 'TokenExpiredError' ? 'sessionExpired' : 'unauthenticated');
    this.context.setActor(user as unknown as Actor);
    return user;
  }
}
