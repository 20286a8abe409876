/** What an agreement does to the signing ledger, and how its own state may change. */
export * from './ledger';
export * from './workflow';
