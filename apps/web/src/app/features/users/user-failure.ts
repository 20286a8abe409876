import type { UserView } from '@landfall/contracts';
import { fieldErrorsOf, httpErrorOf, problemOf } from '../../platform';
import type { UserDraft } from './user-draft';

/** What a failed save means for the form. */
export interface UserFailure {
  /** Sentences beside fields. */
  fields: Partial<Record<keyof UserDraft, string>>;
  /** True where no field explains it, so that the whole needs a sentence. */
  general: boolean;
  /** The account as it stands now, where somebody else changed it meanwhile. */
  current: UserView | null;
}

const FIELDS: readonly (keyof UserDraft)[] = [
  'username',
  'name',
  'role',
  'teamId',
  'position',
  'positionOrder',
  'mobile',
  'password',
];

/** Sorts the server's answer: to fields, to the whole, or a conflict with another change. */
export function failureOf(error: unknown): UserFailure {
  const problem = problemOf(httpErrorOf(error));
  if (problem?.code === 'stale' && problem.current)
    return { fields: {}, general: false, current: problem.current as UserView };
  if (problem?.code === 'userNameTaken')
    return { fields: { username: problem.detail }, general: false, current: null };
  const errors = fieldErrorsOf(error);
  const known = FIELDS.filter((field) => errors[field]);
  const fields = Object.fromEntries(known.map((field) => [field, errors[field]]));
  return { fields, general: known.length < Math.max(1, Object.keys(errors).length), current: null };
}
