import type { Conditions, ListSpec } from '../../platform/database';
import { metaColumns, personJson } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import type { TripListDto } from './dto/trip-list.dto';

/** What list and single read of a trip `t` share. */
const SHARED = `t.no, t.title, t.purpose, t.aim, t.overseas, t.state,
  ${personJson('t.leader_user_id', 't.leader_name')} AS leader, t.leader_level AS "leaderLevel",
  t.planned_start AS "plannedStart", t.planned_end AS "plannedEnd",
  t.actual_start AS "actualStart", t.actual_end AS "actualEnd", t.start_precision AS "startPrecision",
  (SELECT coalesce(json_agg(json_build_object('divisionCode', l.division_code, 'country', l.country,
     'place', l.place) ORDER BY l.seq), '[]') FROM trip_legs l WHERE l.trip_id = t.id) AS legs,
  (SELECT coalesce(json_agg(json_build_object('userId', m.user_id, 'name', coalesce(u.name, m.name),
     'isLead', m.is_lead) ORDER BY m.seq), '[]')
   FROM trip_members m LEFT JOIN users u ON u.id = m.user_id WHERE m.trip_id = t.id) AS members,
  t.headcount,
  (SELECT count(*) FROM visits v WHERE v.trip_id = t.id AND v.deleted_at IS NULL) AS "visitCount"`;

export const TRIP_VIEW = `SELECT ${metaColumns('t')}, ${SHARED}, t.approval_no AS "approvalNo",
  t.cancelled_reason AS "cancelledReason", t.note FROM trips t`;

/** Every sort is an index of the migration. */
export const TRIP_LIST: ListSpec = {
  base: 'trips t',
  alias: 't',
  sorts: {
    startsOn: { sql: 't.starts_on', type: 'date' },
    no: { sql: 't.no', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-startsOn',
  project: `SELECT t.id, t.version, ${SHARED}, t.updated_at AS "updatedAt", page.cursor_key
    FROM page JOIN trips t ON t.id = page.id ORDER BY page.ord`,
};

export function tripConditions(query: TripListDto, visible: string): Conditions {
  return (params) => {
    const when = (value: unknown, condition: (holder: string) => string): string[] =>
      value === undefined ? [] : [condition(params.add(value))];
    const search = query.q ? searchCondition('t', query.q, params) : null;
    return [
      't.deleted_at IS NULL',
      visible,
      ...when(query.state, (value) => `t.state = ${value}`),
      ...when(query.aim, (value) => `t.aim = ${value}`),
      ...when(query.leaderLevel, (value) => `t.leader_level = ${value}`),
      ...when(query.overseas, (value) => `t.overseas = ${value}`),
      ...when(query.from, (value) => `t.starts_on >= ${value}`),
      ...when(query.to, (value) => `t.starts_on <= ${value}`),
      ...(search ? [search] : []),
    ];
  };
}
