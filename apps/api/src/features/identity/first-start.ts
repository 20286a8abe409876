import { Injectable } from '@nestjs/common';
import { passwordFault } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { ConfigError, InjectConfig, type AppConfig } from '../../platform/config';
import { Database, Transactional } from '../../platform/database';
import { searchColumns } from '../../platform/search';
import { DEMO_ACCOUNTS, DEMO_COLLEAGUES, DEMO_PASSWORD, DEMO_TEAM_NAME, type DemoPerson } from './demo-team';
import { PasswordHasher } from './password-hasher';
import { TeamEntity, TeamMemberEntity } from './team.entity';
import { UserRepository } from './user.repository';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'installation.demoTeamCreated': { users: number };
    'installation.administratorCreated': { username: string };
  }
}

/** Two servers that start at once on one empty database must not both fill it; any number names the lock. */
const FIRST_START_LOCK = 7_246_003;
const ADMINISTRATOR = 'admin';

type Ask = (sql: string) => Promise<{ rows: Record<string, unknown>[] }>;

/**
 * Refuses to go on where nobody could ever sign in: no user yet, no demo, no password for an administrator.
 * Asked before migrations, so that a refused start leaves the database as it was. Throws ConfigError.
 */
export async function assertFirstAdministrator(
  config: Pick<AppConfig, 'demo' | 'adminPassword'>,
  ask: Ask,
): Promise<void> {
  if (config.demo) return;
  const table = await ask(`SELECT to_regclass('users') IS NOT NULL AS there`);
  if (table.rows[0]?.there) {
    const users = await ask('SELECT EXISTS (SELECT FROM users) AS there');
    if (users.rows[0]?.there) return;
  }
  assertAdministratorPassword(config.adminPassword);
}

function assertAdministratorPassword(password: string | null): asserts password is string {
  if (!password)
    throw new ConfigError(
      'ADMIN_PASSWORD is needed to create the first administrator "admin"; set it for the first start (or DEMO=on for a demo team).',
    );
  if (passwordFault(password, ADMINISTRATOR) || password === DEMO_PASSWORD)
    throw new ConfigError(
      'ADMIN_PASSWORD must have 8 to 200 characters and be neither the user name nor the demo password.',
    );
}

/** What happens once in the life of an installation: its first people. */
@Injectable()
export class FirstStart {
  constructor(
    @InjectConfig() private readonly config: AppConfig,
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: Audit,
  ) {}

  /** Creates the demo team or the administrator where there is no user; everything or nothing. Throws ConfigError. */
  @Transactional()
  async run(): Promise<{ createdDemoTeam: boolean }> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [FIRST_START_LOCK]);
    if (await this.database.one('SELECT FROM users LIMIT 1')) return { createdDemoTeam: false };
    if (this.config.demo) await this.createDemoTeam();
    else await this.createAdministrator();
    return { createdDemoTeam: this.config.demo };
  }

  private async createAdministrator(): Promise<void> {
    const password = this.config.adminPassword;
    assertAdministratorPassword(password);
    const id = await this.add(
      { username: ADMINISTRATOR, name: '管理员', role: 'admin', position: null, positionOrder: null },
      await this.hasher.hash(password),
    );
    await this.audit.record(
      'installation.administratorCreated',
      { type: 'user', id },
      { username: ADMINISTRATOR },
    );
  }

  private async createDemoTeam(): Promise<void> {
    // The demo password is public, so one hash serves all its accounts.
    const [open, unusable] = await Promise.all([this.hasher.hash(DEMO_PASSWORD), this.hasher.unusable()]);
    const ids = new Map<DemoPerson, string>();
    for (const person of DEMO_ACCOUNTS) ids.set(person, await this.add(person, open));
    for (const person of DEMO_COLLEAGUES) ids.set(person, await this.add(person, unusable));
    await this.addTeam(ids);
    await this.audit.record('installation.demoTeamCreated', null, { users: ids.size });
  }

  private async addTeam(ids: ReadonlyMap<DemoPerson, string>): Promise<void> {
    const id = uuidv7();
    const members = [...ids].filter(([person]) => person.inTeam);
    const lead = members.find(([person]) => person.role === 'lead');
    await this.database
      .repository(TeamEntity)
      .insert({ id, name: DEMO_TEAM_NAME, leadUserId: lead?.[1] ?? null });
    await this.database
      .repository(TeamMemberEntity)
      .insert(members.map(([, userId]) => ({ id: uuidv7(), teamId: id, userId })));
  }

  private async add(
    person: Pick<DemoPerson, 'username' | 'name' | 'role'> & {
      position: string | null;
      positionOrder: number | null;
    },
    passwordHash: string,
  ): Promise<string> {
    const id = uuidv7();
    const { text, pieces } = searchColumns([person.username, person.name]);
    const { username, name, role, position, positionOrder } = person;
    await this.users.insert({
      ...{ id, username, name, role, position, positionOrder, passwordHash },
      ...{ mobile: null, active: true, lastSignInAt: null, importId: null },
      ...{ createdBy: null, updatedBy: null, deletedAt: null, deletedBy: null },
      ...{ searchText: text, searchPieces: pieces },
    });
    return id;
  }
}
