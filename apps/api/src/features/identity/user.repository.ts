import { Injectable } from '@nestjs/common';
import type { Page, Role } from '@landfall/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../platform/context';
import { Database, type ListSpec, type SqlParams } from '../../platform/database';
import { searchCondition } from '../../platform/search';
import type { UserListDto } from './dto/user-list.dto';
import { UserEntity } from './user.entity';
import { CURRENT_TEAM } from './user.sql';

export interface UserRow {
  id: string;
  version: number;
  created_at: string;
  created_by: string | null;
  created_by_name: string | null;
  updated_at: string;
  updated_by: string | null;
  updated_by_name: string | null;
  deleted_at: string | null;
  import_id: string | null;
  username: string;
  name: string;
  role: Role;
  position: string | null;
  position_order: number | null;
  mobile: string | null;
  active: boolean;
  last_sign_in_at: string | null;
  team_id: string | null;
  team_name: string | null;
}
export interface PasswordRow {
  username: string;
  name: string;
  role: Role;
  password_hash: string;
}
/** What can be written of a user; search columns come with names. */
export type UserColumns = Partial<
  Pick<
    UserEntity,
    | 'name'
    | 'role'
    | 'position'
    | 'positionOrder'
    | 'mobile'
    | 'active'
    | 'passwordHash'
    | 'searchText'
    | 'searchPieces'
    | 'updatedBy'
  >
>;

const COLUMNS = `u.id, u.version, u.created_at, u.created_by, cb.name AS created_by_name,
  u.updated_at, u.updated_by, ub.name AS updated_by_name, u.deleted_at, u.import_id, u.username, u.name, u.role,
  u.position, u.position_order, u.mobile, u.active, u.last_sign_in_at, team.id AS team_id, team.name AS team_name`;
const JOINS = `LEFT JOIN users cb ON cb.id = u.created_by LEFT JOIN users ub ON ub.id = u.updated_by ${CURRENT_TEAM}`;

/** People are listed by the order of their posts, as the zone lists them, never by pinyin unless asked to. */
const LIST: ListSpec = {
  base: 'users u',
  alias: 'u',
  sorts: {
    positionOrder: { sql: 'coalesce(u.position_order, 2147483647)', type: 'bigint' },
    name: { sql: 'u.name', type: 'text' },
    username: { sql: 'u.username', type: 'text' },
    updatedAt: { sql: 'u.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'positionOrder,name',
  project: `SELECT page.cursor_key, ${COLUMNS} FROM page JOIN users u ON u.id = page.id ${JOINS} ORDER BY page.ord`,
};

/** All SQL of users; sign-in has its own repository. */
@Injectable()
export class UserRepository {
  constructor(private readonly database: Database) {}

  /** Records that the actor may see; everybody sees all colleagues so far. */
  private visibleTo(_actor: Actor, _params: SqlParams): string[] {
    return ['u.deleted_at IS NULL'];
  }

  page(query: UserListDto, actor: Actor): Promise<Page<UserRow>> {
    return this.database.page<UserRow>(LIST, query, (params) => {
      const search = query.q ? searchCondition('u', query.q, params) : null;
      return [
        ...this.visibleTo(actor, params),
        ...(search ? [search] : []),
        ...(query.role ? [`u.role = ${params.add(query.role)}`] : []),
        ...(query.active === undefined ? [] : [`u.active = ${params.add(query.active)}`]),
      ];
    });
  }

  row(id: string): Promise<UserRow | null> {
    return this.database.one(
      `SELECT ${COLUMNS} FROM users u ${JOINS} WHERE u.id = $1 AND u.deleted_at IS NULL`,
      [id],
    );
  }

  /**
   * Locks the user and every active administrator, in one order: of two changes that would leave none,
   * the second one sees the first. Answers how many administrators are active beside this user.
   */
  async lock(id: string): Promise<{ otherAdministrators: number }> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM users WHERE deleted_at IS NULL AND (id = $1 OR (role = 'admin' AND active))
       ORDER BY id FOR UPDATE`,
      [id],
    );
    return { otherAdministrators: rows.filter((row) => row.id !== id).length };
  }

  /** Answers whether the name is free, and keeps it so until the transaction ends: others who want it wait. */
  async claimName(username: string): Promise<boolean> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('users.username ' || $1, 0))`, [
      username,
    ]);
    const taken = await this.database.one('SELECT id FROM users WHERE username = $1 AND deleted_at IS NULL', [
      username,
    ]);
    return taken === null;
  }

  async insert(user: Omit<UserEntity, 'version' | 'createdAt' | 'updatedAt'>): Promise<void> {
    await this.database.repository(UserEntity).insert(user);
  }

  async update(id: string, columns: UserColumns): Promise<void> {
    await this.database.repository(UserEntity).update({ id }, columns);
  }

  /** From today on the user belongs to this team, or to none; earlier membership stays on record. */
  async moveToTeam(userId: string, teamId: string | null): Promise<void> {
    const today = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;
    await this.database.query(
      `DELETE FROM team_members WHERE user_id = $1 AND coalesce(valid_from, '-infinity') >= ${today}`,
      [userId],
    );
    await this.database.query(
      `UPDATE team_members SET valid_to = ${today} - 1
       WHERE user_id = $1 AND coalesce(valid_to, 'infinity') >= ${today}`,
      [userId],
    );
    if (teamId)
      await this.database.query(
        `INSERT INTO team_members (id, team_id, user_id, valid_from) VALUES ($1, $2, $3, ${today})`,
        [uuidv7(), teamId, userId],
      );
  }

  passwordsOf(usernames: string[]): Promise<PasswordRow[]> {
    return this.database.query(
      `SELECT username, name, role, password_hash FROM users
       WHERE username = ANY($1) AND active AND deleted_at IS NULL`,
      [usernames],
    );
  }

  names(): Promise<{ id: string; name: string; username: string; active: boolean }[]> {
    return this.database.query(
      'SELECT id, name, username, active FROM users WHERE deleted_at IS NULL ORDER BY id',
    );
  }
}
