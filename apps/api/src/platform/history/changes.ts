import type { HistoryEntry } from '@landfall/contracts';

type Row = Record<string, unknown>;

/** Columns that say how a row is kept, not what it says. */
const KEEPING = new Set([
  'id',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_by',
  'import_id',
]);

/** What differs between two states of a row, fields in camelCase; without `before` all that is set is new. */
export function changesBetween(before: Row | null, after: Row | null): HistoryEntry['changes'] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => !KEEPING.has(column))
    .map((column) => ({
      field: camelCase(column),
      before: meaning(before?.[column]),
      after: meaning(after?.[column]),
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Nothing, whether it was never said, is null or an empty list. */
function meaning(value: unknown): unknown {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return value;
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
