import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { LoginAnswer, SessionUser } from '@landfall/contracts';
import { DomainError, PERMISSIONS_OF_ROLE } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { ACCESS_TOKEN, type AccessToken } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Database, Transactional } from '../../platform/database';
import { ActorCache, actorOf } from './actor-cache';
import type { SessionPerson } from './session-person';
import { SessionRepository, type RefreshToken } from './session.repository';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'session.started': { username: string };
    'session.refused': { known: boolean };
    'session.ended': Record<string, never>;
    'session.tokenReused': Record<string, never>;
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
export const REFRESH_DAYS = 14;
/** Two tabs that refresh at the same time both hold the old token for a moment. */
const GRACE_MS = 10_000;

/** An answer to sign-in or refresh, with the refresh token that only the cookie carries. */
export interface Session {
  answer: LoginAnswer;
  refreshToken: string;
}
/** What became of a refresh token that somebody sent. */
type Rotation = { session: Session } | { session: null };

/** Sessions: begun with a password, kept up with a rotating token, ended by the person or by a theft. */
@Injectable()
export class AuthService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly actors: ActorCache,
    private readonly jwt: JwtService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly database: Database,
  ) {}

  /** Begins a session of a person whose password was right. */
  async signIn(person: SessionPerson): Promise<Session> {
    this.context.setActor(actorOf(person));
    return this.startSession(person);
  }

  @Transactional()
  protected async startSession(person: SessionPerson): Promise<Session> {
    const now = this.clock.now();
    await this.sessions.dropStale(person.id, new Date(now.getTime() - DAY_MS));
    await this.sessions.noteSignIn(person.id, now);
    await this.audit.record(
      'session.started',
      { type: 'user', id: person.id },
      { username: person.username },
    );
    return this.issue(person, uuidv7());
  }

  /** Keeps the refusal; the event is written whether the account exists or not, which also takes the same time. */
  @Transactional()
  async noteRefusal(userId: string | null): Promise<void> {
    const subject = userId ? { type: 'user', id: userId } : null;
    await this.audit.record('session.refused', subject, { known: userId !== null });
  }

  /** A new access token and the next refresh token. Throws `sessionExpired`. */
  async refresh(token: string | undefined): Promise<Session> {
    const { session } = token ? await this.rotate(token) : { session: null };
    if (!session) throw new DomainError('sessionExpired');
    return session;
  }

  /** Answers instead of throwing, so that the end of a stolen family is committed. */
  @Transactional()
  protected async rotate(token: string): Promise<Rotation> {
    const known = await this.lockToken(token);
    const now = this.clock.now();
    if (!known || known.revoked_at || new Date(known.expires_at) <= now) return { session: null };
    if (known.used_at && now.getTime() - new Date(known.used_at).getTime() > GRACE_MS)
      return this.endStolen(known, now);
    const person = await this.sessions.person(known.user_id, known.family_id);
    if (!person) return { session: null };
    if (!known.used_at) await this.sessions.markUsed(known.id, now);
    return { session: await this.issue(person, known.family_id) };
  }

  /** A token that comes back after its successor was used is in two hands: neither may go on. */
  private async endStolen(token: RefreshToken, now: Date): Promise<Rotation> {
    await this.sessions.endFamily(token.family_id, now);
    await this.audit.record('session.tokenReused', { type: 'user', id: token.user_id }, {});
    this.database.afterCommit(() => this.actors.forget(token.user_id));
    return { session: null };
  }

  /** Ends the session of the cookie and of the access token, whichever is there; ending nothing is no error. */
  @Transactional()
  async signOut(refreshToken: string | undefined, accessToken: string | undefined): Promise<void> {
    const known = refreshToken ? await this.sessions.token(hashOf(refreshToken)) : null;
    const claims = accessToken ? await this.claimsOf(accessToken) : null;
    if (known) await this.endSession(known.user_id, known.family_id);
    if (claims) await this.endSession(claims.sub, claims.sid);
  }

  private async endSession(userId: string, familyId: string): Promise<void> {
    await this.sessions.lockPerson(userId);
    if (!(await this.sessions.endFamily(familyId, this.clock.now()))) return;
    const person = await this.sessions.activePerson(userId);
    if (person) this.context.setActor(actorOf(person));
    await this.audit.record('session.ended', { type: 'user', id: userId }, {});
    this.database.afterCommit(() => this.actors.forget(userId));
  }

  private async lockToken(token: string): Promise<RefreshToken | null> {
    const known = await this.sessions.token(hashOf(token));
    if (!known) return null;
    await this.sessions.lockPerson(known.user_id);
    return this.sessions.token(hashOf(token));
  }

  private claimsOf(accessToken: string): Promise<AccessToken | null> {
    return this.jwt.verifyAsync<AccessToken>(accessToken).catch(() => null);
  }

  private async issue(person: SessionPerson, familyId: string): Promise<Session> {
    const refreshToken = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    await this.sessions.addToken({
      id: uuidv7(),
      familyId,
      userId: person.id,
      tokenHash: hashOf(refreshToken),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + REFRESH_DAYS * DAY_MS),
    });
    const claims: AccessToken = { sub: person.id, sid: familyId };
    const accessToken = await this.jwt.signAsync(claims);
    return {
      answer: { accessToken, expiresIn: ACCESS_TOKEN.seconds, user: sessionUser(person) },
      refreshToken,
    };
  }

  /** The person of this call, with what the person may do. */
  async me(): Promise<SessionUser> {
    const person = await this.sessions.activePerson(this.context.actorId);
    if (!person) throw new DomainError('sessionExpired');
    return sessionUser(person);
  }
}

function sessionUser(person: SessionPerson): SessionUser {
  return {
    id: person.id,
    username: person.username,
    name: person.name,
    role: person.role,
    team: person.team_id ? { id: person.team_id, name: person.team_name ?? '' } : null,
    permissions: [...PERMISSIONS_OF_ROLE[person.role]],
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
