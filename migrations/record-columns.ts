/** Columns that every root record has; kept in one place so that no table forgets one. */
export const RECORD_COLUMNS = `
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid REFERENCES users (id),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid REFERENCES users (id),
  deleted_at timestamptz,
  deleted_by uuid REFERENCES users (id),
  import_id uuid`;

/** Columns by which a root record is found; see platform_search in 0001. */
export const SEARCH_COLUMNS = `
  search_text text NOT NULL DEFAULT '',
  search_pieces text[] NOT NULL DEFAULT '{}'`;

/**
 * Triggers of a table: history of every row, and for root records the row version.
 * `rootColumn` names the column that holds the id of the record that the row belongs to.
 * `columns` narrows both to what people change, where a table also keeps derived figures.
 */
export function recordTriggers(table: string, rootColumn = 'id', columns?: readonly string[]): string {
  const update = columns ? `UPDATE OF ${columns.join(', ')}` : 'UPDATE';
  const touch =
    rootColumn === 'id'
      ? `CREATE TRIGGER ${table}_touch BEFORE ${update} ON ${table} FOR EACH ROW EXECUTE FUNCTION touch_record();`
      : '';
  return `${touch}
    CREATE TRIGGER ${table}_history AFTER INSERT OR DELETE OR ${update} ON ${table}
      FOR EACH ROW EXECUTE FUNCTION keep_history('${rootColumn}');`;
}
