import { ClsServiceManager } from 'nestjs-cls';
import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../context';

/**
 * Every transaction tells the database who acts, so that history rows name the person
 * whichever statement writes them. One statement, before anything else.
 */
export class ActorTransactionAdapter extends TransactionalAdapterTypeOrm {
  constructor(
    dataSourceToken: ConstructorParameters<typeof TransactionalAdapterTypeOrm>[0]['dataSourceToken'],
  ) {
    super({ dataSourceToken });
    const base = this.optionsFactory;
    this.optionsFactory = (dataSource: DataSource) => {
      const options = base(dataSource);
      return {
        ...options,
        wrapWithTransaction: async (txOptions, work, setClient) =>
          dataSource.transaction(txOptions?.isolationLevel ?? 'READ COMMITTED', async (manager) => {
            await nameActor(manager);
            setClient(manager);
            return work() as unknown;
          }),
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
