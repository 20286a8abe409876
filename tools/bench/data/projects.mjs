import { TableWriter } from './table-writer.mjs';
import { BRAND_FIRST, BRAND_SECOND, PLACES, TRADES } from './words.mjs';
import { DAYS, datedBy, recordColumns } from './world.mjs';

/** What was agreed about a project, in its order: relations and their weights. */
const STORIES = [
  [['new'], 50],
  [['new', 'expansion'], 12],
  [['new', 'supplement'], 8],
  [['new', 'termination'], 5],
  [['new', 'transfer'], 2],
  [['loi'], 8],
  [['loi', 'upgrade'], 5],
  [[], 10],
];
const KIND_OF = { loi: 'loi', termination: 'termination', transfer: 'transfer', supplement: 'supplement' };
const ORIGINS = [...PLACES.slice(0, 15), '日本', '德国', '美国', '韩国'];

/** The ledger's sums as the schema's own trigger keeps them; needs the ledger to be there. */
const OF_LEDGER = {
  columns: { agreed_fen: 'coalesce(e.fen, 0)', signed_count: 'coalesce(e.n, 0)', signed_stat_on: 'e.last' },
  join: 'LEFT JOIN bench_project_sums e ON e.project_id = r.id',
};
const SUM_LEDGER = `
  CREATE TEMP TABLE bench_project_sums AS
    SELECT s.project_id, s.fen, s.n, CASE WHEN s.n = 1 THEN (SELECT max(e.entry_on) FROM effective_ledger_entries e
      WHERE e.project_id = s.project_id AND e.delta_count = 1) END AS last
    FROM (SELECT project_id, sum(delta_cny_fen)::bigint AS fen, sum(delta_count)::smallint AS n
          FROM ledger_entries GROUP BY project_id) s;
  CREATE INDEX ON bench_project_sums (project_id);
  ANALYZE bench_project_sums`;

/** @param {import('pg').Client} client @param {import('./world.mjs').World} world @param {object} rules */
export async function fillProjects(client, world, rules) {
  const random = world.random('projects');
  const drafts = Array.from({ length: world.sizes.projects }, (_, i) => draft(random, world, i));
  await fillAgreements(client, world, rules, drafts);
  // The sums below are looked up by project.
  await client.query('CREATE INDEX bench_ledger ON ledger_entries (project_id); ANALYZE ledger_entries');
  await client.query(SUM_LEDGER);
  await client.query('DROP INDEX bench_ledger');
  const projects = new TableWriter(client, 'projects', OF_LEDGER);
  const parties = new TableWriter(client, 'project_parties');
  for (const project of drafts) {
    await projects.add(projectRow(random, world, rules, project));
    const investors = random.several(
      1 + random.int(2),
      () => world.companyIds[random.skewed(world.companyIds.length)],
    );
    for (const [i, companyId] of investors.entries())
      await parties.add({
        id: random.id(0),
        project_id: project.id,
        seq: i + 1,
        company_id: companyId,
        role: 'investor',
      });
  }
  await Promise.all([projects.finish(), parties.finish()]);
}

function draft(random, world, i) {
  const day = random.int(DAYS.length - 200);
  return {
    ...recordColumns(random, world, day),
    day,
    code: `P${DAYS[day].slice(0, 4)}-${String(i + 1).padStart(6, '0')}`,
    story: random.weighted(STORIES),
  };
}

function projectRow(random, world, rules, { day: _, story, ...record }) {
  const [trade, cluster] = random.pick(TRADES);
  const name = `${random.pick(BRAND_FIRST)}${random.pick(BRAND_SECOND)}${trade}${random.pick(['生产基地', '总部', '研发中心'])}项目`;
  const search = rules.searchColumns([name, record.code]);
  const owner = random.chance(0.9) ? random.pick(world.users) : null;
  return {
    ...{
      ...record,
      name,
      name_key: rules.companyNameKey(name),
      search_text: search.text,
      search_pieces: search.pieces,
    },
    ...{ former_names: [], kind: 'new', capital_type: random.pick(['domestic', 'foreign', 'mixed', null]) },
    ...{
      origin: random.pick(ORIGINS),
      cluster: random.chance(0.95) ? cluster : null,
      confidentiality: 'normal',
    },
    ...{ owner_user_id: owner?.id ?? null, owner_name: owner?.name ?? null },
    ...{ phase: phaseOf(random, story), outcome: outcomeOf(story) },
  };
}

const isSigned = (story) => story.includes('new') || story.includes('upgrade');
const phaseOf = (random, story) =>
  isSigned(story)
    ? random.pick(['signed', 'registered', 'started', 'producing'])
    : random.pick(['lead', 'negotiating']);
const outcomeOf = (story) => ({ termination: 'terminated', transfer: 'transferred' })[story[1]] ?? 'open';

async function fillAgreements(client, world, { computeLedger }, drafts) {
  const random = world.random('agreements');
  const agreements = new TableWriter(client, 'agreements');
  const entries = new TableWriter(client, 'ledger_entries');
  for (const project of drafts) {
    const signed = agreementsOf(random, world, project);
    for (const { row } of signed) await agreements.add(row);
    // What lies in the trash is in no ledger.
    if (project.deleted_at) continue;
    const lines = computeLedger(signed.map(({ fact }) => fact));
    for (const entry of booked(random, project, lines)) await entries.add(entry);
  }
  await Promise.all([agreements.finish(), entries.finish()]);
}

function agreementsOf(random, world, { id: projectId, day, story }) {
  const amount = Math.round(10 ** (1 + random.next() * 2.5)) * 1_000_000_00;
  let first = null;
  return story.map((relation, i) => {
    const at = day + i * (10 + random.int(60));
    const agreement = agreementRow(random, world, {
      projectId,
      relation,
      at,
      amount: i === 0 ? amount : Math.round(amount / 2),
      first,
    });
    first ??= agreement.row.id;
    return agreement;
  });
}

function agreementRow(random, world, { projectId, relation, at, amount, first }) {
  const { day, precision } = datedBy(random, at);
  const ends = relation === 'termination' || relation === 'transfer';
  const fen = ends ? null : amount;
  const record = { ...recordColumns(random, world, at), deleted_at: null };
  const supersedesId = relation === 'supplement' || relation === 'upgrade' ? first : null;
  const row = {
    ...{
      ...record,
      project_id: projectId,
      kind: KIND_OF[relation] ?? 'investment',
      relation,
      state: 'signed',
    },
    ...{
      supersedes_id: supersedesId,
      signed_on: day,
      signed_precision: precision,
      stat_on: day,
      stat_precision: precision,
    },
    ...{
      currency: 'CNY',
      amount_minor: fen,
      amount_cny_fen: fen,
      approximate: false,
      claim_status: 'claimed',
    },
  };
  const dates = { statOn: day, statPrecision: precision, signedOn: day, signedPrecision: precision };
  return { row, fact: { id: record.id, relation, ...dates, amountCnyFen: fen, supersedesId } };
}

/** The lines as they stand in the book; some were booked wrongly first and taken back. */
function booked(random, project, lines) {
  const entry = (line, change = {}) => ({
    ...{
      id: random.id(Date.parse(project.created_at)),
      project_id: project.id,
      agreement_id: line.agreementId,
    },
    ...{ relation: line.relation, entry_on: line.entryOn, entry_precision: line.entryPrecision },
    ...{ occurred_on: line.occurredOn, occurred_precision: line.occurredPrecision, reason: line.reason },
    ...{ delta_count: line.deltaCount, delta_cny_fen: line.deltaCnyFen, reverses_id: null },
    ...{ recorded_at: project.created_at, recorded_by: project.created_by, ...change },
  });
  return lines.flatMap((line) => {
    if (!random.chance(0.04)) return [entry(line)];
    const wrong = entry(line, { delta_cny_fen: line.deltaCnyFen * 2 });
    const back = {
      delta_count: -line.deltaCount,
      delta_cny_fen: -wrong.delta_cny_fen,
      reverses_id: wrong.id,
    };
    return [wrong, entry(line, back), entry(line)];
  });
}
