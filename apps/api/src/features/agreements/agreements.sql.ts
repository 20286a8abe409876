import type { ListSpec } from '../../platform/database';
import { instantText, metaColumns } from '../../platform/records';

const LIST_COLUMNS = `a.id, a.version, jsonb_build_object('id', p.id, 'name', p.name) AS project, a.kind, a.relation,
  a.state, a.signed_on AS "signedOn", a.signed_precision AS "signedPrecision", a.stat_on AS "statOn",
  a.stat_precision AS "statPrecision", a.currency, a.amount_minor AS "amountMinor",
  trim_scale(a.fx_rate)::text AS "fxRate", a.amount_cny_fen AS "amountCnyFen", a.note, a.updated_at AS "updatedAt"`;

/** Sort expressions are those of the indexes. */
export const AGREEMENT_LIST: ListSpec = {
  base: 'agreements a',
  alias: 'a',
  sorts: {
    statOn: { sql: `coalesce(a.stat_on, '-infinity')`, type: 'date' },
    amountCnyFen: { sql: 'coalesce(a.amount_cny_fen, -1)', type: 'bigint' },
    updatedAt: { sql: 'a.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-statOn',
  project: `SELECT ${LIST_COLUMNS}, page.cursor_key FROM page JOIN agreements a ON a.id = page.id
    JOIN projects p ON p.id = a.project_id ORDER BY page.ord`,
};

const ENTRY_COLUMNS = `e.id, jsonb_build_object('id', p.id, 'name', p.name) AS project,
  e.agreement_id AS "agreementId", e.relation, e.entry_on AS "entryOn", e.entry_precision AS "entryPrecision",
  e.occurred_on AS "occurredOn", e.delta_count AS "deltaCount", e.delta_cny_fen AS "deltaCnyFen", e.reason,
  e.reverses_id AS "reversesId",
  e.reverses_id IS NULL AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id) AS effective,
  e.recorded_at AS "recordedAt", u.name AS "recordedBy"`;

const ENTRY_FROM = `JOIN projects p ON p.id = e.project_id LEFT JOIN users u ON u.id = e.recorded_by`;

export const LEDGER_LIST: ListSpec = {
  base: 'ledger_entries e',
  alias: 'e',
  sorts: {
    entryOn: { sql: 'e.entry_on', type: 'date' },
    deltaCnyFen: { sql: 'e.delta_cny_fen', type: 'bigint' },
    recordedAt: { sql: 'e.recorded_at', type: 'timestamptz' },
  },
  defaultSort: '-entryOn',
  project: `SELECT ${ENTRY_COLUMNS}, page.cursor_key FROM page JOIN ledger_entries e ON e.id = page.id
    ${ENTRY_FROM} ORDER BY page.ord`,
};

/** One agreement as its page shows it. */
export const AGREEMENT_VIEW = `SELECT ${metaColumns('a')}, ${LIST_COLUMNS}, a.supersedes_id AS "supersedesId",
    a.phase_one_minor AS "phaseOneMinor", a.amount_text AS "amountText", a.approximate,
    a.claim_status AS "claimStatus",
    (SELECT coalesce(jsonb_agg(to_jsonb(entry) || jsonb_build_object(
        'recordedAt', ${instantText('entry."recordedAt"')}) ORDER BY entry."recordedAt", entry.id), '[]')
     FROM (SELECT ${ENTRY_COLUMNS} FROM ledger_entries e ${ENTRY_FROM}
           WHERE e.agreement_id = a.id) entry) AS entries
  FROM agreements a JOIN projects p ON p.id = a.project_id`;

export const RATE_COLUMNS = `r.id, r.currency, r.rated_on AS "ratedOn", trim_scale(r.rate)::text AS rate,
  r.quote_unit AS "quoteUnit", r.source`;

export const RATE_LIST: ListSpec = {
  base: 'fx_rates r',
  alias: 'r',
  sorts: { ratedOn: { sql: 'r.rated_on', type: 'date' } },
  defaultSort: '-ratedOn',
  project: `SELECT ${RATE_COLUMNS}, page.cursor_key FROM page JOIN fx_rates r ON r.id = page.id ORDER BY page.ord`,
};
