/** Lists and searches of companies. */
import { BRAND_FIRST, BRAND_SECOND, TRADES } from '../data/words.mjs';

/**
 * @typedef {{
 *   path: string,
 *   sql: (db: import('pg').Pool) => Promise<unknown>,
 *   of?: (body: any) => unknown,
 * }} Variant one request, and the same result by bare SQL; `of` takes from the answer what the SQL knows
 * @typedef {{
 *   key: string, name: string, target?: { ratio?: number, ms?: number },
 *   variants: (context: import('../context.mjs').Context) => Promise<Variant[]>,
 * }} Workload
 */

const COLUMNS = `c.id, c.version, c.name, c.short_name AS "shortName", c.kind, c.credit_code AS "creditCode", c.country,
  c.place, c.cluster, CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'name', g.name) END AS "group",
  c.lifecycle, CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS owner,
  c.visit_count AS "visitCount", c.last_visited_on AS "lastVisitedOn", c.updated_at AS "updatedAt",
  EXISTS (SELECT FROM company_foreign_periods p WHERE p.company_id = c.id AND
    current_date BETWEEN coalesce(p.valid_from, '-infinity') AND coalesce(p.valid_to, 'infinity')) AS "foreignRelatedNow"`;
const JOINS = 'LEFT JOIN company_groups g ON g.id = c.group_id LEFT JOIN users o ON o.id = c.owner_user_id';
const ORDER = 'ORDER BY c.updated_at DESC, c.id DESC';

/** A page of companies and, where it is asked for, how many there are. */
async function page(pool, where, values, withTotal = true) {
  const db = await pool.connect();
  try {
    const items = await db.query(
      `SELECT ${COLUMNS} FROM (SELECT * FROM companies c WHERE c.deleted_at IS NULL AND ${where} ${ORDER} LIMIT 50) c
       ${JOINS} ${ORDER}`,
      values,
    );
    if (!withTotal) return { items: items.rows, total: null };
    const count = await db.query(
      `SELECT count(*) AS total FROM companies c WHERE c.deleted_at IS NULL AND ${where}`,
      values,
    );
    return { items: items.rows, total: count.rows[0].total };
  } finally {
    db.release();
  }
}

const itemsAndTotal = ({ items, total }) => ({ items, total });
const address = (query) => `/api/v1/companies?${new URLSearchParams(query)}`;

const FILTERS = ['新装备', '新材料', '新能源', '芯机能'].flatMap((cluster) =>
  ['CN', 'JP', 'DE', 'US', 'KR'].map((country) => ({ cluster, country })),
);

/** @returns {Promise<Variant[]>} */
async function firstPages() {
  return FILTERS.map(({ cluster, country }) => ({
    path: address({ cluster, country, sort: '-updatedAt', limit: '50' }),
    of: itemsAndTotal,
    sql: (db) => page(db, 'c.cluster = $1 AND c.country = $2', [cluster, country]),
  }));
}

/** @param {import('../context.mjs').Context} context @returns {Promise<Variant[]>} */
async function furtherPages({ get }) {
  const variants = [];
  for (const { cluster, country } of FILTERS) {
    const query = { cluster, country, sort: '-updatedAt', limit: '50' };
    const first = await get(address(query));
    if (!first.nextCursor) continue;
    const last = first.items.at(-1);
    variants.push({
      path: address({ ...query, cursor: first.nextCursor }),
      of: itemsAndTotal,
      sql: (db) =>
        page(db, 'c.cluster = $1 AND c.country = $2 AND (c.updated_at, c.id) < ($3, $4)', [cluster, country, last.updatedAt, last.id], false), // prettier-ignore
    });
  }
  return variants;
}

/** Pieces of two characters, as the search index holds them. */
const piecesOf = (text) => [...text].slice(1).map((char, i) => `${text[i]}${char}`);

/** @param {string[]} queries @returns {Promise<Variant[]>} */
async function searches(queries) {
  return queries.map((q) => ({
    path: address({ q }),
    of: itemsAndTotal,
    sql: (db) => page(db, 'c.search_pieces @> $1::text[] AND c.search_text LIKE $2', [piecesOf(q), `%${q}%`]),
  }));
}

const brands = ({ random }) =>
  Array.from({ length: 20 }, () => random.pick(BRAND_FIRST) + random.pick(BRAND_SECOND));

/** Initials of place, brand and the first character of the trade, as people type them: taken from what is there. */
async function initials({ db }) {
  const { rows } = await db.query(
    `SELECT left(split_part(search_text, E'\\n', 3), 5) AS q FROM companies
     WHERE country = 'CN' AND deleted_at IS NULL ORDER BY id LIMIT 20`,
  );
  return rows.map(({ q }) => q);
}

/** @type {Workload[]} */
export const COMPANY_WORKLOADS = [
  {
    key: 'list',
    name: 'companies, 2 filters, sorted, 50 rows, total',
    target: { ratio: 2.5 },
    variants: firstPages,
  },
  {
    key: 'cursor',
    name: 'companies, further page by cursor',
    target: { ratio: 2.5 },
    variants: furtherPages,
  },
  {
    ...{ key: 'search', name: 'search, 3 characters', target: { ms: 3 } },
    variants: (context) =>
      searches(brands(context).map((brand) => brand + context.random.pick(TRADES)[0][0])),
  },
  {
    ...{ key: 'search', name: 'search, 2 characters', target: { ms: 5 } },
    variants: (context) => searches(brands(context)),
  },
  {
    ...{ key: 'search', name: 'search, pinyin initials', target: { ms: 5 } },
    variants: async (context) => searches(await initials(context)),
  },
  {
    ...{ key: 'search', name: 'search, 2 characters of every 20th name' },
    variants: () => searches(['机械', '半导', '光伏', '纺织']),
  },
];
