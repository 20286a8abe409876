/** Who did what, when and why. */
import type { Id, Instant } from '../common';
export interface AuditEventView {
  id: number;
  at: Instant;
  actor: { id: Id | null; name: string };
  action: string;
  recordType: string | null;
  recordId: Id | null;
  detail: Record<string, unknown>;
  reason: string | null;
  requestId: string | null;
}
