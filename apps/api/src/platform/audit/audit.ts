import { Global, Injectable, Module } from '@nestjs/common';
import { RequestContext } from '../context';
import { Database } from '../database';

/**
 * Actions and what their events carry. A feature adds its own by declaration merging:
 * `declare module '../../platform/audit/audit' { interface AuditActions { 'visit.created': { … } } }`.
 * No secret and no personal data beyond names belongs into a detail.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface AuditActions {}

export interface AuditSubject {
  type: string;
  id: string;
}

@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  /** Writes the event into the running transaction: committed and rolled back with the change itself. */
  async record<Action extends keyof AuditActions>(
    action: Action,
    subject: AuditSubject | null,
    detail: AuditActions[Action],
    reason: string | null = null,
  ): Promise<void> {
    const { actor, requestId, ip } = this.context;
    await this.database.query(
      `INSERT INTO audit_events (actor_id, actor_name, action, record_type, record_id, detail, reason, request_id, ip)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.id,
        actor.name,
        action,
        subject?.type,
        subject?.id,
        JSON.stringify(detail),
        reason,
        requestId,
        ip,
      ],
    );
  }
}

@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
