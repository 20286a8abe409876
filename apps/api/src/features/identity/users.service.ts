import { Injectable } from '@nestjs/common';
import type { Page, Role, UserView } from '@landfall/contracts';
import { DomainError, passwordFault, refuseFaults } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import { Database, Transactional } from '../../platform/database';
import { given } from '../../platform/records';
import { searchColumns } from '../../platform/search';
import { ActorCache } from './actor-cache';
import type { UserListDto } from './dto/user-list.dto';
import type { ChangeUserDto, CreateUserDto } from './dto/user.dto';
import { PasswordHasher } from './password-hasher';
import { SessionRepository } from './session.repository';
import { TeamRepository } from './team.repository';
import { UserRepository, type UserColumns, type UserRow } from './user.repository';
import { userView } from './user.view';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'user.created': { username: string; name: string; role: Role };
    'user.changed': { username: string; fields: string[] };
    'user.disabled': { username: string };
    'user.enabled': { username: string };
    'user.passwordReset': { username: string };
  }
}

/** Accounts: who has one, with which role, and whether it is open. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UserRepository,
    private readonly teams: TeamRepository,
    private readonly sessions: SessionRepository,
    private readonly actors: ActorCache,
    private readonly hasher: PasswordHasher,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly database: Database,
  ) {}

  async list(query: UserListDto): Promise<Page<UserView>> {
    const page = await this.users.page(query, this.context.actor);
    return { ...page, items: page.items.map(userView) };
  }

  async read(id: string): Promise<UserView> {
    return userView(await this.row(id));
  }

  /** Throws `userNameTaken`, `validation`. */
  @Transactional()
  async create(input: CreateUserDto): Promise<UserView> {
    const username = input.username.toLowerCase();
    this.refuseWeak(input.password, username);
    await this.assertTeam(input.teamId);
    if (!(await this.users.claimName(username))) throw new DomainError('userNameTaken', { username });
    const id = uuidv7();
    const { actorId } = this.context;
    const { text, pieces } = searchColumns([username, input.name]);
    await this.users.insert({
      id,
      username,
      name: input.name,
      role: input.role,
      passwordHash: await this.hasher.hash(input.password),
      position: input.position ?? null,
      positionOrder: input.positionOrder ?? null,
      mobile: input.mobile ?? null,
      active: true,
      lastSignInAt: null,
      createdBy: actorId,
      updatedBy: actorId,
      deletedAt: null,
      deletedBy: null,
      importId: null,
      searchText: text,
      searchPieces: pieces,
    });
    if (input.teamId) await this.users.moveToTeam(id, input.teamId);
    await this.audit.record('user.created', subject(id), { username, name: input.name, role: input.role });
    return this.read(id);
  }

  /** Throws `stale`, `lastAdministrator`, `validation`. */
  @Transactional()
  async change(id: string, version: number, input: ChangeUserDto): Promise<UserView> {
    const { otherAdministrators } = await this.users.lock(id);
    const before = await this.row(id);
    if (before.version !== version) throw new DomainError('stale', {}, { current: userView(before) });
    await this.assertTeam(input.teamId);
    if (leavesAdministration(before, input) && otherAdministrators === 0)
      throw new DomainError('lastAdministrator');
    const change = given(input);
    if (Object.keys(change).length === 0) return userView(before);
    const { teamId, ...columns } = change;
    const names = input.name ? searchColumns([before.username, input.name]) : null;
    await this.users.update(id, {
      ...columns,
      ...(names && { searchText: names.text, searchPieces: names.pieces }),
      updatedBy: this.context.actorId,
    });
    if (teamId !== undefined && teamId !== before.team_id) await this.users.moveToTeam(id, teamId);
    await this.recordChange(before, change);
    this.database.afterCommit(() => this.actors.forget(id));
    return this.read(id);
  }

  /** Sets a new password and ends every session of the account. */
  @Transactional()
  async resetPassword(id: string, password: string): Promise<void> {
    const { username } = await this.row(id);
    this.refuseWeak(password, username);
    const columns: UserColumns = {
      passwordHash: await this.hasher.hash(password),
      updatedBy: this.context.actorId,
    };
    await this.users.update(id, columns);
    await this.endSessions(id);
    await this.audit.record('user.passwordReset', subject(id), { username });
  }

  private async recordChange(before: UserRow, input: Partial<ChangeUserDto>): Promise<void> {
    const { username, id } = before;
    const fields = Object.keys(input).filter((field) => field !== 'active');
    if (fields.length > 0) await this.audit.record('user.changed', subject(id), { username, fields });
    if (input.active === false && before.active) {
      await this.endSessions(id);
      await this.audit.record('user.disabled', subject(id), { username });
    }
    if (input.active === true && !before.active)
      await this.audit.record('user.enabled', subject(id), { username });
  }

  private async endSessions(id: string): Promise<void> {
    await this.sessions.endAllOf(id, this.clock.now());
    this.database.afterCommit(() => this.actors.forget(id));
  }

  private async row(id: string): Promise<UserRow> {
    const row = await this.users.row(id);
    if (!row) throw new DomainError('notFound');
    return row;
  }

  private refuseWeak(password: string, username: string): void {
    const fault = passwordFault(password, username);
    refuseFaults(fault ? [fault] : []);
  }

  private async assertTeam(teamId: string | null | undefined): Promise<void> {
    if (teamId && !(await this.teams.exists(teamId)))
      refuseFaults([{ path: 'teamId', code: 'unknownReference' }]);
  }
}

function leavesAdministration(before: UserRow, input: ChangeUserDto): boolean {
  const was = before.role === 'admin' && before.active;
  const stays = (input.role ?? before.role) === 'admin' && (input.active ?? before.active);
  return was && !stays;
}

function subject(id: string): { type: string; id: string } {
  return { type: 'user', id };
}
