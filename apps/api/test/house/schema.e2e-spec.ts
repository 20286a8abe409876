import { Client } from 'pg';
import { DataSource, type EntityMetadata } from 'typeorm';
import { MIGRATIONS } from '@landfall/migrations';
import { prepareDatabase } from '../../src/platform/database';
import { createTestApp, type TestApp } from '../support/app';
import { createEmptyDatabase } from '../support/database';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}
const TYPES: Record<string, string> = {
  int4: 'integer',
  int8: 'bigint',
  int2: 'smallint',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
  decimal: 'numeric',
  Boolean: 'boolean',
  String: 'text',
};

function entityColumns(entity: EntityMetadata): Column[] {
  return entity.columns.map((column) => {
    const name = typeof column.type === 'string' ? column.type : column.type.name;
    return {
      table: entity.tableName,
      column: column.databaseName,
      type: `${TYPES[name] ?? name}${column.isArray ? '[]' : ''}`,
      nullable: column.isNullable,
    };
  });
}

/** Columns of the tables as they stand after migrating; a domain counts as what it is made of. */
function tableColumns(tables: string[]): Promise<Column[]> {
  return app.rows<Column>(
    `SELECT c.relname AS "table", a.attname AS "column", NOT a.attnotnull AS nullable,
            format_type(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, NULL) AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND a.attnum > 0 AND NOT a.attisdropped`,
    [tables],
  );
}

const sorted = (columns: Column[]): Column[] =>
  columns.sort((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));

test('entities and tables say the same: columns, types, what may be null', async () => {
  const entities = app.app.get(DataSource).entityMetadatas;
  expect(entities.length).toBeGreaterThan(10);
  const expected = sorted(entities.flatMap(entityColumns));
  expect(expected).toEqual(sorted(await tableColumns(entities.map(({ tableName }) => tableName))));
});

describe('the role of the application', () => {
  test('owns no table, no function and no schema, and creates nothing', async () => {
    const [row] = await app.rows<{ relations: number; functions: number; roles: object }>(
      `SELECT (SELECT count(*) FROM pg_class WHERE relowner = me.oid) AS relations,
              (SELECT count(*) FROM pg_proc WHERE proowner = me.oid) AS functions,
              json_build_object('super', me.rolsuper, 'createdb', me.rolcreatedb, 'createrole', me.rolcreaterole) AS roles
       FROM pg_roles me WHERE me.rolname = current_user`,
    );
    expect(row).toEqual({
      relations: 0,
      functions: 0,
      roles: { super: false, createdb: false, createrole: false },
    });
    await expect(app.rows('CREATE TABLE planted (id integer)')).rejects.toThrow(/permission denied/);
    await expect(app.rows('ALTER TABLE users ADD COLUMN planted text')).rejects.toThrow(/must be owner/);
    await expect(app.rows('ALTER TABLE users DISABLE TRIGGER ALL')).rejects.toThrow(/must be owner/);
  });

  test('cannot rewrite what is kept of the past', async () => {
    for (const table of ['record_history', 'audit_events', 'ledger_entries'])
      for (const statement of [
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `UPDATE ${table} SET id = DEFAULT`,
      ])
        await expect(app.rows(statement)).rejects.toThrow(/permission denied|append-only/);
    await expect(
      app.rows(`INSERT INTO record_history (table_name, row_id, root_id, operation, valid_from, data)
                VALUES ('users', gen_random_uuid(), gen_random_uuid(), 'insert', now(), '{}')`),
    ).rejects.toThrow(/permission denied/);
  });
});

test('every table with columns of a root record moves its version and keeps its history', async () => {
  const tables = await app.rows<{ name: string; triggers: string[] }>(
    `SELECT c.relname AS name, array_agg(t.tgname::text ORDER BY t.tgname) AS triggers
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'version' AND NOT a.attisdropped
     LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'record_history'
     GROUP BY c.relname`,
  );
  expect(tables.length).toBeGreaterThan(8);
  // An import is work in progress that its own rows describe; what it wrote has a history of its own.
  const records = tables.filter(({ name }) => name !== 'imports');
  const lacking = records.filter(
    ({ name, triggers }) => !triggers.includes(`${name}_touch`) || !triggers.includes(`${name}_history`),
  );
  expect(lacking).toEqual([]);
});

describe('migrations', () => {
  const dump = async (url: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<{ line: string }>(
        `SELECT format('%s %s', relkind, relname) AS line FROM pg_class
           WHERE relnamespace = 'public'::regnamespace AND relname !~ '^migrations'
             AND oid NOT IN (SELECT indexrelid FROM pg_index WHERE indrelid = to_regclass('migrations'))
         UNION ALL SELECT format('function %s', proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION ALL SELECT format('type %s', typname) FROM pg_type
           WHERE typnamespace = 'public'::regnamespace AND typname !~ '^_?migrations'
         UNION ALL SELECT format('extension %s', extname) FROM pg_extension
         UNION ALL SELECT format('default %s', defaclacl) FROM pg_default_acl
         ORDER BY line`,
      );
      return rows.map(({ line }) => line);
    } finally {
      await client.end();
    }
  };

  test('go down to nothing and up again to the same', async () => {
    const database = await createEmptyDatabase();
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: MIGRATIONS,
      migrationsTransactionMode: 'all',
    });
    try {
      const empty = await dump(database.url);
      await source.initialize();
      await source.runMigrations();
      const full = await dump(database.url);
      for (const migration of [...MIGRATIONS].reverse()) {
        await source.undoLastMigration();
        expect(await source.query('SELECT FROM migrations WHERE name = $1', [migration.name])).toEqual([]);
      }
      expect(await dump(database.url)).toEqual(empty);
      await source.runMigrations();
      expect(await dump(database.url)).toEqual(full);
    } finally {
      if (source.isInitialized) await source.destroy();
      await database.drop();
    }
  });

  test('stand in order, each under its own name', () => {
    const stamps = MIGRATIONS.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  test('refuse a database of a newer version, and one that is no PostgreSQL of ours', async () => {
    const database = await createEmptyDatabase();
    try {
      await prepareDatabase(database.url, 'landfall-test');
      const client = new Client({ connectionString: database.url });
      await client.connect();
      await client.query(
        `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`,
      );
      await client.end();
      await expect(prepareDatabase(database.url, 'landfall-test')).rejects.toThrow(/newer version/);
    } finally {
      await database.drop();
    }
    await expect(prepareDatabase(`${database.url}_gone`, 'x')).rejects.toThrow(/has no database/);
    await expect(prepareDatabase('postgres://nobody@127.0.0.1:1/x', 'x')).rejects.toThrow(
      /No PostgreSQL answers at 127\.0\.0\.1:1/,
    );
  });
});
