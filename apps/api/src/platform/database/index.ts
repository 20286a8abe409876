/** PostgreSQL: connection, transactions that name their actor, keyset lists, preparation at start. No business word. */
export * from './database';
export * from './database.module';
export * from './list-page';
export * from './prepare-database';
export * from './sql';
export * from './transaction';
