import type { MeasureId, MeasurePeriod, MeasureQuery } from '@landfall/contracts';
import type { SqlParams } from '../../platform/database';

/** A measure's question, all defaults applied. */
export interface FactsQuery {
  period: MeasurePeriod;
  basis: 'occurred' | 'stat';
  countBy: NonNullable<MeasureQuery['countBy']>;
  includeOnline: boolean;
  /** Only facts in which one of these users takes part; null for all. */
  userIds: string[] | null;
  /** Record scope of the caller over `trips t`, `visits v`, `projects p`. */
  visible: { trips: string; visits: string; projects: string };
}

export type FactSource = 'trip_facts' | 'visit_facts' | 'ledger_facts' | 'expansion_facts';

/**
 * The counted facts, each source one SELECT with the columns `fact_id`, `on_day` and `on_end` (where it stands in
 * time, as exactly as is known), `amount`.
 * Everything that is asked of a measure — value, groups, members — reads its source and nothing else (R1–R9).
 */
export const FACT_SOURCES: Readonly<Record<FactSource, (query: FactsQuery, params: SqlParams) => string>> = {
  trip_facts: tripFacts,
  visit_facts: visitFacts,
  ledger_facts: ledgerFacts,
  expansion_facts: expansionFacts,
};

interface MeasureSql {
  source: FactSource;
  /** Which facts of the source belong to this measure. */
  where: string;
  /** What a member is counted as: `distinct` members, or the sum of their amounts. */
  value: 'distinct' | 'amount';
  /** Column of the source that identifies the member. */
  member: string;
  kind: 'trip' | 'visit' | 'company' | 'project' | 'group';
}

/** The one definition of every measure. */
export const MEASURE_SQL: Readonly<Record<MeasureId, MeasureSql>> = {
  trips: { source: 'trip_facts', where: 'true', value: 'distinct', member: 'fact_id', kind: 'trip' },
  visits: { source: 'visit_facts', where: 'true', value: 'distinct', member: 'fact_id', kind: 'visit' },
  companiesVisited: {
    source: 'visit_facts',
    where: `company_kind = 'company'`,
    value: 'distinct',
    member: 'company_key',
    kind: 'company',
  },
  foreignCompaniesVisited: {
    source: 'visit_facts',
    where: `company_kind = 'company' AND foreign_related`,
    value: 'distinct',
    member: 'company_key',
    kind: 'company',
  },
  signedProjects: {
    source: 'ledger_facts',
    where: 'true',
    value: 'distinct',
    member: 'fact_id',
    kind: 'project',
  },
  agreedInvestment: {
    source: 'ledger_facts',
    where: 'true',
    value: 'amount',
    member: 'fact_id',
    kind: 'project',
  },
  expansions: {
    source: 'expansion_facts',
    where: 'true',
    value: 'amount',
    member: 'fact_id',
    kind: 'project',
  },
};

/** The number of a measure over `facts`, its source or the name of it, as one value. */
export function valueSql(id: MeasureId, facts: string): string {
  const { where, value, member } = MEASURE_SQL[id];
  return value === 'amount'
    ? `(SELECT coalesce(sum(amount), 0)::bigint FROM ${facts} f WHERE ${where})`
    : `(SELECT count(*) FROM ${distinctMembers(`${facts} f WHERE ${where}`, member)})`;
}

/** One row per member of `facts`: grouping hashes, where count(DISTINCT) would sort. */
export function distinctMembers(facts: string, member: string): string {
  return `(SELECT FROM ${facts} GROUP BY ${member}) counted`;
}

/** R1: trips that departed, by day of departure; no stationed residence. */
function tripFacts(query: FactsQuery, params: SqlParams): string {
  const users = query.userIds && params.add(query.userIds);
  return `SELECT t.id AS fact_id, t.actual_start AS on_day,
      span_end(t.actual_start, t.start_precision) AS on_end, NULL::bigint AS amount, t.leader_level
    FROM trips t
    WHERE ${COUNTED_TRIP} AND ${query.visible.trips} AND ${inPeriod('t.actual_start', 't.start_precision', query, params)}
    ${users ? `AND (t.leader_user_id = ANY(${users}) OR EXISTS (SELECT FROM trip_members m WHERE m.trip_id = t.id AND m.user_id = ANY(${users})))` : ''}`;
}

export const COUNTED_TRIP = `t.deleted_at IS NULL AND t.aim <> 'stationed'
      AND t.state IN ('underway', 'cut_short', 'home', 'reported', 'closed')`;

/**
 * R3–R5: done outbound visits, one row per visit and company met. Every company met is there; it is joined from the
 * left so that PostgreSQL leaves it out for measures that ask nothing of it.
 */
function visitFacts(query: FactsQuery, params: SqlParams): string {
  const users = query.userIds && params.add(query.userIds);
  const companyKey = query.countBy === 'group' ? 'coalesce(g.group_id, g.id)' : 'c.canonical_id';
  return `SELECT v.id AS fact_id, v.visited_on AS on_day,
      span_end(v.visited_on, v.visited_precision) AS on_end, NULL::bigint AS amount, vc.foreign_related,
      c.kind AS company_kind, ${companyKey} AS company_key, vc.company_id
    FROM visits v
    JOIN visit_companies vc ON vc.visit_id = v.id
    LEFT JOIN companies c ON c.id = vc.company_id
    ${query.countBy === 'group' ? 'LEFT JOIN companies g ON g.id = c.canonical_id' : ''}
    WHERE ${COUNTED_VISIT} AND ${query.visible.visits} ${query.includeOnline ? '' : `AND v.mode = 'onsite'`}
      AND ${inPeriod('v.visited_on', 'v.visited_precision', query, params)}
    ${users ? `AND EXISTS (SELECT FROM visit_participants p WHERE p.visit_id = v.id AND p.user_id = ANY(${users}))` : ''}`;
}

export const COUNTED_VISIT = `v.deleted_at IS NULL AND v.state = 'done' AND v.direction = 'outbound'`;

/** R6 and R8: projects that count at the cut and whose last +1 lies in the period, with their net amount. */
function ledgerFacts(query: FactsQuery, params: SqlParams): string {
  const { day } = entryDay(query.basis, 's');
  // Whose last +1 lies in the period has one there: the others need not be added up.
  const candidates = `e.project_id IN (SELECT s.project_id FROM ledger_entries s WHERE s.delta_count = 1
    AND ${day} BETWEEN ${params.add(query.period.from)}::date AND ${params.add(query.period.to)}::date)`;
  return `SELECT l.project_id AS fact_id, l.signed_on AS on_day, l.signed_end AS on_end, l.amount
    FROM (${projectStanding(query, params, candidates)}) l
    WHERE l.signed_on >= ${params.add(query.period.from)}::date AND l.signed_end <= ${params.add(query.period.to)}::date
      AND ${ofProject('l.project_id', query, params)}`;
}

/** R9: expansions booked in the period, of projects that count at the cut; one row per entry. */
function expansionFacts(query: FactsQuery, params: SqlParams): string {
  const { day, precision } = entryDay(query.basis);
  return `SELECT e.project_id AS fact_id, ${day} AS on_day, span_end(${day}, ${precision}) AS on_end,
      e.delta_cny_fen AS amount
    FROM effective_ledger_entries e
    WHERE e.relation = 'expansion' AND e.delta_cny_fen <> 0 AND ${inPeriod(day, precision, query, params)}
      AND (SELECT sum(s.delta_count) FROM effective_ledger_entries s WHERE s.project_id = e.project_id
             AND ${entryDay(query.basis, 's').day} <= ${params.add(query.period.asOf)}::date) = 1
      AND ${ofProject('e.project_id', query, params)}`;
}

/** Scope of a project's facts; reads the project only where something narrows it. */
function ofProject(column: string, query: FactsQuery, params: SqlParams): string {
  const conditions = query.visible.projects === 'true' ? [] : [query.visible.projects];
  if (query.userIds) conditions.push(`p.owner_user_id = ANY(${params.add(query.userIds)})`);
  if (conditions.length === 0) return 'true';
  return `EXISTS (SELECT FROM projects p WHERE p.id = ${column} AND ${conditions.join(' AND ')})`;
}

/** Projects with Σ count = 1 over the entries `e` up to the cut; `among` narrows the projects. */
export function projectStanding(
  query: Pick<FactsQuery, 'basis' | 'period'>,
  params: SqlParams,
  among = 'true',
): string {
  const { day, precision } = entryDay(query.basis);
  return `SELECT e.project_id, max(${day}) FILTER (WHERE e.delta_count = 1) AS signed_on,
      max(span_end(${day}, ${precision})) FILTER (WHERE e.delta_count = 1) AS signed_end,
      coalesce(sum(e.delta_cny_fen) FILTER (WHERE e.relation <> 'expansion'), 0)::bigint AS amount
    FROM effective_ledger_entries e
    WHERE ${day} <= ${params.add(query.period.asOf)}::date AND ${among}
    GROUP BY e.project_id HAVING sum(e.delta_count) = 1`;
}

/** The day of an entry by basis: as reported, or as it happened. */
export function entryDay(basis: FactsQuery['basis'], alias = 'e'): { day: string; precision: string } {
  return basis === 'stat'
    ? { day: `${alias}.entry_on`, precision: `${alias}.entry_precision` }
    : {
        day: `coalesce(${alias}.occurred_on, ${alias}.entry_on)`,
        precision: `CASE WHEN ${alias}.occurred_on IS NULL THEN ${alias}.entry_precision ELSE ${alias}.occurred_precision END`,
      };
}

/** The whole span of a day with its precision lies in the period; what only overlaps is undecidable. */
function inPeriod(day: string, precision: string, query: FactsQuery, params: SqlParams): string {
  const from = params.add(query.period.from);
  const to = params.add(query.period.to);
  return `${day} >= ${from}::date AND ${day} <= ${to}::date
      AND (${precision} = 'day' OR span_end(${day}, ${precision}) <= ${to}::date)`;
}
