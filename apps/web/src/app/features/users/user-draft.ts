import type { ChangeUser, CreateUser, Role, UserView } from '@landfall/contracts';

/** What stands in the fields of the form; texts as typed. */
export interface UserDraft {
  username: string;
  name: string;
  role: Role;
  teamId: string;
  position: string;
  positionOrder: string;
  mobile: string;
  password: string;
}
/** Fields of an account that can be changed later. */
export const CHANGEABLE = ['name', 'role', 'teamId', 'position', 'positionOrder', 'mobile'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

export const NEW_USER: UserDraft = {
  username: '',
  name: '',
  role: 'officer',
  teamId: '',
  position: '',
  positionOrder: '',
  mobile: '',
  password: '',
};

export function draftOf(user: UserView): UserDraft {
  return {
    username: user.username,
    name: user.name,
    role: user.role,
    teamId: user.team?.id ?? '',
    position: user.position ?? '',
    positionOrder: user.positionOrder === null ? '' : String(user.positionOrder),
    mobile: user.mobile ?? '',
    password: '',
  };
}

export const isTouched = (draft: UserDraft, base: UserDraft): boolean =>
  (Object.keys(base) as (keyof UserDraft)[]).some((field) => draft[field] !== base[field]);

export function createOf(draft: UserDraft): CreateUser {
  const { username, password } = draft;
  const { name, role, ...rest } = wireOf(draft);
  return { username: username.trim(), name, role, password, ...rest };
}

/** Only what differs from the account as it was opened. */
export function changesOf(draft: UserDraft, base: UserDraft): ChangeUser {
  const [now, before] = [wireOf(draft), wireOf(base)];
  return Object.fromEntries(
    CHANGEABLE.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]),
  );
}

/**
 * After somebody else changed the account: what was typed stays, every other field takes the newest value. `clashes`
 * are the fields that both changed, to something different.
 */
export function rebase(
  typed: UserDraft,
  base: UserDraft,
  current: UserDraft,
): { draft: UserDraft; clashes: Changeable[] } {
  const mine = CHANGEABLE.filter((field) => typed[field] !== base[field]);
  const kept = Object.fromEntries(mine.map((field) => [field, typed[field]]));
  const clashes = mine.filter((field) => current[field] !== base[field] && current[field] !== typed[field]);
  return { draft: { ...current, ...kept, password: typed.password }, clashes };
}

function wireOf(draft: UserDraft) {
  return {
    name: draft.name.trim(),
    role: draft.role,
    teamId: draft.teamId || null,
    position: draft.position.trim() || null,
    positionOrder: draft.positionOrder.trim() === '' ? null : Number(draft.positionOrder),
    mobile: draft.mobile.trim() || null,
  };
}
