import type { FieldFault } from '../problem';

export const MIN_PASSWORD_LENGTH = 8;
/** Longer ones only cost hashing time. */
export const MAX_PASSWORD_LENGTH = 200;

/**
 * What is wrong with a password for this account, or null. Length counts characters, not bytes or UTF-16 units.
 * The user name, in whatever case, is the first thing that anybody tries.
 */
export function passwordFault(password: string, username: string, path = 'password'): FieldFault | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return { path, code: 'tooShort', params: { min: MIN_PASSWORD_LENGTH } };
  if (length > MAX_PASSWORD_LENGTH) return { path, code: 'tooLong', params: { max: MAX_PASSWORD_LENGTH } };
  if (password.toLowerCase() === username.toLowerCase()) return { path, code: 'invalid' };
  return null;
}
