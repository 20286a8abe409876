/** HTTP manners of every route: problem+json, validation, ETag and If-Match, Idempotency-Key. No business word. */
export * from './if-match';
export * from './problem';
export * from './validation';
export * from './dto';
export * from './patch-of';
export * from './record-id';
export * from './transition.dto';
export * from './http.module';
export * from './idempotency.interceptor';
