import { DomainError } from '@landfall/domain';
import type { EntityTarget, QueryDeepPartialEntity } from 'typeorm';
import type { Database } from '../database';
import type { RecordEntity } from './record.entity';

type Writable<Entity extends RecordEntity> = Partial<Omit<Entity, keyof RecordEntity>>;

/** Writing to the table of a root record: always through its lock, always in somebody's name. */
export class RecordTable<Entity extends RecordEntity> {
  constructor(
    private readonly database: Database,
    private readonly entity: EntityTarget<Entity>,
  ) {}

  /** New records by one statement; version and instants are the database's. */
  async insert(
    rows: readonly (Writable<Entity> & { id: string; importId?: string | null })[],
    by: string | null,
  ) {
    const stamped = rows.map((row) => ({ importId: null, ...row, createdBy: by, updatedBy: by }));
    await this.database.insertMany(this.entity, stamped as unknown as Partial<Entity>[]);
  }

  /**
   * Locks a live record against other writers for the rest of the transaction and answers it as it then stands.
   * `version` is what the change is based on; null takes whatever stands.
   * Throws `notFound` where `visible` hides it, and `stale` with the record as it stands now.
   */
  async claim<View extends { version: number }>(
    id: string,
    version: number | null,
    visible: string,
    read: () => Promise<View>,
  ): Promise<View> {
    await this.lock(id, `${visible} AND r.deleted_at IS NULL`);
    const current = await read();
    if (version !== null && version !== current.version) throw new DomainError('stale', {}, { current });
    return current;
  }

  /** Locks a record also in the trash; answers whether it is there. Throws `notFound`. */
  async claimAnywhere(id: string, visible: string): Promise<{ deleted: boolean }> {
    const row = await this.lock(id, visible);
    return { deleted: row.deletedAt !== null };
  }

  /** One new version, also where only parts of the record changed. */
  async update(id: string, changes: Writable<Entity>, by: string | null): Promise<void> {
    const set = { ...changes, updatedBy: by } as unknown as QueryDeepPartialEntity<Entity>;
    await this.database.repository(this.entity).update(id, set);
  }

  /** To the trash. */
  async remove(ids: readonly string[], by: string | null): Promise<void> {
    await this.database.query(
      `UPDATE ${this.name} SET deleted_at = now(), deleted_by = $2, updated_by = $2
       WHERE id = ANY($1) AND deleted_at IS NULL`,
      [ids, by],
    );
  }

  /** To the trash with what an import brought; answers how many there were. */
  async removeImported(importId: string, by: string | null): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM ${this.name} WHERE import_id = $1 AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
      [importId],
    );
    const ids = rows.map(({ id }) => id);
    await this.remove(ids, by);
    return ids.length;
  }

  /** Back from the trash. */
  async restore(id: string, by: string | null): Promise<void> {
    await this.database.query(
      `UPDATE ${this.name} SET deleted_at = NULL, deleted_by = NULL, updated_by = $2 WHERE id = $1`,
      [id, by],
    );
  }

  private get name(): string {
    return this.database.repository(this.entity).metadata.tableName;
  }

  private async lock(id: string, condition: string): Promise<{ deletedAt: string | null }> {
    // Rows that only point here may still be written meanwhile.
    const row = await this.database.one<{ deletedAt: string | null }>(
      `SELECT r.deleted_at AS "deletedAt" FROM ${this.name} r WHERE r.id = $1 AND ${condition}
       FOR NO KEY UPDATE`,
      [id],
    );
    if (!row) throw new DomainError('notFound');
    return row;
  }
}
