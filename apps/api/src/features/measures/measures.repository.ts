import { Injectable } from '@nestjs/common';
import type { ExclusionReason, MeasureId, MeasureMember } from '@landfall/contracts';
import { Database, SqlParams } from '../../platform/database';
import type { Actor } from '../../platform/context';
import { excludedSql } from './excluded';
import {
  COUNTED_TRIP,
  COUNTED_VISIT,
  distinctMembers,
  FACT_SOURCES,
  MEASURE_SQL,
  valueSql,
  type FactsQuery,
  type FactSource,
} from './facts';
import type { GroupSql } from './groups';
import { memberDetails } from './members';

export interface HeadlineRow {
  trips: number;
  tripsLedByZoneLeaders: number;
  visits: number;
  companiesVisited: number;
  foreignCompaniesVisited: number;
  signedProjects: number;
  agreedInvestmentFen: number;
  expansionsFen: number;
  expandedProjects: number;
  dataAsOf: string | null;
}

export interface PageQuery {
  limit: number;
  /** Day and id of the last row before the page. */
  after: [string, string] | null;
}

/** One group of a measure, as a narrowing of its facts. */
export interface GroupFilter {
  sql: GroupSql;
  key: string;
}

export interface ExcludedRow {
  id: string;
  kind: 'trip' | 'visit' | 'company' | 'project';
  name: string;
  on_day: string;
  amount: number | null;
  reason: ExclusionReason;
}

/** All SQL of the measures feature. */
@Injectable()
export class MeasuresRepository {
  constructor(private readonly database: Database) {}

  /** Record scope of the caller; everything for now, narrowed here when roles get scopes. */

  visibleTo(_actor: Actor): FactsQuery['visible'] {
    return { trips: 'true', visits: 'true', projects: 'true' };
  }

  async headline(query: FactsQuery): Promise<HeadlineRow> {
    const params = new SqlParams();
    const row = await this.database.one<HeadlineRow>(
      `WITH ${(Object.keys(FACT_SOURCES) as FactSource[]).map((source) => `${source} AS (${FACT_SOURCES[source](query, params)})`).join(', ')}
       SELECT ${valueSql('trips', 'trip_facts')} AS trips,
         (SELECT count(*) FROM trip_facts WHERE leader_level = 'zone_leader') AS "tripsLedByZoneLeaders",
         ${valueSql('visits', 'visit_facts')} AS visits,
         ${valueSql('companiesVisited', 'visit_facts')} AS "companiesVisited",
         ${valueSql('foreignCompaniesVisited', 'visit_facts')} AS "foreignCompaniesVisited",
         ${valueSql('signedProjects', 'ledger_facts')} AS "signedProjects",
         ${valueSql('agreedInvestment', 'ledger_facts')} AS "agreedInvestmentFen",
         ${valueSql('expansions', 'expansion_facts')} AS "expansionsFen",
         (SELECT count(*) FROM ${distinctMembers('expansion_facts', 'fact_id')}) AS "expandedProjects",
         greatest((SELECT max(updated_at) FROM visits WHERE deleted_at IS NULL),
           (SELECT max(updated_at) FROM trips WHERE deleted_at IS NULL),
           (SELECT max(recorded_at) FROM ledger_entries)) AS "dataAsOf"`,
      params.values,
    );
    if (!row) throw new Error('an aggregate answers one row');
    return row;
  }

  async value(measure: MeasureId, query: FactsQuery, group: GroupFilter | null = null): Promise<number> {
    const params = new SqlParams();
    const facts = `(SELECT f.* FROM (${factsSql(measure, query, params)}) f ${narrowed(group, params)})`;
    const row = await this.database.one<{ value: number }>(
      `SELECT ${valueSql(measure, facts)} AS value`,
      params.values,
    );
    return row?.value ?? 0;
  }

  /** The groups, and in each of them the measure's value over all: the facts are found once for both. */
  groups(
    measure: MeasureId,
    query: FactsQuery,
    group: GroupSql,
  ): Promise<{ key: string; label: string | null; value: number; total: number }[]> {
    const params = new SqlParams();
    const { where, member, value } = MEASURE_SQL[measure];
    const order = group.join === '' ? 'key' : 'value DESC, key';
    const facts = `SELECT ${group.key} AS key, ${group.label} AS label, f.${member} AS member, f.amount
      FROM (${factsSql(measure, query, params)}) f ${group.join} WHERE ${where}`;
    const [grouped, number, total] =
      value === 'amount'
        ? ['facts', 'sum(amount)', 'SELECT sum(amount) FROM facts']
        : [
            '(SELECT key, max(label) AS label FROM facts GROUP BY key, member) met',
            'count(*)',
            `SELECT count(*) FROM ${distinctMembers('facts', 'member')}`,
          ];
    return this.database.query(
      `WITH facts AS MATERIALIZED (${facts})
       SELECT key, max(label) AS label, ${number}::bigint AS value, (${total})::bigint AS total
       FROM ${grouped} GROUP BY key ORDER BY ${order}`,
      params.values,
    );
  }

  /** The things counted, oldest first; one row more than the limit tells that there is a next page. */
  members(
    measure: MeasureId,
    query: FactsQuery,
    group: GroupFilter | null,
    page: PageQuery,
  ): Promise<MeasureMember[]> {
    const params = new SqlParams();
    const { where, member } = MEASURE_SQL[measure];
    const facts = factsSql(measure, query, params);
    const after = page.after
      ? `WHERE (on_day, id) > (${params.add(page.after[0])}::date, ${params.add(page.after[1])}::uuid)`
      : '';
    const filter = narrowed(group, params, where);
    return this.database.query(
      `WITH members AS (
         SELECT f.${member} AS id, min(f.on_day) AS on_day, sum(f.amount)::bigint AS amount,
           array_agg(DISTINCT f.fact_id) AS fact_ids
         FROM (${facts}) f ${filter} GROUP BY f.${member}),
       page AS (SELECT * FROM members ${after} ORDER BY on_day, id LIMIT ${page.limit + 1})
       ${memberDetails(MEASURE_SQL[measure].kind, query.countBy)}`,
      params.values,
    );
  }

  async memberCount(measure: MeasureId, query: FactsQuery, group: GroupFilter | null): Promise<number> {
    const params = new SqlParams();
    const { where, member } = MEASURE_SQL[measure];
    const row = await this.database.one<{ total: number }>(
      `SELECT count(*) AS total
       FROM ${distinctMembers(`(${factsSql(measure, query, params)}) f ${narrowed(group, params, where)}`, `f.${member}`)}`,
      params.values,
    );
    return row?.total ?? 0;
  }

  excluded(
    measure: MeasureId,
    query: FactsQuery,
    group: GroupFilter | null,
    page: PageQuery,
  ): Promise<ExcludedRow[]> {
    const params = new SqlParams();
    const sql = ofGroup(measure, excludedSql(measure, query, params), group, params);
    const after = page.after
      ? `WHERE (on_day, id) > (${params.add(page.after[0])}::date, ${params.add(page.after[1])}::uuid)`
      : '';
    return this.database.query(
      `SELECT * FROM (${sql}) x ${after} ORDER BY on_day, id LIMIT ${page.limit + 1}`,
      params.values,
    );
  }

  async excludedCount(measure: MeasureId, query: FactsQuery, group: GroupFilter | null): Promise<number> {
    const params = new SqlParams();
    const row = await this.database.one<{ total: number }>(
      `SELECT count(*) AS total FROM (${ofGroup(measure, excludedSql(measure, query, params), group, params)}) x`,
      params.values,
    );
    return row?.total ?? 0;
  }

  /** The newest counted day up to today, and the as-of days that committed ledgers declared. */
  newestDays(today: string): Promise<{ counted: string | null; declared: string[] } | null> {
    return this.database.one(
      `SELECT (SELECT max(day) FROM (
           SELECT max(t.actual_start) AS day FROM trips t WHERE ${COUNTED_TRIP} AND t.actual_start <= $1
           UNION ALL SELECT max(v.visited_on) FROM visits v WHERE ${COUNTED_VISIT} AND v.visited_on <= $1
           UNION ALL SELECT max(signed_stat_on) FROM projects
             WHERE deleted_at IS NULL AND signed_count = 1 AND signed_stat_on <= $1) newest) AS counted,
         (SELECT coalesce(array_agg(as_of::text), '{}') FROM imports
          WHERE status = 'committed' AND as_of <= $1) AS declared`,
      [today],
    );
  }

  /** Who belongs to a team on a day; null where there is no such team. */
  async teamMembers(teamId: string, day: string): Promise<{ name: string; userIds: string[] } | null> {
    return this.database.one(
      `SELECT t.name, coalesce(array_agg(m.user_id) FILTER (WHERE m.user_id IS NOT NULL), '{}') AS "userIds"
       FROM teams t LEFT JOIN team_members m ON m.team_id = t.id
         AND (m.valid_from IS NULL OR m.valid_from <= $2) AND (m.valid_to IS NULL OR m.valid_to >= $2)
       WHERE t.id = $1 AND t.deleted_at IS NULL GROUP BY t.id`,
      [teamId, day],
    );
  }
}

function factsSql(measure: MeasureId, query: FactsQuery, params: SqlParams): string {
  return FACT_SOURCES[MEASURE_SQL[measure].source](query, params);
}

function narrowed(group: GroupFilter | null, params: SqlParams, where = 'true'): string {
  if (!group) return `WHERE ${where}`;
  return `${group.sql.join} WHERE ${where} AND ${group.sql.key} = ${params.add(group.key)}`;
}

/**
 * The rows of one group among those that were not counted. A visit that was not counted has no one company,
 * so visits stay as they are.
 */
function ofGroup(measure: MeasureId, sql: string, group: GroupFilter | null, params: SqlParams): string {
  if (!group || measure === 'visits' || group.sql.byFact || group.sql.join === '') return sql;
  return `SELECT x.* FROM (${sql}) x CROSS JOIN LATERAL (SELECT x.id AS fact_id, x.id AS company_id) f
    ${group.sql.join} WHERE ${group.sql.key} = ${params.add(group.key)}`;
}
