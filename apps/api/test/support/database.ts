/** A database of its own for each test file: cloned from a template that is migrated once per run. */
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '@landfall/migrations';
import { prepareDatabase } from '../../src/platform/database';

const APP_PASSWORD = 'landfall-test';
const TEMPLATE_LOCK = 7_246_002;

/** TEST_DATABASE_URL names a server on which tests may create databases and roles. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run the tests by `npm test -- api`');
  return url;
}

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Takes out every record and leaves the accounts: a fresh start that costs less than another application. */
  empty(): Promise<void>;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `landfall_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template.name}`));
  return {
    ownerUrl: withDatabase(serverUrl(), name),
    appUrl: withDatabase(template.appUrl, name),
    empty: () => emptyRecords(withDatabase(serverUrl(), name)),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** An empty database without any table, for what happens before migrations. */
export async function createEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `landfall_empty_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  return {
    url: withDatabase(serverUrl(), name),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function emptyRecords(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The ledger refuses to be emptied; only the owner of the test's database may look away.
    await client.query(`SET session_replication_role = replica;
      TRUNCATE company_groups, companies, contacts, trips, visits, projects, agreements, fx_rates, imports CASCADE`);
  } finally {
    await client.end();
  }
}

interface Template {
  name: string;
  appUrl: string;
}

let template: Promise<Template> | undefined;

/** Migrated under another name and renamed when it is whole: nobody ever connects to the template itself. */
function ensureTemplate(): Promise<Template> {
  template ??= onServer(async (client) => {
    const text = MIGRATIONS.map(
      (migration) => `${migration.name}${migration.prototype.up.toString()}`,
    ).join();
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const name = `landfall_whole_${hash}`;
    const building = `landfall_building_${hash}`;
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!known.rowCount) {
      await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${building}`);
      await prepareDatabase(withDatabase(serverUrl(), building), APP_PASSWORD);
      await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
    }
    const appUrl = new URL(withDatabase(serverUrl(), name));
    appUrl.username = `${building}_login`;
    appUrl.password = APP_PASSWORD;
    return { name, appUrl: appUrl.toString() };
  });
  return template;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
