/** The published numbers and their groups. */
const YEARS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const spanOf = (year) => [`${year}-01-01`, `${year}-12-31`];

const COUNTED_VISITS = `v.deleted_at IS NULL AND v.state = 'done' AND v.direction = 'outbound' AND v.mode = 'onsite'
  AND v.visited_on BETWEEN $1 AND $2
  AND (v.visited_precision = 'day' OR span_end(v.visited_on, v.visited_precision) <= $2)`;

/** Projects that were signed, or expanded, in the period: no other can count in it. */
const SIGNED_THEN =
  'SELECT s.project_id FROM ledger_entries s WHERE s.delta_count = 1 AND s.entry_on BETWEEN $1 AND $2';
const EXPANDED_THEN = `SELECT x.project_id FROM ledger_entries x
  WHERE x.relation = 'expansion' AND x.entry_on BETWEEN $1 AND $2`;

const standing = (
  projects,
) => `SELECT e.project_id, max(e.entry_on) FILTER (WHERE e.delta_count = 1) AS signed_on,
    max(span_end(e.entry_on, e.entry_precision)) FILTER (WHERE e.delta_count = 1) AS signed_end,
    coalesce(sum(e.delta_cny_fen) FILTER (WHERE e.relation <> 'expansion'), 0)::bigint AS amount,
    sum(e.delta_cny_fen) FILTER (WHERE e.relation = 'expansion' AND e.entry_on >= $1
      AND (e.entry_precision = 'day' OR span_end(e.entry_on, e.entry_precision) <= $2)) AS expanded
  FROM ledger_entries e WHERE e.project_id IN (${projects}) AND e.entry_on <= $2 AND e.reverses_id IS NULL
    AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id)
  GROUP BY e.project_id HAVING sum(e.delta_count) = 1`;
const SIGNED = 's.signed_on >= $1 AND s.signed_end <= $2';

const HEADLINE = `
  WITH met AS MATERIALIZED (
      SELECT v.id, c.canonical_id, c.kind = 'company' AS is_company, x.foreign_related
      FROM visits v JOIN visit_companies x ON x.visit_id = v.id JOIN companies c ON c.id = x.company_id
      WHERE ${COUNTED_VISITS}),
    standing AS (${standing(`${SIGNED_THEN} UNION ${EXPANDED_THEN}`)})
  SELECT * FROM
    (SELECT count(*) AS trips, count(*) FILTER (WHERE leader_level = 'zone_leader') AS led FROM trips
      WHERE deleted_at IS NULL AND aim <> 'stationed'
        AND state IN ('underway', 'cut_short', 'home', 'reported', 'closed') AND actual_start BETWEEN $1 AND $2
        AND (start_precision = 'day' OR span_end(actual_start, start_precision) <= $2)) t,
    (SELECT count(*) AS visits FROM (SELECT FROM met GROUP BY id) m) v,
    (SELECT count(*) AS companies, count(*) FILTER (WHERE is_foreign) AS "foreign" FROM
      (SELECT bool_or(foreign_related) AS is_foreign FROM met WHERE is_company GROUP BY canonical_id) m) c,
    (SELECT count(*) FILTER (WHERE ${SIGNED}) AS projects,
      coalesce(sum(s.amount) FILTER (WHERE ${SIGNED}), 0)::bigint AS fen,
      coalesce(sum(s.expanded), 0)::bigint AS expansions FROM standing s) p`;

/** @returns {Promise<import('./companies.mjs').Variant[]>} */
async function headlines() {
  return YEARS.map((year) => ({
    path: `/api/v1/stats/headline?from=${spanOf(year).join('&to=')}`,
    of: ({ values: v, tripsLedByZoneLeaders: led }) => ({
      ...{
        trips: v.trips,
        led,
        visits: v.visits,
        companies: v.companiesVisited,
        foreign: v.foreignCompaniesVisited,
      },
      ...{ projects: v.signedProjects, fen: v.agreedInvestmentFen, expansions: v.expansionsFen },
    }),
    sql: async (db) => (await db.query(HEADLINE, spanOf(year))).rows[0],
  }));
}

const BY_MONTH = {
  agreedInvestment: `SELECT to_char(s.signed_on, 'YYYY-MM') AS key, sum(s.amount)::bigint AS value
    FROM (${standing(SIGNED_THEN)}) s WHERE ${SIGNED} GROUP BY 1 ORDER BY 1`,
  visits: `SELECT to_char(month, 'YYYY-MM') AS key, n AS value FROM
    (SELECT date_trunc('month', v.visited_on::timestamp) AS month, count(*) AS n FROM visits v WHERE ${COUNTED_VISITS}
      AND EXISTS (SELECT FROM visit_companies x WHERE x.visit_id = v.id) GROUP BY 1) m ORDER BY 1`,
};
const BY_OWNER = {
  agreedInvestment: `SELECT coalesce(p.owner_user_id::text, p.owner_name, '') AS key, sum(s.amount)::bigint AS value
    FROM (${standing(SIGNED_THEN)}) s JOIN projects p ON p.id = s.project_id WHERE ${SIGNED} GROUP BY 1 ORDER BY 2 DESC, 1`,
  visits: `SELECT coalesce(p.user_id::text, p.name, '') AS key, count(DISTINCT v.id) AS value
    FROM visits v LEFT JOIN visit_participants p ON p.visit_id = v.id WHERE ${COUNTED_VISITS}
      AND EXISTS (SELECT FROM visit_companies x WHERE x.visit_id = v.id) GROUP BY 1 ORDER BY 2 DESC, 1`,
};
/** The groups of people overlap: the whole must be asked for. */
const WHOLE = `SELECT count(*) AS value FROM visits v WHERE ${COUNTED_VISITS}
  AND EXISTS (SELECT FROM visit_companies x WHERE x.visit_id = v.id)`;

/** @returns {() => Promise<import('./companies.mjs').Variant[]>} */
const groups = (measure, groupBy, statements, whole) => async () =>
  YEARS.map((year) => ({
    path: `/api/v1/stats/${measure}?groupBy=${groupBy}&from=${spanOf(year).join('&to=')}`,
    of: ({ groups: list, value }) => ({
      groups: list.map((group) => ({ key: group.key, value: group.value })),
      value,
    }),
    sql: async (db) => {
      const { rows } = await db.query(statements[measure], spanOf(year));
      const sum = () => rows.reduce((total, { value }) => total + value, 0);
      return { groups: rows, value: whole ? (await db.query(whole, spanOf(year))).rows[0].value : sum() };
    },
  }));

const target = { ratio: 1.3 };

/** @type {import('./companies.mjs').Workload[]} */
export const MEASURE_WORKLOADS = [
  { key: 'headline', name: 'headline of a year', target, variants: headlines },
  {
    key: 'sums',
    name: 'agreed investment by month',
    target,
    variants: groups('agreedInvestment', 'month', BY_MONTH),
  },
  {
    key: 'sums',
    name: 'agreed investment by owner',
    target,
    variants: groups('agreedInvestment', 'owner', BY_OWNER),
  },
  { key: 'sums', name: 'visits by month', target, variants: groups('visits', 'month', BY_MONTH) },
  { key: 'sums', name: 'visits by owner', target, variants: groups('visits', 'owner', BY_OWNER, WHOLE) },
];
