export * from './money';
export * from './problem';
