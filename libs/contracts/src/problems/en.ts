import type { FieldProblemTexts, ProblemTexts } from './codes';

/** Problems in the user's own words, English. */
export const PROBLEM_TEXTS_EN: ProblemTexts = {
  validation: {
    title: 'Please check the form',
    detail: '{count} entries need a change; see the note beside each.',
  },
  malformed: { title: 'Malformed request', detail: 'The request cannot be read: {what}.' },
  invalidCursor: { title: 'Page position has expired', detail: 'Open the list again from its first page.' },
  unknownSort: {
    title: 'Cannot sort by this',
    detail: '"{field}" cannot be sorted by; offered are {offered}.',
  },
  unauthenticated: { title: 'Please sign in', detail: 'Sign in to go on.' },
  badCredentials: {
    title: 'Sign-in failed',
    detail: 'The user name or password is wrong, or the account is disabled.',
  },
  sessionExpired: { title: 'Session has ended', detail: 'Sign in again; nothing that you typed is lost.' },
  forbidden: {
    title: 'Not permitted',
    detail: 'Your role may not do this; ask an administrator if you need to.',
  },
  notFound: { title: 'Not found', detail: 'The record does not exist, or you may not see it.' },
  methodNotAllowed: { title: 'Not supported', detail: 'This address does not support that operation.' },
  conflict: {
    title: 'Conflicts with existing data',
    detail: 'It conflicts with existing data; reload and try again.',
  },
  duplicate: { title: 'Already there', detail: '"{what}" exists already.' },
  stale: {
    title: 'Changed by somebody else',
    detail: 'The record was changed after you opened it; compare both versions before you save.',
  },
  payloadTooLarge: { title: 'Too large', detail: 'The content exceeds the limit of {limit}.' },
  unsupportedMedia: { title: 'Unsupported content type', detail: 'Send it as {expected}.' },
  idempotencyMismatch: {
    title: 'Retry with other content',
    detail: 'The same Idempotency-Key cannot be used for other content.',
  },
  idempotencyInFlight: {
    title: 'In progress',
    detail: 'The same request is being processed; wait a moment.',
  },
  preconditionRequired: {
    title: 'Version missing',
    detail: 'A change must name the version it is based on (If-Match).',
  },
  tooManyRequests: { title: 'Too many requests', detail: 'Try again in {seconds} seconds.' },
  transitionNotAllowed: {
    title: 'Not possible in this state',
    detail: 'It cannot go from "{from}" to "{to}".',
  },
  transitionLacks: { title: 'Something is still missing', detail: 'Before "{to}" it still lacks: {lacks}.' },
  userNameTaken: { title: 'User name taken', detail: 'The user name "{username}" is taken; choose another.' },
  lastAdministrator: {
    title: 'One administrator must remain',
    detail: 'This is the last active administrator; it cannot be disabled or given another role.',
  },
  companyCreditCodeTaken: {
    title: 'Credit code exists',
    detail: 'The unified social credit code {creditCode} belongs to "{name}" already.',
  },
  invalidCreditCode: {
    title: 'Invalid credit code',
    detail: '{creditCode} is not a valid unified social credit code.',
  },
  ledgerCountOutOfRange: {
    title: 'The project would count wrongly',
    detail: 'The project would count {count} times; a project counts 0 or 1 times.',
  },
  ledgerAmountNegative: {
    title: 'The agreed amount would be negative',
    detail: 'The agreed amount of the project would fall below zero.',
  },
  rateMissing: { title: 'Exchange rate missing', detail: 'An amount in {currency} needs the rate of {on}.' },
  hasDependents: {
    title: 'Other records depend on it',
    detail: '{what} depend on it; deal with them first.',
  },
  scopeTooWide: { title: 'Outside your scope', detail: 'The widest scope that you may see is {widest}.' },
  unknownMeasure: { title: 'No such measure', detail: 'There is no measure "{measure}".' },
  groupNotOffered: { title: 'Cannot group by this', detail: 'This measure cannot be grouped by "{group}".' },
  importNotWorkbook: {
    title: 'Not a workbook',
    detail: 'The file is not an Excel workbook; open it in Excel or WPS and save it as .xlsx.',
  },
  importLegacyFormat: {
    title: 'Old file format',
    detail: 'This is an old format (.xls or .et); open it in Excel or WPS and save it as .xlsx.',
  },
  importEncrypted: {
    title: 'Encrypted file',
    detail: 'The file needs a password to open; remove it and upload again.',
  },
  importTooLarge: { title: 'File too large', detail: 'The file exceeds {limit}; split it and upload again.' },
  importTooManyRows: {
    title: 'Too many rows',
    detail:
      'The sheet "{sheet}" has more than {limit} rows, most of them empty; delete the empty rows below the data.',
  },
  importBomb: {
    title: 'Too large when unpacked',
    detail: 'The file unpacks to more than is allowed; it was not read.',
  },
  importDamaged: {
    title: 'Damaged file',
    detail: 'The workbook cannot be read ({what}); save it anew and upload again.',
  },
  importNothingUnderstood: {
    title: 'No table recognised',
    detail: 'No headings of projects, trips, visits or companies were found; check the heading row.',
  },
  importQuestionsOpen: { title: 'Questions are open', detail: '{count} questions must be answered first.' },
  importNotOpen: {
    title: 'Cannot be changed now',
    detail: 'The import is "{status}"; it can no longer be changed or committed.',
  },
  importNotCommitted: { title: 'Not committed', detail: 'Only a committed import can be reverted.' },
  importStoodOn: {
    title: 'Later work stands on it',
    detail: '{count} later records stand on this import; it cannot be reverted.',
  },
  internal: {
    title: 'Something went wrong',
    detail: 'An unexpected error; tell the administrator the number {requestId}.',
  },
  unavailable: {
    title: 'Not available now',
    detail: 'The system is not available at the moment; try again later.',
  },
};

export const FIELD_PROBLEM_TEXTS_EN: FieldProblemTexts = {
  required: 'Required',
  unknownProperty: 'There is no field "{property}"',
  tooLong: 'At most {max} characters',
  tooShort: 'At least {min} characters',
  tooMany: 'At most {max} entries',
  tooFew: 'At least {min} entries',
  notText: 'Must be text',
  notNumber: 'Must be a number',
  notInteger: 'Must be a whole number',
  notBoolean: 'Must be yes or no',
  notArray: 'Must be a list',
  notObject: 'Wrong shape',
  notDay: 'Must be a day such as 2024-10-18',
  notInstant: 'Must be a point in time',
  notId: 'Not a valid id',
  notEmail: 'Not a valid e-mail address',
  notInList: 'Not among the choices',
  outOfRange: 'Out of range',
  endBeforeStart: 'The end is before the start',
  unknownReference: 'The chosen record does not exist',
  notCreditCode: 'The credit code fails its check digit; please compare it',
  taken: 'Already in use',
  notAmount: 'Must be an amount',
  invalid: 'Not valid',
};
