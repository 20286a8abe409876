/** Sample objects and a typed client, for tests only: everything goes through the API, nothing around it. */
export * from './client';
export * from './given';
