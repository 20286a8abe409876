import { LAST_YEAR } from '../data/world.mjs';
import { Failure } from '../../support/failure.mjs';

/** All that a run adds is younger than the data set. */
const ADDED = `created_at >= '${LAST_YEAR + 1}-01-01'`;
const SAID = { place: '苏州', purpose: '项目洽谈', summary: '对方介绍了产能情况。' };
const TABLES = ['visits', 'visit_companies', 'visit_participants'];

/**
 * Logging a visit with sign-in, audit and history, beside its three inserts in one transaction. The bare side keeps
 * the constraints but not the triggers of history and derived columns; they sleep while it is its turn.
 * @param {import('../context.mjs').Context} context
 * @returns {Promise<{ http: import('../measure.mjs').Side, sql: import('../measure.mjs').Side, check(): Promise<void>, tidy(): Promise<void> }>}
 */
export async function createVisitSides(context) {
  // A run that was cut off may have left something behind.
  await tidy(context.owner);
  const material = await readMaterial(context.db);
  const searched = searchTexts(context.rules, material);
  let created = 0;
  const bodies = () => bodyOf(context.random, material);
  return {
    http: {
      begin: () => setTriggers(context.owner, 'ENABLE'),
      once: async (worker) => {
        await context.send(worker, { method: 'POST', path: '/api/v1/visits', body: bodies() }, 201);
        created += 1;
      },
    },
    sql: {
      begin: () => setTriggers(context.owner, 'DISABLE'),
      once: () => insertVisit(context.db, context.random, bodies(), searched),
    },
    check: () => check(context.owner, () => created),
    tidy: () => tidy(context.owner),
  };
}

async function readMaterial(db) {
  const companies = await db.query(
    'SELECT id FROM companies WHERE deleted_at IS NULL ORDER BY id LIMIT 20000',
  );
  const users = await db.query(`SELECT id, name FROM users WHERE username LIKE 'person%' ORDER BY id`);
  return { companies: companies.rows.map(({ id }) => id), users: users.rows };
}

function bodyOf(random, { companies, users }) {
  const day = `${LAST_YEAR}-${String(1 + random.int(12)).padStart(2, '0')}-${String(1 + random.int(28)).padStart(2, '0')}`;
  return {
    ...{
      direction: 'outbound',
      mode: 'onsite',
      state: 'done',
      visitedOn: day,
      place: '苏州',
      purpose: '项目洽谈',
    },
    ...{
      summary: '对方介绍了产能情况。',
      companies: [{ companyId: random.pick(companies), foreignRelated: false }],
    },
    participants: [{ userId: random.pick(users).id }],
  };
}

/** By what the application lets a visit be found: worked out beforehand, only its writing is measured. */
function searchTexts({ searchColumns }, { users }) {
  const { place, purpose, summary } = SAID;
  return new Map(users.map(({ id, name }) => [id, searchColumns([place, purpose, summary, name])]));
}

async function insertVisit(pool, random, body, searched) {
  const { text, pieces } = searched.get(body.participants[0].userId);
  const [visitId, linkId, participantId] = [random, random, random].map((source) => source.id(Date.now()));
  const db = await pool.connect();
  try {
    await db.query('BEGIN');
    await db.query(
      `INSERT INTO visits (id, direction, mode, state, visited_on, place, purpose, summary, search_text, search_pieces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [visitId, body.direction, body.mode, body.state, body.visitedOn, body.place, body.purpose, body.summary, text, pieces], // prettier-ignore
    );
    await db.query(
      `INSERT INTO visit_companies (id, visit_id, seq, company_id, foreign_related, foreign_source)
       VALUES ($1, $2, 0, $3, false, 'stated')`,
      [linkId, visitId, body.companies[0].companyId],
    );
    await db.query(
      `INSERT INTO visit_participants (id, visit_id, seq, user_id, name) VALUES ($1, $2, 0, $3, '')`,
      [...[participantId, visitId, body.participants[0].userId]],
    );
    await db.query('COMMIT');
  } finally {
    db.release();
  }
}

async function setTriggers(owner, what) {
  for (const table of TABLES) await owner.query(`ALTER TABLE ${table} ${what} TRIGGER USER`);
}

/** Every answer 201 left a visit, its three rows of history and its audit event, in one transaction each. */
async function check(owner, created) {
  const { rows } = await owner.query(
    `SELECT (SELECT count(*) FROM visits WHERE ${ADDED} AND created_by IS NOT NULL) AS visits,
       (SELECT count(*) FROM record_history h JOIN visits v ON v.id = h.root_id
        WHERE v.${ADDED} AND h.table_name = ANY($1)) AS history,
       (SELECT count(*) FROM audit_events a JOIN visits v ON v.id = a.record_id
        WHERE v.${ADDED} AND a.action = 'visit.created') AS audit`,
    [TABLES],
  );
  const { visits, history, audit } = rows[0];
  const wanted = created();
  if (visits !== wanted || history !== 3 * wanted || audit !== wanted)
    throw new Failure(`${wanted} visits were created, but there are ${visits}, ${history} rows of history and ${audit} audit events.`); // prettier-ignore
}

/** The data set is as it was: the next run on it must find the same. */
async function tidy(owner) {
  await setTriggers(owner, 'ENABLE');
  await owner.query(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE bench_added ON COMMIT DROP AS SELECT id FROM visits WHERE ${ADDED};
    CREATE TEMP TABLE bench_met ON COMMIT DROP AS
      SELECT DISTINCT company_id FROM visit_companies WHERE visit_id IN (SELECT id FROM bench_added);
    DELETE FROM visit_participants WHERE visit_id IN (SELECT id FROM bench_added);
    DELETE FROM visit_companies WHERE visit_id IN (SELECT id FROM bench_added);
    DELETE FROM record_history WHERE root_id IN (SELECT id FROM bench_added);
    DELETE FROM audit_events WHERE record_id IN (SELECT id FROM bench_added);
    DELETE FROM visits WHERE id IN (SELECT id FROM bench_added);
    SELECT refresh_company_visits(company_id) FROM bench_met;
    COMMIT`);
}
