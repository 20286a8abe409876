/** What a record said, from when to when, by whom. */
import type { Id, Instant } from '../common';
/** `GET /{resource}/{id}/history`: newest first, the record's own rows and those of its parts. */
export interface HistoryEntry {
  id: number;
  table: string;
  recordId: Id;
  version: number | null;
  operation: 'insert' | 'update' | 'delete';
  at: Instant;
  until: Instant | null;
  actor: string | null;
  /** Fields that changed: what they said before and say now; for an insert all that are set. */
  changes: { field: string; before: unknown; after: unknown }[];
}
/** `GET /trash`. */
export interface TrashItem {
  id: Id;
  kind: 'company' | 'contact' | 'trip' | 'visit' | 'project' | 'agreement';
  name: string;
  deletedAt: Instant;
  deletedBy: string | null;
}
