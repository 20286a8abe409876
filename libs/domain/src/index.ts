export * from './money';
export * from './problem';
export * from './ledger-import';
