import type { MeasureId } from '@landfall/contracts';
import type { SqlParams } from '../../platform/database';
import {
  COUNTED_TRIP,
  COUNTED_VISIT,
  entryDay,
  FACT_SOURCES,
  MEASURE_SQL,
  projectStanding,
  type FactsQuery,
} from './facts';

/**
 * What a reader would expect in a measure and does not find: one SELECT with the columns
 * `id`, `kind`, `name`, `on_day`, `amount`, `reason`. Expected is what touches the period, what lies so near to it
 * that somebody may take it for part of it, and what is planned for the year after.
 */
export function excludedSql(measure: MeasureId, query: FactsQuery, params: SqlParams): string {
  const { source } = MEASURE_SQL[measure];
  if (source === 'trip_facts') return trips(query, params);
  if (source === 'ledger_facts') return projects(query, params);
  if (source === 'expansion_facts') return expansions(query, params);
  return measure === 'visits' ? visits(query, params) : companies(measure, query, params);
}

/** A month before and after: entered late, counted elsewhere, and easily looked for here. */
const NEAR_DAYS = 31;

/** The same narrowing to people as that of the facts, so that number and explanation speak of the same records. */
const byUsers = {
  trips: (query: FactsQuery, params: SqlParams): string => {
    if (!query.userIds) return 'true';
    const users = params.add(query.userIds);
    return `(t.leader_user_id = ANY(${users}) OR EXISTS
      (SELECT FROM trip_members m WHERE m.trip_id = t.id AND m.user_id = ANY(${users})))`;
  },
  visits: (query: FactsQuery, params: SqlParams): string =>
    query.userIds
      ? `EXISTS (SELECT FROM visit_participants m WHERE m.visit_id = v.id AND m.user_id = ANY(${params.add(query.userIds)}))`
      : 'true',
  projects: (query: FactsQuery, params: SqlParams): string =>
    query.userIds ? `p.owner_user_id = ANY(${params.add(query.userIds)})` : 'true',
};

function trips(query: FactsQuery, params: SqlParams): string {
  const [from, to] = [params.add(query.period.from), params.add(query.period.to)];
  return `SELECT t.id, 'trip' AS kind, t.no || ' ' || t.title AS name, t.starts_on AS on_day, NULL::bigint AS amount,
      CASE WHEN t.state IN ('cancelled', 'rejected', 'draft') THEN t.state
        WHEN t.state = 'submitted' THEN 'draft'
        WHEN t.state = 'approved' THEN 'notDeparted'
        WHEN t.aim = 'stationed' THEN 'stationed'
        WHEN t.starts_on < ${from}::date THEN 'otherPeriod'
        ELSE 'undecidablePeriod' END AS reason
    FROM trips t
    WHERE t.deleted_at IS NULL AND ${query.visible.trips} AND ${byUsers.trips(query, params)}
      AND (t.starts_on BETWEEN ${from}::date AND ${to}::date
        OR (t.starts_on < ${from}::date AND coalesce(t.actual_end, t.planned_end) >= ${from}::date)
        OR (t.state IN ('draft', 'submitted', 'approved')
          AND t.starts_on > ${to}::date AND t.starts_on <= ${to}::date + 366))
      AND NOT (${COUNTED_TRIP} AND t.actual_start >= ${from}::date
        AND span_end(t.actual_start, t.start_precision) <= ${to}::date)`;
}

/** Why a visit `v` is in no count of outbound visits; null where it is. */
function visitReason(query: FactsQuery, from: string, to: string): string {
  return `CASE WHEN v.state IN ('planned', 'cancelled') THEN v.state
      WHEN v.state = 'no_show' THEN 'noShow'
      WHEN v.direction <> 'outbound' THEN 'otherDirection'
      WHEN v.mode <> 'onsite' AND NOT ${query.includeOnline} THEN 'notOnsite'
      WHEN v.visited_on < ${from}::date OR v.visited_on > ${to}::date THEN 'otherPeriod'
      WHEN span_end(v.visited_on, v.visited_precision) > ${to}::date THEN 'undecidablePeriod' END`;
}

/** Visits that a reader of the period looks for. */
function expectedVisits(query: FactsQuery, from: string, to: string, params: SqlParams): string {
  return `v.deleted_at IS NULL AND ${query.visible.visits} AND ${byUsers.visits(query, params)}
      AND (v.visited_on BETWEEN ${from}::date AND ${to}::date
        OR (v.state = 'planned' AND v.visited_on > ${to}::date AND v.visited_on <= ${to}::date + 366)
        OR (${COUNTED_VISIT} AND v.visited_on < ${from}::date AND v.visited_on >= ${from}::date - ${NEAR_DAYS}))`;
}

function visits(query: FactsQuery, params: SqlParams): string {
  const [from, to] = [params.add(query.period.from), params.add(query.period.to)];
  const reason = visitReason(query, from, to);
  return `SELECT v.id, 'visit' AS kind,
      (SELECT string_agg(c.name, '、' ORDER BY vc.seq) FROM visit_companies vc JOIN companies c ON c.id = vc.company_id
       WHERE vc.visit_id = v.id) AS name,
      v.visited_on AS on_day, NULL::bigint AS amount, ${reason} AS reason
    FROM visits v WHERE ${expectedVisits(query, from, to, params)} AND ${reason} IS NOT NULL`;
}

/** Reasons from the nearest miss to the farthest: a company met in several ways is listed with the nearest. */
const NEAREST_FIRST = `array_position(ARRAY['undecidablePeriod', 'notForeignAtVisit', 'notOnsite', 'otherDirection',
  'planned', 'noShow', 'cancelled', 'otherPeriod', 'notACompany'], reason)`;

/** Companies are listed as legal entities, whichever way they are counted. */
function companies(measure: MeasureId, query: FactsQuery, params: SqlParams): string {
  const [from, to] = [params.add(query.period.from), params.add(query.period.to)];
  const foreignOnly = measure === 'foreignCompaniesVisited';
  const reason = `coalesce(${visitReason(query, from, to)}, CASE WHEN c.kind <> 'company' THEN 'notACompany'
      ${foreignOnly ? `WHEN NOT vc.foreign_related THEN 'notForeignAtVisit'` : ''} END)`;
  const expected = `(vc.foreign_related OR EXISTS (SELECT FROM company_foreign_periods fp WHERE fp.company_id = c.canonical_id))`;
  return `WITH counted AS (SELECT DISTINCT c.canonical_id FROM
        (${FACT_SOURCES.visit_facts({ ...query, countBy: 'entity' }, params)}) f
        JOIN companies c ON c.id = f.company_id WHERE ${MEASURE_SQL[measure].where}),
      missed AS (
        SELECT c.canonical_id, v.visited_on, ${reason} AS reason
        FROM visits v JOIN visit_companies vc ON vc.visit_id = v.id JOIN companies c ON c.id = vc.company_id
        WHERE ${expectedVisits(query, from, to, params)} ${foreignOnly ? `AND ${expected}` : ''}
          AND NOT EXISTS (SELECT FROM counted WHERE counted.canonical_id = c.canonical_id)),
      nearest AS (
        SELECT DISTINCT ON (canonical_id) canonical_id, visited_on, reason FROM missed WHERE reason IS NOT NULL
        ORDER BY canonical_id, ${NEAREST_FIRST}, visited_on)
    SELECT n.canonical_id AS id, 'company' AS kind, c.name, n.visited_on AS on_day, NULL::bigint AS amount, n.reason
    FROM nearest n JOIN companies c ON c.id = n.canonical_id`;
}

function projects(query: FactsQuery, params: SqlParams): string {
  const { day, precision } = entryDay(query.basis);
  const [from, to, asOf] = [query.period.from, query.period.to, query.period.asOf].map((d) => params.add(d));
  return `WITH story AS (
      SELECT e.project_id, min(${day}) AS first_on,
        max(${day}) FILTER (WHERE e.delta_count = 1) AS signed_on,
        max(span_end(${day}, ${precision})) FILTER (WHERE e.delta_count = 1) AS signed_end,
        sum(e.delta_count) FILTER (WHERE ${day} <= ${asOf}::date) AS standing,
        sum(e.delta_cny_fen) FILTER (WHERE e.relation = 'expansion'
          AND ${day} BETWEEN ${from}::date AND ${to}::date)::bigint AS expanded_fen,
        bool_or(e.relation = 'expansion' AND ${day} BETWEEN ${from}::date AND ${to}::date) AS expanded,
        max(e.relation) FILTER (WHERE e.delta_count = -1 AND ${day} <= ${asOf}::date) AS ended_by,
        max(e.delta_cny_fen) FILTER (WHERE e.delta_count = 1) AS signed_fen,
        bool_or(${day} BETWEEN ${from}::date - ${NEAR_DAYS} AND ${to}::date + ${NEAR_DAYS}) AS near
      FROM effective_ledger_entries e GROUP BY e.project_id)
    SELECT s.project_id AS id, 'project' AS kind, p.name, coalesce(s.signed_on, s.first_on) AS on_day,
      coalesce(CASE WHEN s.standing = 1 AND s.expanded AND s.signed_on < ${from}::date THEN s.expanded_fen END,
        s.signed_fen, (SELECT max(a.amount_cny_fen) FROM agreements a
        WHERE a.project_id = p.id AND a.deleted_at IS NULL)) AS amount,
      CASE WHEN s.signed_on IS NULL THEN 'letterOfIntent'
        WHEN s.standing = 0 AND s.ended_by = 'transfer' THEN 'transferred'
        WHEN s.standing = 0 AND s.ended_by IS NOT NULL THEN 'terminated'
        WHEN s.signed_on < ${from}::date AND s.expanded THEN 'expansion'
        WHEN s.signed_on < ${from}::date AND s.signed_end >= ${from}::date THEN 'undecidablePeriod'
        WHEN s.signed_on <= ${to}::date AND s.signed_end > ${to}::date THEN 'undecidablePeriod'
        WHEN s.signed_on < ${from}::date THEN 'earlierYear'
        ELSE 'otherPeriod' END AS reason
    FROM story s JOIN projects p ON p.id = s.project_id
    WHERE s.near AND ${query.visible.projects} AND ${byUsers.projects(query, params)}
      AND NOT EXISTS (SELECT FROM (${FACT_SOURCES.ledger_facts({ ...query, userIds: null }, params)}) f
                      WHERE f.fact_id = s.project_id)`;
}

function expansions(query: FactsQuery, params: SqlParams): string {
  const { day } = entryDay(query.basis);
  const [from, to] = [params.add(query.period.from), params.add(query.period.to)];
  return `SELECT id, kind, name, on_day, sum(amount)::bigint AS amount, reason FROM (
    SELECT p.id, 'project' AS kind, p.name, ${day} AS on_day, e.delta_cny_fen AS amount,
      CASE WHEN l.project_id IS NULL THEN 'terminated' WHEN ${day} > ${to}::date OR ${day} < ${from}::date
        THEN 'otherPeriod' ELSE 'undecidablePeriod' END AS reason
    FROM effective_ledger_entries e JOIN projects p ON p.id = e.project_id
    LEFT JOIN (${projectStanding(query, params)}) l ON l.project_id = e.project_id
    WHERE e.relation = 'expansion' AND e.delta_cny_fen > 0 AND ${query.visible.projects}
      AND ${byUsers.projects(query, params)} AND ${day} BETWEEN ${from}::date - ${NEAR_DAYS} AND ${to}::date + ${NEAR_DAYS}
      AND (l.project_id IS NULL OR NOT (${day} >= ${from}::date
        AND span_end(${day}, ${entryDay(query.basis).precision}) <= ${to}::date))) x GROUP BY id, kind, name, on_day, reason`;
}
