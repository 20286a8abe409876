/** `{ id, name }` of a joined row, null where the join found none. */
export function refColumn(alias: string, as: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END
    AS "${as}"`;
}

/** A person of ours: a user by id with today's name, or the name as it was written; null where neither is known. */
export function personJson(userIdSql: string, nameSql: string): string {
  return `CASE WHEN coalesce(${userIdSql}::text, ${nameSql}) IS NOT NULL THEN json_build_object(
    'userId', ${userIdSql},
    'name', coalesce((SELECT person.name FROM users person WHERE person.id = ${userIdSql}), ${nameSql})) END`;
}

/** The columns of a single read that every record shares, as in `RecordMeta`. */
export function metaColumns(alias: string): string {
  return `${alias}.id, ${alias}.version,
    ${alias}.created_at AS "createdAt", ${alias}.updated_at AS "updatedAt",
    ${personJson(`${alias}.created_by`, 'NULL')} AS "createdBy",
    ${personJson(`${alias}.updated_by`, 'NULL')} AS "updatedBy",
    ${alias}.deleted_at AS "deletedAt", ${alias}.import_id AS "importId"`;
}

/** An instant inside of JSON that SQL makes, written as every answer writes instants. */
export function instantText(sql: string): string {
  return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
