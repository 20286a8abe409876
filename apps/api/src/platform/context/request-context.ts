import { Global, Injectable, Module } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import type { Permission, Role } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';

/** The person behind a request, or the system itself where nobody asked. */
export interface Actor {
  id: string | null;
  name: string;
  role: Role | 'system';
  teamId: string | null;
  permissions: ReadonlySet<Permission>;
}
export type Language = 'zh' | 'en';

const SYSTEM: Actor = { id: null, name: 'system', role: 'system', teamId: null, permissions: new Set() };

/** First language of an Accept-Language header that we speak; Chinese otherwise. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}

@Injectable()
export class RequestContext {
  constructor(private readonly cls: ClsService) {}

  /** The actor of this call; the system outside of requests. */
  get actor(): Actor {
    return (this.cls.isActive() ? this.cls.get<Actor | undefined>('actor') : undefined) ?? SYSTEM;
  }

  /** Throws `unauthenticated` where nobody is signed in. */
  get actorId(): string {
    const { id } = this.actor;
    if (!id) throw new DomainError('unauthenticated');
    return id;
  }

  get requestId(): string | null {
    return this.cls.isActive() ? (this.cls.getId() ?? null) : null;
  }

  get language(): Language {
    return (this.cls.isActive() ? this.cls.get<Language | undefined>('language') : undefined) ?? 'zh';
  }

  get ip(): string | null {
    return (this.cls.isActive() ? this.cls.get<string | undefined>('ip') : undefined) ?? null;
  }

  setActor(actor: Actor): void {
    this.cls.set('actor', actor);
  }

  /** Runs work that no request started (jobs, first start) in the name of `actor`. */
  runAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    // A context of its own: nothing of the caller's, its transaction least of all.
    return this.cls.run({ ifNested: 'override' }, async () => {
      this.cls.set('actor', actor);
      return work();
    });
  }
}

@Global()
@Module({ providers: [RequestContext], exports: [RequestContext] })
export class ContextModule {}
