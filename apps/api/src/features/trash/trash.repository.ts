import { Injectable } from '@nestjs/common';
import type { TrashItem } from '@landfall/contracts';
import type { Actor } from '../../platform/context';
import { Database, SqlParams } from '../../platform/database';

export interface TrashRow {
  id: string;
  kind: TrashItem['kind'];
  name: string;
  deleted_at: string;
  /** With all the digits that the database keeps; an answer shows fewer. */
  deleted_key: string;
  deleted_by: string | null;
}

type Kind = TrashItem['kind'];

/** Table of each kind, and how people recognise one of it. */
const KINDS: Record<Kind, { table: string; name: string }> = {
  company: { table: 'companies', name: 'r.name' },
  contact: {
    table: 'contacts',
    name: `r.name || coalesce('（' || (SELECT c.name FROM companies c WHERE c.id = r.company_id) || '）', '')`,
  },
  trip: { table: 'trips', name: `r.no || ' ' || r.title` },
  visit: {
    table: 'visits',
    name: `r.visited_on::text || ' ' || coalesce((
      SELECT string_agg(c.name, '、' ORDER BY vc.seq) FROM visit_companies vc
      JOIN companies c ON c.id = vc.company_id WHERE vc.visit_id = r.id), '')`,
  },
  project: { table: 'projects', name: `r.code || ' ' || r.name` },
  agreement: {
    table: 'agreements',
    name: `coalesce(r.signed_on::text || ' ', '') || (SELECT p.name FROM projects p WHERE p.id = r.project_id)`,
  },
};

/** The newest of each kind by its own index, then the newest of them all. */
@Injectable()
export class TrashRepository {
  constructor(private readonly database: Database) {}

  /** Records that the actor may see; the scope of the kinds' own lists, which is everything so far. */
  private visibleTo(_actor: Actor, _params: SqlParams): string[] {
    return [];
  }

  newest(
    kinds: readonly Kind[],
    after: readonly [deletedAt: string, id: string] | null,
    limit: number,
    actor: Actor,
  ): Promise<TrashRow[]> {
    const params = new SqlParams();
    const most = params.add(limit);
    const where = ['r.deleted_at IS NOT NULL', ...this.visibleTo(actor, params)];
    if (after)
      where.push(
        `(r.deleted_at, r.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`,
      );
    const parts = kinds.map(
      (kind) => `(SELECT r.id, '${kind}' AS kind, ${KINDS[kind].name} AS name, r.deleted_at, r.deleted_by
                  FROM ${KINDS[kind].table} r WHERE ${where.join(' AND ')}
                  ORDER BY r.deleted_at DESC, r.id DESC LIMIT ${most})`,
    );
    return this.database.query(
      `SELECT t.id, t.kind, t.name, t.deleted_at, t.deleted_at::text AS deleted_key, u.name AS deleted_by
       FROM (${parts.join(' UNION ALL ')}) t LEFT JOIN users u ON u.id = t.deleted_by
       ORDER BY t.deleted_at DESC, t.id DESC LIMIT ${most}`,
      params.values,
    );
  }

  async count(kinds: readonly Kind[], actor: Actor): Promise<number> {
    const params = new SqlParams();
    const where = ['r.deleted_at IS NOT NULL', ...this.visibleTo(actor, params)].join(' AND ');
    const parts = kinds.map((kind) => `(SELECT count(*) FROM ${KINDS[kind].table} r WHERE ${where})`);
    const row = await this.database.one<{ total: number }>(
      `SELECT ${parts.join(' + ')} AS total`,
      params.values,
    );
    return row?.total ?? 0;
  }
}
