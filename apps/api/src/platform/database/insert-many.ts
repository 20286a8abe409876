import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts any number of rows by one statement with one parameter. The first row says which columns are written;
 * every row has the same ones, and columns that no row names keep their defaults.
 */
export async function insertMany<Entity extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  rows: readonly Partial<Entity>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const { tableName, columns } = manager.dataSource.getMetadata(target);
  const used = columns.filter(({ propertyName }) => first[propertyName] !== undefined);
  const names = used.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const data = rows.map((row) =>
    Object.fromEntries(
      used.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] ?? null]),
    ),
  );
  await manager.query(
    `INSERT INTO "${tableName}" (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::"${tableName}", $1::json)`,
    [JSON.stringify(data)],
  );
}
