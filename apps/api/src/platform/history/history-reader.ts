import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '@landfall/contracts';
import { Database } from '../database';
import { changesBetween } from './changes';

interface HistoryRow {
  id: number;
  table_name: string;
  row_id: string;
  version: number | null;
  operation: HistoryEntry['operation'];
  valid_from: string;
  valid_to: string | null;
  actor: string | null;
  data: Record<string, unknown>;
  previous: Record<string, unknown> | null;
}

/** More entries than anybody reads; the newest are answered. */
const MOST_ENTRIES = 1000;

@Injectable()
export class HistoryReader {
  constructor(private readonly database: Database) {}

  /**
   * Every change of a record and of its parts, newest first. Whether the caller may see the record is asked
   * by the feature before it asks here. An update in which nothing but the version moved is left out.
   */
  async of(rootId: string): Promise<HistoryEntry[]> {
    const rows = await this.database.query<HistoryRow>(
      `SELECT h.id, h.table_name, h.row_id, h.version, h.operation, h.valid_from, h.valid_to, u.name AS actor,
              h.data, h.previous
       FROM (SELECT *, lag(data) OVER (PARTITION BY table_name, row_id ORDER BY id) AS previous
             FROM record_history WHERE root_id = $1) h
       LEFT JOIN users u ON u.id = h.actor_id
       ORDER BY h.id DESC LIMIT ${MOST_ENTRIES}`,
      [rootId],
    );
    return rows.map(entryOf).filter((entry) => entry.operation !== 'update' || entry.changes.length > 0);
  }
}

function entryOf(row: HistoryRow): HistoryEntry {
  const gone = row.operation === 'delete';
  return {
    id: row.id,
    table: row.table_name,
    recordId: row.row_id,
    version: row.version,
    operation: row.operation,
    at: row.valid_from,
    until: row.valid_to,
    actor: row.actor,
    changes: gone ? changesBetween(row.data, null) : changesBetween(row.previous, row.data),
  };
}
