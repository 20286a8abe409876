/** Every error that the server answers with, and its HTTP status. Texts: `zh.ts` and `en.ts`. */
export const PROBLEMS = {
  validation: 422,
  malformed: 400,
  invalidCursor: 400,
  unknownSort: 400,
  unauthenticated: 401,
  badCredentials: 401,
  sessionExpired: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  duplicate: 409,
  stale: 412,
  payloadTooLarge: 413,
  unsupportedMedia: 415,
  idempotencyMismatch: 422,
  idempotencyInFlight: 409,
  preconditionRequired: 428,
  tooManyRequests: 429,
  transitionNotAllowed: 409,
  transitionLacks: 409,
  userNameTaken: 409,
  lastAdministrator: 409,
  companyCreditCodeTaken: 409,
  invalidCreditCode: 422,
  ledgerCountOutOfRange: 409,
  ledgerAmountNegative: 409,
  rateMissing: 422,
  hasDependents: 409,
  scopeTooWide: 403,
  unknownMeasure: 404,
  groupNotOffered: 400,
  importNotWorkbook: 415,
  importLegacyFormat: 415,
  importEncrypted: 422,
  importTooLarge: 413,
  importTooManyRows: 422,
  importBomb: 422,
  importDamaged: 422,
  importNothingUnderstood: 422,
  importQuestionsOpen: 409,
  importNotOpen: 409,
  importNotCommitted: 409,
  importStoodOn: 409,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Codes of single faulty fields, beside the field. */
export const FIELD_PROBLEMS = [
  'required',
  'unknownProperty',
  'tooLong',
  'tooShort',
  'tooMany',
  'tooFew',
  'notText',
  'notNumber',
  'notInteger',
  'notBoolean',
  'notArray',
  'notObject',
  'notDay',
  'notInstant',
  'notId',
  'notEmail',
  'notInList',
  'outOfRange',
  'endBeforeStart',
  'unknownReference',
  'notCreditCode',
  'taken',
  'notAmount',
  'invalid',
] as const;
export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number];

export interface FieldProblem {
  path: string;
  code: FieldProblemCode;
  message: string;
}

/** RFC 9457. `type` is `urn:landfall:problem:<code>`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: FieldProblem[];
  requestId: string;
  /** Only with `stale`: the state that stands now. */
  current?: unknown;
  /** Only with `importQuestionsOpen` and `importStoodOn`: what stands in the way. */
  blockers?: unknown[];
}

export type ProblemTexts = Record<ProblemCode, { title: string; detail: string }>;
export type FieldProblemTexts = Record<FieldProblemCode, string>;
