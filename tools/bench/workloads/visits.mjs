/** Lists of visits. */
const MONTHS = ['2019-03', '2020-06', '2021-09', '2022-11', '2023-04', '2024-05', '2025-10'];
const spanOf = (month) => [`${month}-01`, new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10)]; // prettier-ignore

const PAGE = `
  SELECT v.id, v.version, CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'no', t.no) END AS trip,
    v.direction, v.mode, v.state, v.visited_on AS "visitedOn", v.visited_precision AS "visitedPrecision", v.place,
    (SELECT json_agg(json_build_object('company', json_build_object('id', c.id, 'name', c.name),
        'foreignRelatedAtVisit', x.foreign_related, 'foreignBasis', x.foreign_basis,
        'foreignSource', x.foreign_source) ORDER BY x.seq)
      FROM visit_companies x JOIN companies c ON c.id = x.company_id WHERE x.visit_id = v.id) AS companies,
    (SELECT coalesce(json_agg(json_build_object('userId', p.user_id, 'name', coalesce(u.name, p.name)) ORDER BY p.seq), '[]')
      FROM visit_participants p LEFT JOIN users u ON u.id = p.user_id WHERE p.visit_id = v.id) AS participants,
    v.summary, v.intent, NULL AS "nextAction", v.updated_at AS "updatedAt"
  FROM (SELECT * FROM visits WHERE deleted_at IS NULL AND visited_on BETWEEN $1 AND $2
        ORDER BY visited_on DESC, id DESC LIMIT 50) v LEFT JOIN trips t ON t.id = v.trip_id
  ORDER BY v.visited_on DESC, v.id DESC`;

/** @returns {Promise<import('./companies.mjs').Variant[]>} */
async function months() {
  return MONTHS.map(spanOf).map((span) => ({
    path: `/api/v1/visits?from=${span.join('&to=')}&sort=-visitedOn&limit=50`,
    of: ({ items, total }) => ({ items, total }),
    sql: async (pool) => {
      const db = await pool.connect();
      try {
        const items = await db.query(PAGE, span);
        const count = await db.query(
          'SELECT count(*) AS total FROM visits WHERE deleted_at IS NULL AND visited_on BETWEEN $1 AND $2',
          span,
        );
        return { items: items.rows, total: count.rows[0].total };
      } finally {
        db.release();
      }
    },
  }));
}

/** @type {import('./companies.mjs').Workload[]} */
export const VISIT_WORKLOADS = [
  { key: 'visits', name: 'visits of a month, 50 rows, total', target: { ratio: 2.5 }, variants: months },
];
