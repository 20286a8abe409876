/** When a trip may move on, and what follows from what is said about it. Which trips count is said by the counting rules. */
export * from './workflow';
export * from './rules';
