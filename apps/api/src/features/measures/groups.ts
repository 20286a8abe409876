import type { MeasureGroup, MeasureId } from '@landfall/contracts';
import { MEASURE_SQL } from './facts';

/** How the facts `f` of a measure fall into groups: what to join, the key, and its label. */
export interface GroupSql {
  join: string;
  key: string;
  label: string;
  /** The group hangs on the fact and not on what is counted: what was not counted has none. */
  byFact?: true;
}

/** What is known to the quarter or the year only belongs to no month; it is shown as such, never guessed. */
function spanOf(text: (day: string) => string): GroupSql {
  const key = `CASE WHEN f.on_end = f.on_day OR ${text('f.on_end')} = ${text('f.on_day')} THEN ${text('f.on_day')} ELSE '' END`;
  return { join: '', key, label: `nullif(${key}, '')` };
}

const MONTH = spanOf((day) => `to_char(${day}, 'YYYY-MM')`);
const QUARTER = spanOf((day) => `to_char(${day}, 'YYYY-"Q"Q')`);

const PROJECT = 'JOIN projects d ON d.id = f.fact_id';
const COMPANY = 'JOIN companies d ON d.id = f.company_id';

/** Which groups a measure offers over what it counts. */
export function groupSql(measure: MeasureId, group: MeasureGroup): GroupSql | null {
  if (group === 'month') return MONTH;
  if (group === 'quarter') return QUARTER;
  const { source } = MEASURE_SQL[measure];
  if (source === 'trip_facts') return group === 'owner' ? OF_TRIPS : null;
  if (source === 'visit_facts') return OF_VISITS[group];
  return OF_PROJECTS[group];
}

const OF_TRIPS: GroupSql = {
  join: 'JOIN trips d ON d.id = f.fact_id LEFT JOIN users u ON u.id = d.leader_user_id',
  key: `coalesce(d.leader_user_id::text, d.leader_name, '')`,
  label: 'coalesce(u.name, d.leader_name)',
};

const OF_VISITS: Record<'cluster' | 'origin' | 'owner', GroupSql> = {
  cluster: { join: COMPANY, key: `coalesce(d.cluster, '')`, label: 'd.cluster' },
  origin: { join: COMPANY, key: `coalesce(d.country, '')`, label: 'd.country' },
  owner: {
    join: 'LEFT JOIN visit_participants d ON d.visit_id = f.fact_id LEFT JOIN users u ON u.id = d.user_id',
    key: `coalesce(d.user_id::text, d.name, '')`,
    label: 'coalesce(u.name, d.name)',
    byFact: true,
  },
};

const OF_PROJECTS: Record<'cluster' | 'origin' | 'owner', GroupSql> = {
  cluster: { join: PROJECT, key: `coalesce(d.cluster, '')`, label: 'd.cluster' },
  origin: { join: PROJECT, key: `coalesce(d.origin, '')`, label: 'd.origin' },
  owner: {
    join: `${PROJECT} LEFT JOIN users u ON u.id = d.owner_user_id`,
    key: `coalesce(d.owner_user_id::text, d.owner_name, '')`,
    label: 'coalesce(u.name, d.owner_name)',
  },
};
