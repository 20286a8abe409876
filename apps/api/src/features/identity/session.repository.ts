import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { RefreshTokenEntity } from './refresh-token.entity';
import type { SessionPerson } from './session-person';
import { CURRENT_TEAM } from './user.sql';

export interface Credentials extends SessionPerson {
  password_hash: string;
  active: boolean;
}

export interface RefreshToken {
  id: string;
  family_id: string;
  user_id: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

const PERSON = `SELECT u.id, u.username, u.name, u.role, team.id AS team_id, team.name AS team_name`;
const ACTIVE = `u.active AND u.deleted_at IS NULL`;

/** People as sign-in sees them, and the chains of their refresh tokens. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The account of a user name, also a disabled one, with what its password must match. */
  credentials(username: string): Promise<Credentials | null> {
    return this.database.one(
      `${PERSON}, u.password_hash, u.active FROM users u ${CURRENT_TEAM}
       WHERE u.username = $1 AND u.deleted_at IS NULL`,
      [username],
    );
  }

  /** The active person of a session that was not ended. */
  person(userId: string, sessionId: string): Promise<SessionPerson | null> {
    return this.database.one(
      `${PERSON} FROM users u ${CURRENT_TEAM} WHERE u.id = $1 AND ${ACTIVE}
         AND EXISTS (SELECT FROM refresh_tokens t
                     WHERE t.family_id = $2 AND t.user_id = u.id AND t.revoked_at IS NULL)`,
      [userId, sessionId],
    );
  }

  activePerson(userId: string): Promise<SessionPerson | null> {
    return this.database.one(`${PERSON} FROM users u ${CURRENT_TEAM} WHERE u.id = $1 AND ${ACTIVE}`, [
      userId,
    ]);
  }

  async addToken(token: Omit<RefreshTokenEntity, 'usedAt' | 'revokedAt'>): Promise<void> {
    await this.database.repository(RefreshTokenEntity).insert(token);
  }

  token(tokenHash: string): Promise<RefreshToken | null> {
    return this.database.one(
      `SELECT id, family_id, user_id, expires_at, used_at, revoked_at FROM refresh_tokens WHERE token_hash = $1`,
      [tokenHash],
    );
  }

  /** Whatever begins, continues or ends sessions of a person waits for each other: none slips past an end. */
  async lockPerson(userId: string): Promise<void> {
    await this.database.query('SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  }

  async markUsed(id: string, at: Date): Promise<void> {
    await this.database.query('UPDATE refresh_tokens SET used_at = $2 WHERE id = $1', [id, at]);
  }

  /** Answers whether there was anything left to end. */
  async endFamily(familyId: string, at: Date): Promise<boolean> {
    const row = await this.database.one<{ ended: number }>(
      `WITH ended AS (UPDATE refresh_tokens SET revoked_at = $2
                      WHERE family_id = $1 AND revoked_at IS NULL RETURNING id)
       SELECT count(*) AS ended FROM ended`,
      [familyId, at],
    );
    return (row?.ended ?? 0) > 0;
  }

  async endAllOf(userId: string, at: Date): Promise<void> {
    await this.database.query(
      'UPDATE refresh_tokens SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL',
      [userId, at],
    );
  }

  /** Tokens that cannot be used any more say nothing after a while. */
  async dropStale(userId: string, before: Date): Promise<void> {
    await this.database.query('DELETE FROM refresh_tokens WHERE user_id = $1 AND expires_at < $2', [
      userId,
      before,
    ]);
  }

  async noteSignIn(userId: string, at: Date): Promise<void> {
    await this.database.query('UPDATE users SET last_sign_in_at = $2 WHERE id = $1', [userId, at]);
  }
}
