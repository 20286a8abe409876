import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { Page } from '@landfall/contracts';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { afterCommit } from './transaction';
import { insertMany } from './insert-many';
import { listPage, type Conditions, type ListRequest, type ListSpec } from './list-page';

/** The door to PostgreSQL for repositories: always the running transaction where there is one. */
@Injectable()
export class Database {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  /** Rows of a statement. */
  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, values);
  }

  async one<Row>(sql: string, values: unknown[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(sql, values);
    return rows[0] ?? null;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Inserts any number of rows by one statement; every row has the columns of the first. */
  insertMany<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    rows: readonly Partial<Entity>[],
  ): Promise<void> {
    return insertMany(this.manager, target, rows);
  }

  page<Row extends object>(spec: ListSpec, request: ListRequest, conditions: Conditions): Promise<Page<Row>> {
    return listPage<Row>(this.manager, spec, request, conditions);
  }

  /** Runs `work` in the running transaction, or in a new one. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(work);
  }

  /** A statement beside the running transaction: seen by others at once, and not undone with it. */
  async outside(sql: string, values: unknown[] = []): Promise<void> {
    await this.manager.dataSource.query(sql, values);
  }

  /** For what must not happen before the change is visible to others: caches, jobs. It must not throw. */
  afterCommit(callback: () => void): void {
    afterCommit(this.manager, callback);
  }
}
