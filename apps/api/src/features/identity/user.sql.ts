/** The team to which a user `u` belongs today, as `team(id, name)`. */
export const CURRENT_TEAM = `
  LEFT JOIN LATERAL (
    SELECT t.id, t.name FROM team_members m JOIN teams t ON t.id = m.team_id AND t.deleted_at IS NULL
    WHERE m.user_id = u.id
      AND coalesce(m.valid_from, '-infinity') <= (now() AT TIME ZONE 'Asia/Shanghai')::date
      AND coalesce(m.valid_to, 'infinity') >= (now() AT TIME ZONE 'Asia/Shanghai')::date
    ORDER BY m.valid_from DESC NULLS LAST, m.id DESC LIMIT 1) team ON true`;
