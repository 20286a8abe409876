import type { Conditions, ListSpec, SqlParams } from '../../platform/database';
import { metaColumns, personJson } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import type { VisitListDto } from './dto/visit-list.dto';

/** What list and single read of a visit `v` share. */
const SHARED = `
  CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'no', t.no) END AS trip,
  v.direction, v.mode, v.state, v.visited_on AS "visitedOn", v.visited_precision AS "visitedPrecision", v.place,
  (SELECT coalesce(json_agg(json_build_object(
       'company', json_build_object('id', c.id, 'name', c.name), 'foreignRelatedAtVisit', x.foreign_related,
       'foreignBasis', x.foreign_basis, 'foreignSource', x.foreign_source) ORDER BY x.seq), '[]')
   FROM visit_companies x JOIN companies c ON c.id = x.company_id WHERE x.visit_id = v.id) AS companies,
  (SELECT coalesce(json_agg(json_build_object('userId', p.user_id, 'name', coalesce(u.name, p.name))
       ORDER BY p.seq), '[]')
   FROM visit_participants p LEFT JOIN users u ON u.id = p.user_id WHERE p.visit_id = v.id) AS participants,
  v.summary, v.intent,
  CASE WHEN v.next_action IS NOT NULL THEN json_build_object('text', v.next_action,
    'owner', ${personJson('v.next_owner_user_id', 'v.next_owner_name')}, 'dueOn', v.next_due_on)
    END AS "nextAction"`;
const JOINS = 'LEFT JOIN trips t ON t.id = v.trip_id';

export const VISIT_VIEW = `SELECT ${metaColumns('v')}, ${SHARED}, v.counterparts, v.purpose, v.needs, v.headcount,
  v.note FROM visits v ${JOINS}`;

/** Every sort is an index of the migration. */
export const VISIT_LIST: ListSpec = {
  base: 'visits v',
  alias: 'v',
  sorts: {
    visitedOn: { sql: 'v.visited_on', type: 'date' },
    updatedAt: { sql: 'v.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-visitedOn',
  project: `SELECT v.id, v.version, ${SHARED}, v.updated_at AS "updatedAt", page.cursor_key
    FROM page JOIN visits v ON v.id = page.id ${JOINS} ORDER BY page.ord`,
};

export function visitConditions(query: VisitListDto, visible: string): Conditions {
  return (params) => {
    const when = (value: unknown, condition: (holder: string) => string): string[] =>
      value === undefined ? [] : [condition(params.add(value))];
    return [
      'v.deleted_at IS NULL',
      visible,
      ...when(query.direction, (value) => `v.direction = ${value}`),
      ...when(query.mode, (value) => `v.mode = ${value}`),
      ...when(query.state, (value) => `v.state = ${value}`),
      ...when(query.intent, (value) => `v.intent = ${value}`),
      ...when(query.tripId, (value) => `v.trip_id = ${value}`),
      ...when(query.from, (value) => `v.visited_on >= ${value}`),
      ...when(query.to, (value) => `v.visited_on <= ${value}`),
      ...when(query.companyId, withCompany),
      ...when(
        query.foreignRelated,
        (value) =>
          `EXISTS (SELECT FROM visit_companies x WHERE x.visit_id = v.id AND x.foreign_related) = ${value}`,
      ),
      ...(query.q ? found(query.q, params) : []),
    ];
  };
}

/** Visits to a company, under whichever of its merged records they were logged. */
function withCompany(holder: string): string {
  return `v.id IN (SELECT x.visit_id FROM visit_companies x JOIN companies c ON c.id = x.company_id
    WHERE c.canonical_id = (SELECT canonical_id FROM companies WHERE id = ${holder}))`;
}

/** By what the visit says, or by a name of one of its companies: two index searches, their ids together. */
function found(q: string, params: SqlParams): string[] {
  const own = searchCondition('s', q, params);
  const byCompany = searchCondition('c', q, params);
  if (!own || !byCompany) return [];
  return [
    `v.id IN (SELECT s.id FROM visits s WHERE ${own}
      UNION ALL SELECT x.visit_id FROM companies c JOIN visit_companies x ON x.company_id = c.id WHERE ${byCompany})`,
  ];
}
