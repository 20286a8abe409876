import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context';
import { Database, SqlParams } from '../../platform/database';
import type { AuditQueryDto } from './dto/audit-query.dto';

export interface AuditRow {
  id: number;
  occurred_at: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  record_type: string | null;
  record_id: string | null;
  detail: Record<string, unknown>;
  reason: string | null;
  request_id: string | null;
}

export type AuditFilter = Omit<AuditQueryDto, 'limit' | 'cursor'>;

const COLUMNS =
  'e.id, e.occurred_at, e.actor_id, e.actor_name, e.action, e.record_type, e.record_id, e.detail, e.reason, e.request_id';

/** Events are numbered in the order in which they were written: the number is the key of the pages. */
@Injectable()
export class AuditTrailRepository {
  constructor(private readonly database: Database) {}

  /** Events that the actor may see; who may read the trail reads all of it so far. */
  private visibleTo(_actor: Actor, _params: SqlParams): string[] {
    return [];
  }

  async newest(filter: AuditFilter, before: number | null, limit: number, actor: Actor): Promise<AuditRow[]> {
    const params = new SqlParams();
    const where = this.where(filter, params, actor);
    if (before !== null) where.push(`e.id < ${params.add(before)}`);
    return this.database.query(
      `SELECT ${COLUMNS} FROM audit_events e ${clause(where)} ORDER BY e.id DESC LIMIT ${params.add(limit)}`,
      params.values,
    );
  }

  async count(filter: AuditFilter, actor: Actor): Promise<number> {
    const params = new SqlParams();
    const where = this.where(filter, params, actor);
    const row = await this.database.one<{ total: number }>(
      `SELECT count(*) AS total FROM audit_events e ${clause(where)}`,
      params.values,
    );
    return row?.total ?? 0;
  }

  private where(
    { recordId, actorId, action, from, to }: AuditFilter,
    params: SqlParams,
    actor: Actor,
  ): string[] {
    const where = this.visibleTo(actor, params);
    if (recordId) where.push(`e.record_id = ${params.add(recordId)}`);
    if (actorId) where.push(`e.actor_id = ${params.add(actorId)}`);
    if (action?.includes('.')) where.push(`e.action = ${params.add(action)}`);
    else if (action) where.push(`split_part(e.action, '.', 1) = ${params.add(action)}`);
    if (from) where.push(`e.occurred_at >= ${startOf(params.add(from))}`);
    if (to) where.push(`e.occurred_at < ${startOf(`${params.add(to)}::date + 1`)}`);
    return where;
  }
}

/** The instant at which a day begins in Asia/Shanghai. */
function startOf(day: string): string {
  return `((${day})::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;
}

function clause(where: string[]): string {
  return where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
}
