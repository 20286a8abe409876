import type { ListSpec } from '../../platform/database';
import { metaColumns, personJson } from '../../platform/records';

const OWNER = `${personJson('p.owner_user_id', 'p.owner_name')} AS owner`;

const PARTIES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('company', jsonb_build_object('id', c.id, 'name', c.name),
      'role', pp.role, 'equityPercent', pp.equity_percent::text) ORDER BY pp.seq), '[]')
    FROM project_parties pp JOIN companies c ON c.id = pp.company_id WHERE pp.project_id = p.id) AS parties`;

const PROGRESS_OBJECT = `jsonb_build_object('id', g.id, 'on', g.noted_on, 'progress', g.progress,
    'problem', g.problem, 'next', g.next_step, 'owner', ${personJson('g.owner_user_id', 'g.owner_name')},
    'dueOn', g.due_on, 'source', g.source)`;

const PROGRESS_FROM = `project_progress g WHERE g.project_id = p.id AND g.deleted_at IS NULL ORDER BY g.noted_on DESC NULLS LAST, g.created_at DESC`;

const LIST_COLUMNS = `p.id, p.version, p.code, p.name, p.capital_type AS "capitalType", p.origin, p.cluster,
  p.chain_node AS "chainNode", ${OWNER}, p.phase, p.outcome, ${PARTIES}, nullif(p.agreed_fen, 0) AS "agreedFen",
  p.signed_count = 1 AS signed, p.signed_stat_on AS "signedStatOn",
  p.signed_stat_precision AS "signedStatPrecision",
  (SELECT ${PROGRESS_OBJECT} FROM ${PROGRESS_FROM} LIMIT 1) AS "latestProgress", p.updated_at AS "updatedAt"`;

/** Sort expressions are those of the indexes. */
export const PROJECT_LIST: ListSpec = {
  base: 'projects p',
  alias: 'p',
  sorts: {
    name: { sql: 'p.name', type: 'text' },
    agreedFen: { sql: 'p.agreed_fen', type: 'bigint' },
    signedStatOn: { sql: `coalesce(p.signed_stat_on, '-infinity')`, type: 'date' },
    updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-signedStatOn',
  project: `SELECT ${LIST_COLUMNS}, page.cursor_key FROM page JOIN projects p ON p.id = page.id
    ORDER BY page.ord`,
};

/** One project as its page shows it. */
export const PROJECT_VIEW = `SELECT ${metaColumns('p')}, ${LIST_COLUMNS}, p.former_names AS "formerNames", p.kind,
    p.origin_country AS "originCountry", p.industry_code AS "industryCode", p.content, p.confidentiality, p.note,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'plannedOn', m.planned_on,
        'occurredOn', m.occurred_on, 'occurredPrecision', m.occurred_precision, 'statOn', m.stat_on,
        'claimStatus', m.claim_status, 'note', m.note) ORDER BY coalesce(m.occurred_on, m.planned_on), m.id), '[]')
     FROM project_milestones m WHERE m.project_id = p.id AND m.deleted_at IS NULL) AS milestones
  FROM projects p`;

export const PROGRESS_LINES = `SELECT line.* FROM projects p CROSS JOIN LATERAL
  (SELECT ${PROGRESS_OBJECT} AS line FROM ${PROGRESS_FROM}) line WHERE p.id = $1`;
