/** Who did what, when, why: one append-only event per use case, in its transaction. */
export * from './audit';
