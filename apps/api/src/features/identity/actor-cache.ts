import { Injectable } from '@nestjs/common';
import { PERMISSIONS_OF_ROLE } from '@landfall/domain';
import { ActorDirectory } from '../../platform/auth';
import type { Actor } from '../../platform/context';
import type { SessionPerson } from './session-person';
import { SessionRepository } from './session.repository';

/** How long an answer is trusted; a change made by this server is seen at once. */
const TRUSTED_MS = 5000;
const MOST_ENTRIES = 10_000;

interface Entry {
  actor: Actor;
  until: number;
}

/** Who stands behind a token, remembered for a moment: every request asks. */
@Injectable()
export class ActorCache extends ActorDirectory {
  private readonly entries = new Map<string, Map<string, Entry>>();
  /** Grows with every change; an answer that was asked for before a change is not remembered. */
  private changes = 0;

  constructor(private readonly sessions: SessionRepository) {
    super();
  }

  async find(userId: string, sessionId: string): Promise<Actor | null> {
    const known = this.entries.get(userId)?.get(sessionId);
    if (known && known.until > performance.now()) return known.actor;
    const { changes } = this;
    const person = await this.sessions.person(userId, sessionId);
    if (!person) return null;
    const actor = actorOf(person);
    if (changes === this.changes) this.remember(userId, sessionId, actor);
    return actor;
  }

  /** To be called when a change to this person or the person's sessions is committed. */
  forget(userId: string): void {
    this.changes += 1;
    this.entries.delete(userId);
  }

  private remember(userId: string, sessionId: string, actor: Actor): void {
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const sessions = this.entries.get(userId) ?? new Map<string, Entry>();
    if (sessions.size >= MOST_ENTRIES) sessions.clear();
    sessions.set(sessionId, { actor, until: performance.now() + TRUSTED_MS });
    this.entries.set(userId, sessions);
  }
}

export function actorOf(person: SessionPerson): Actor {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    teamId: person.team_id,
    permissions: new Set(PERMISSIONS_OF_ROLE[person.role]),
  };
}
