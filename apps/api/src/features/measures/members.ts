import type { FactsQuery } from './facts';

/**
 * Statement that turns `page` (id, on_day, amount, fact_ids) into members as the contract says,
 * in the page's order. Every id is kept.
 */
export function memberDetails(
  kind: 'trip' | 'visit' | 'company' | 'project' | 'group',
  countBy: FactsQuery['countBy'],
): string {
  if (kind === 'company') return countBy === 'group' ? GROUPS : COMPANIES;
  return { trip: TRIPS, visit: VISITS, project: PROJECTS, group: GROUPS }[kind];
}

const TRIPS = `SELECT page.id, 'trip' AS kind, d.no || ' ' || d.title AS name, page.on_day::text AS "on",
    NULL AS "amountFen", NULL AS cluster, coalesce(u.name, d.leader_name) AS owner, NULL AS origin,
    (SELECT string_agg(l.place, '、' ORDER BY l.seq) FROM trip_legs l WHERE l.trip_id = d.id) AS detail,
    '[]'::jsonb AS visits
  FROM page JOIN trips d ON d.id = page.id LEFT JOIN users u ON u.id = d.leader_user_id ORDER BY page.on_day, page.id`;

const VISITS = `SELECT page.id, 'visit' AS kind,
    (SELECT string_agg(c.name, '、' ORDER BY vc.seq) FROM visit_companies vc JOIN companies c ON c.id = vc.company_id
     WHERE vc.visit_id = d.id) AS name,
    page.on_day::text AS "on", NULL AS "amountFen", NULL AS cluster,
    (SELECT string_agg(p.name, '、' ORDER BY p.seq) FROM visit_participants p WHERE p.visit_id = d.id) AS owner,
    NULL AS origin, d.place AS detail, '[]'::jsonb AS visits
  FROM page JOIN visits d ON d.id = page.id ORDER BY page.on_day, page.id`;

/** The visits behind a company are those that were counted, no other. */
const COUNTED_VISITS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'on', v.visited_on,
      'companyName', (SELECT string_agg(c.name, '、' ORDER BY vc.seq) FROM visit_companies vc
        JOIN companies c ON c.id = vc.company_id WHERE vc.visit_id = v.id)) ORDER BY v.visited_on, v.id), '[]')
    FROM visits v WHERE v.id = ANY(page.fact_ids)) AS visits`;

const COMPANIES = `SELECT page.id, 'company' AS kind, d.name, page.on_day::text AS "on", NULL AS "amountFen", d.cluster,
    u.name AS owner, d.country AS origin, d.place AS detail, ${COUNTED_VISITS}
  FROM page JOIN companies d ON d.id = page.id LEFT JOIN users u ON u.id = d.owner_user_id
  ORDER BY page.on_day, page.id`;

/** A company without a group stands for itself. */
const GROUPS = `SELECT page.id, CASE WHEN g.id IS NULL THEN 'company' ELSE 'group' END AS kind,
    coalesce(g.name, d.name) AS name, page.on_day::text AS "on", NULL AS "amountFen", d.cluster, NULL AS owner,
    d.country AS origin, NULL AS detail, ${COUNTED_VISITS}
  FROM page LEFT JOIN company_groups g ON g.id = page.id LEFT JOIN companies d ON d.id = page.id
  ORDER BY page.on_day, page.id`;

const PROJECTS = `SELECT page.id, 'project' AS kind, d.name, page.on_day::text AS "on", nullif(page.amount, 0) AS "amountFen",
    d.cluster, coalesce(u.name, d.owner_name) AS owner, d.origin,
    (SELECT string_agg(c.name, '、' ORDER BY pp.seq) FROM project_parties pp JOIN companies c ON c.id = pp.company_id
     WHERE pp.project_id = d.id AND pp.role = 'investor') AS detail, '[]'::jsonb AS visits
  FROM page JOIN projects d ON d.id = page.id LEFT JOIN users u ON u.id = d.owner_user_id
  ORDER BY page.on_day, page.id`;
