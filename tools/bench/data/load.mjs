import { fillCompanies } from './companies.mjs';
import { fillPeople } from './people.mjs';
import { fillProjects } from './projects.mjs';
import { fillTripsAndVisits } from './trips-visits.mjs';
import { createWorld } from './world.mjs';

/** Machinery and what first start made; everything else is filled here and starts empty. */
const KEPT = ['migrations', 'audit_events', 'record_history', 'idempotency_keys', 'refresh_tokens'];

/**
 * Fills a migrated database with the large data set. Triggers and foreign keys sleep meanwhile; what triggers derive
 * is worked out by the same definitions, and indexes are built at the end.
 * @param {import('pg').Client} client a superuser
 * @param {{ seed: number, scale: number, history: boolean }} options @param {object} rules of the application
 * @param {(what: string) => void} tell
 */
export async function loadDataSet(client, { seed, scale, history }, rules, tell) {
  const world = createWorld({ seed, scale });
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
    SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SET statement_timeout = 0`);
  const indexes = await dropIndexes(client);
  const steps = [
    ['people', () => fillPeople(client, world, rules)],
    ['trips and visits', () => fillTripsAndVisits(client, world, rules)],
    ['companies', () => fillCompanies(client, world, rules)],
    ['projects, agreements, ledger', () => fillProjects(client, world, rules)],
    ['indexes', () => runAll(client, indexes)],
    ...(history ? [['history', () => writeHistory(client)]] : []),
    // As autovacuum leaves a database that has been in use for a while.
    ['statistics', () => client.query('VACUUM (ANALYZE)')],
  ];
  for (const [what, work] of steps) {
    const began = performance.now();
    await work();
    tell(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await client.query('CHECKPOINT');
}

/** @param {import('pg').Client} client @param {string[]} statements */
async function runAll(client, statements) {
  for (const statement of statements) await client.query(statement);
}

/** Indexes that hold no constraint. @returns {Promise<string[]>} the statements that make them again */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> ALL($1)
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [KEPT],
  );
  await runAll(
    client,
    rows.map(({ name }) => `DROP INDEX ${name}`),
  );
  return rows.map(({ definition }) => definition);
}

/** What the history triggers would have written with each row; they themselves say which tables, under which root. */
async function writeHistory(client) {
  const { rows } = await client.query(
    `SELECT t.relname AS name, split_part(encode(g.tgargs, 'escape'), E'\\\\000', 1) AS root
     FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid
     WHERE p.proname = 'keep_history' AND t.relname <> 'users'`,
  );
  for (const { name, root } of rows)
    await client.query(
      `INSERT INTO record_history (table_name, row_id, root_id, version, operation, valid_from, data)
       SELECT $1, id, ${root}, (data ->> 'version')::integer, 'insert',
         coalesce(data ->> 'created_at', data ->> 'recorded_at', '2016-01-01')::timestamptz, data
       FROM (SELECT id, ${root}${root === 'id' ? ' AS root' : ''},
               to_jsonb(t) - ARRAY['search_text', 'search_pieces', 'content'] AS data FROM ${name} t) x`,
      [name],
    );
}
