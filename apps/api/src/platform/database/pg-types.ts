import { types } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How PostgreSQL values arrive: bigint as a safe integer, days as text, instants as RFC 3339 with milliseconds.
 * Throws RangeError for an integer that JavaScript cannot hold exactly; amounts stay far below.
 */
export function registerTypeParsers(): void {
  types.setTypeParser(INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not a safe integer`);
    return value;
  });
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
}
