import { BRAND_FIRST, BRAND_SECOND, COUNTRIES, FORMS, PLACES, TRADES } from './words.mjs';
import { DAYS, recordColumns } from './world.mjs';
import { TableWriter } from './table-writer.mjs';

const KINDS = [['company', 960], ['chamber', 10], ['consulate', 5], ['fund', 10], ['agent', 5], ['institute', 5], ['authority', 5]]; // prettier-ignore
const LIFECYCLES = [['prospect', 50], ['in_contact', 25], ['negotiating', 12], ['signed', 5], ['resident', 6], ['departed', 2]]; // prettier-ignore
const BASES = ['FDI', 'HMT', 'OVS', 'FHQ', 'EXP'];
const CODE_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Visits of a company as the schema's own trigger counts them; needs the visits to be there. */
const OF_VISITS = {
  columns: { visit_count: 'coalesce(v.n, 0)', last_visited_on: 'v.last' },
  join: 'LEFT JOIN bench_company_visits v ON v.company_id = r.id',
};
const COUNT_VISITS = `
  ANALYZE visits;
  ANALYZE visit_companies;
  CREATE TEMP TABLE bench_company_visits AS
    SELECT x.company_id, count(*)::integer AS n, max(v.visited_on) AS last
    FROM visit_companies x JOIN visits v ON v.id = x.visit_id
    WHERE v.deleted_at IS NULL AND v.state = 'done' GROUP BY x.company_id;
  CREATE INDEX ON bench_company_visits (company_id);
  ANALYZE bench_company_visits`;

/** @param {import('pg').Client} client @param {import('./world.mjs').World} world @param {object} rules */
export async function fillCompanies(client, world, rules) {
  await client.query(COUNT_VISITS);
  await fillGroups(client, world, rules);
  const random = world.random('companies');
  const companies = new TableWriter(client, 'companies', OF_VISITS);
  const aliases = new TableWriter(client, 'company_aliases');
  const periods = new TableWriter(client, 'company_foreign_periods');
  for (const id of world.companyIds) {
    const { row, brand } = companyRow(random, world, rules, id);
    await companies.add(row);
    if (random.chance(0.1)) await aliases.add(aliasRow(random, rules, id, `${brand}${random.pick(PLACES)}`));
    if (row.country !== 'CN' || random.chance(0.08)) await periods.add(periodRow(random, id));
  }
  await Promise.all([companies.finish(), aliases.finish(), periods.finish()]);
}

async function fillGroups(client, world, { companyNameKey }) {
  const random = world.random('groups');
  const groups = new TableWriter(client, 'company_groups');
  for (const [i, id] of world.groupIds.entries()) {
    const name = `${brandOf(random)}${random.pick(TRADES)[0]}集团${i}`;
    const record = { ...recordColumns(random, world, 0), id, deleted_at: null };
    await groups.add({ ...record, name, name_key: companyNameKey(name) });
  }
  await groups.finish();
}

const brandOf = (random) => random.pick(BRAND_FIRST) + random.pick(BRAND_SECOND);

function companyRow(random, world, rules, id) {
  const [trade, cluster] = random.pick(TRADES);
  const country = random.weighted(COUNTRIES);
  const place = random.pick(PLACES);
  const brand = brandOf(random);
  const form = random.weighted(FORMS);
  const name = country === 'CN' ? `${place}${brand}${trade}${form}` : `${brand}${trade}（${place}）${form}`;
  const shortName = random.chance(0.3) ? brand : null;
  const creditCode = random.chance(0.6) ? code(random) : null;
  const search = rules.searchColumns([name, shortName, creditCode]);
  const row = {
    ...{ ...recordColumns(random, world, random.int(DAYS.length)), id, canonical_id: id },
    ...{
      name,
      name_key: rules.companyNameKey(name),
      loose_key: rules.looseCompanyKey(name),
      short_name: shortName,
    },
    ...{ search_text: search.text, search_pieces: search.pieces },
    ...{ kind: random.weighted(KINDS), credit_code: creditCode, country, place },
    ...{ cluster: random.chance(0.9) ? cluster : null, lifecycle: random.weighted(LIFECYCLES) },
    group_id: random.chance(0.1) ? world.groupIds[random.skewed(world.groupIds.length)] : null,
    owner_user_id: random.chance(0.8) ? random.pick(world.users).id : null,
  };
  // Some were merged into another one; the map is already followed to its end.
  if (random.chance(0.01)) row.canonical_id = world.companyIds[0];
  return { row, brand };
}

const code = (random) =>
  `91${Array.from({ length: 16 }, () => CODE_CHARS[random.int(CODE_CHARS.length)]).join('')}`;

function aliasRow(random, { companyNameKey }, companyId, alias) {
  return {
    id: random.id(0),
    company_id: companyId,
    alias,
    alias_key: companyNameKey(alias),
    source: 'entered',
  };
}

function periodRow(random, companyId) {
  const from = random.chance(0.5) ? DAYS[random.int(DAYS.length)] : null;
  return {
    id: random.id(0),
    company_id: companyId,
    basis: random.pick(BASES),
    valid_from: from,
    valid_to: null,
  };
}
