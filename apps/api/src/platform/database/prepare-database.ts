import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '@landfall/migrations';
import { ConfigError } from '../config';

const OLDEST_SERVER = 150000;
/** One installation migrates a database at a time; any number serves as the lock's name. */
const MIGRATION_LOCK = 7_246_001;

/** A question to the database before anything in it changes; it refuses by throwing ConfigError. */
export type StartCheck = (
  ask: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>,
) => Promise<void>;

/**
 * Brings a database to this version and answers the address of the role under which the application works.
 * `ownerUrl` may create tables and roles; `check` may refuse while everything is as it was.
 * Throws ConfigError with one sentence for what a person must mend.
 */
export async function prepareDatabase(
  ownerUrl: string,
  appRolePassword: string,
  check?: StartCheck,
): Promise<string> {
  const client = await connect(ownerUrl);
  try {
    await assertServerVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertNotNewer(client);
    await check?.((sql) => client.query<Record<string, unknown>>(sql));
    await migrate(ownerUrl);
    return await ensureAppRole(client, ownerUrl, appRolePassword);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks between statements reports here; the next statement fails by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new ConfigError(connectSentence(error as Error & { code?: string }, url));
  }
}

function connectSentence(error: Error & { code?: string }, url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  switch (error.code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${where}; check DATABASE_URL and whether the server runs.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${hostname} of DATABASE_URL cannot be found.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${where} refuses the user "${decodeURIComponent(username)}"; check the password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${where} has no database "${decodeURIComponent(pathname.slice(1))}"; create it first.`;
    default:
      return `PostgreSQL at ${where} cannot be used: ${error.message}.`;
  }
}

async function assertServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
  );
  if (Number(rows[0]?.number) < OLDEST_SERVER)
    throw new ConfigError(`PostgreSQL 15 or newer is needed; the server is ${rows[0]?.text}.`);
}

/** A database that a newer version has migrated must not be touched by an older one. */
async function assertNotNewer(client: Client): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS exists`,
  );
  if (!rows[0]?.exists) return;
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const applied = await client.query<{ name: string }>('SELECT name FROM migrations');
  if (applied.rows.some((row) => !known.has(row.name)))
    throw new ConfigError(
      'The database belongs to a newer version of Landfall; update Landfall before starting it.',
    );
}

async function migrate(ownerUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    logging: false,
  });
  try {
    await dataSource.initialize();
    await dataSource.runMigrations();
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === '42501')
      throw new ConfigError(`The database user may not create what Landfall needs: ${message}.`);
    if (code === '53100') throw new ConfigError('The disk of the database is full.');
    throw error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** The application's own login: member of `landfall_app`, owner of nothing, one per database. */
async function ensureAppRole(client: Client, ownerUrl: string, password: string): Promise<string> {
  const url = new URL(ownerUrl);
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  // Not "_app": a database called landfall would then get the name of the group itself.
  const role = `${rows[0]?.name ?? 'landfall'}`.slice(0, 55) + '_login';
  const name = client.escapeIdentifier(role);
  const secret = client.escapeLiteral(password);
  const attributes = `LOGIN PASSWORD ${secret} NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT`;
  await assertOurs(client, role);
  try {
    const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    await client.query(`${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} ${attributes}`);
    await client.query(`GRANT landfall_app TO ${name}`);
    // TypeORM made this table before any default privilege; readiness reads it.
    await client.query('GRANT SELECT ON migrations TO landfall_app');
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== '42501') throw error;
    throw new ConfigError(
      `The user of DATABASE_URL must be allowed to create roles (ALTER ROLE … CREATEROLE): ${message}.`,
    );
  }
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.toString();
}

/** A role of that name which somebody else made is not ours to change. */
async function assertOurs(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ foreign: boolean }>(
    `SELECT r.rolname = current_user OR r.rolsuper OR NOT pg_has_role(r.oid, 'landfall_app', 'member') AS foreign
     FROM pg_roles r WHERE r.rolname = $1`,
    [role],
  );
  if (rows[0]?.foreign)
    throw new ConfigError(
      `The role "${role}" exists already and is not Landfall's; rename it or use another database.`,
    );
}
