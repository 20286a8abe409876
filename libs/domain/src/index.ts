export * from './money';
export * from './problem';
export * from './ledger-import';
export * from './workflow';
export * from './agreements';
export * from './projects';
export * from './measures';
export * from './dates';
