import { Injectable } from '@nestjs/common';
import type { AuditEventView, Page } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';
import { RequestContext } from '../../platform/context';
import { AuditTrailRepository, type AuditRow } from './audit-trail.repository';
import type { AuditQueryDto } from './dto/audit-query.dto';

const DEFAULT_LIMIT = 50;

@Injectable()
export class AuditTrailService {
  constructor(
    private readonly events: AuditTrailRepository,
    private readonly context: RequestContext,
  ) {}

  /** Newest first. Throws `invalidCursor`. */
  async list({ limit = DEFAULT_LIMIT, cursor, ...filter }: AuditQueryDto): Promise<Page<AuditEventView>> {
    const before = cursor === undefined ? null : numberOf(cursor);
    const { actor } = this.context;
    const [rows, total] = await Promise.all([
      this.events.newest(filter, before, limit + 1, actor),
      before === null ? this.events.count(filter, actor) : null,
    ]);
    const items = rows.slice(0, limit).map(eventView);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? cursorOf(last.id) : null, total };
  }
}

function cursorOf(id: number): string {
  return Buffer.from(`event:${id}`).toString('base64url');
}

function numberOf(cursor: string): number {
  const id = /^event:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (!id) throw new DomainError('invalidCursor');
  return Number(id);
}

function eventView(row: AuditRow): AuditEventView {
  return {
    id: row.id,
    at: row.occurred_at,
    actor: { id: row.actor_id, name: row.actor_name },
    action: row.action,
    recordType: row.record_type,
    recordId: row.record_id,
    detail: row.detail,
    reason: row.reason,
    requestId: row.request_id,
  };
}
