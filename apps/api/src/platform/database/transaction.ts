import { ClsServiceManager } from 'nestjs-cls';
import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../context';

/** What waits for a running transaction's commit; dropped with a rollback. */
const AFTER_COMMIT = new WeakMap<EntityManager, (() => void)[]>();

/** Runs `callback` once what `manager` writes is committed; at once where no transaction runs. */
export function afterCommit(manager: EntityManager, callback: () => void): void {
  const waiting = AFTER_COMMIT.get(manager);
  if (waiting) waiting.push(callback);
  else callback();
}

type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/**
 * Every transaction tells the database who acts, so that history rows name the person
 * whichever statement writes them. One statement, before anything else.
 */
export class ActorTransactionAdapter extends TransactionalAdapterTypeOrm {
  constructor(dataSourceToken: unknown) {
    super({ dataSourceToken });
    const base = this.optionsFactory;
    this.optionsFactory = (dataSource: DataSource) => {
      const options = base(dataSource);
      return {
        ...options,
        wrapWithTransaction: async (
          txOptions: { isolationLevel?: Isolation } | undefined,
          work: () => Promise<unknown>,
          setClient: (client?: EntityManager) => void,
        ) => {
          const later: (() => void)[] = [];
          const isolation = txOptions?.isolationLevel ?? 'READ COMMITTED';
          const result = await dataSource.transaction(isolation, async (manager) => {
            AFTER_COMMIT.set(manager, later);
            await nameActor(manager);
            setClient(manager);
            return work();
          });
          for (const callback of later) callback();
          return result;
        },
      };
    };
  }
}

async function nameActor(manager: EntityManager): Promise<void> {
  const cls = ClsServiceManager.getClsService();
  const actor = cls.isActive() ? cls.get<Actor | undefined>('actor') : undefined;
  const requestId = cls.isActive() ? cls.getId() : undefined;
  await manager.query(
    `SELECT set_config('landfall.actor_id', $1, true), set_config('landfall.request_id', $2, true)`,
    [actor?.id ?? '', requestId ?? ''],
  );
}

/** The running transaction's manager, or the plain one where none runs. */
export type Tx = TransactionHost<TransactionalAdapterTypeOrm>;
export { TransactionHost };
export { Transactional } from '@nestjs-cls/transactional';
