import { Injectable } from '@nestjs/common';
import type { Page, TrashItem } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';
import { isUUID } from 'class-validator';
import { RequestContext } from '../../platform/context';
import { TRASH_KINDS, type TrashQueryDto } from './dto/trash-query.dto';
import { TrashRepository, type TrashRow } from './trash.repository';

const DEFAULT_LIMIT = 50;
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

@Injectable()
export class TrashService {
  constructor(
    private readonly trash: TrashRepository,
    private readonly context: RequestContext,
  ) {}

  /** Newest first, of the kinds that the caller may read at all. Throws `invalidCursor`. */
  async list({ kind, limit = DEFAULT_LIMIT, cursor }: TrashQueryDto): Promise<Page<TrashItem>> {
    const { actor } = this.context;
    const kinds = TRASH_KINDS.filter(
      (known) => (kind ?? known) === known && actor.permissions.has(`${known}.read`),
    );
    const after = cursor === undefined ? null : keyOf(cursor);
    if (kinds.length === 0) return { items: [], nextCursor: null, total: after ? null : 0 };
    const [rows, total] = await Promise.all([
      this.trash.newest(kinds, after, limit + 1, actor),
      after ? null : this.trash.count(kinds, actor),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map(trashItem), nextCursor: last ? cursorOf(last) : null, total };
  }
}

function cursorOf(row: TrashRow): string {
  return Buffer.from(`${row.deleted_key}|${row.id}`).toString('base64url');
}

function keyOf(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !isUUID(id))
    throw new DomainError('invalidCursor');
  return [at, id];
}

function trashItem(row: TrashRow): TrashItem {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name.trim(),
    deletedAt: row.deleted_at,
    deletedBy: row.deleted_by,
  };
}
