/** Our own people as a record names them: by account, or only by a name. Reading names in cells is `people`. */
import type { Id, PersonRef } from '@landfall/contracts';
import type { FieldFault } from '../problem';

/** A person as a request says it: an account decides, a name alone is kept as it was written. */
export interface PersonSaid {
  userId?: Id | null;
  name?: string | null;
}

export interface NamedPeople {
  people: PersonRef[];
  faults: FieldFault[];
}

/**
 * People with their names; `nameOf` knows the accounts, `path` is theirs in the request.
 * Faults: an unknown account, nobody at all, and the same account twice.
 */
export function namePeople(
  said: readonly PersonSaid[],
  nameOf: ReadonlyMap<Id, string>,
  path: string,
): NamedPeople {
  const faults: FieldFault[] = [];
  const seen = new Set<Id>();
  const people = said.map(({ userId, name }, i) => {
    const fault = faultOf({ userId, name }, nameOf, seen, `${path}.${i}`);
    if (fault) faults.push(fault);
    if (userId) seen.add(userId);
    return { userId: userId ?? null, name: (userId && nameOf.get(userId)) || name?.trim() || '' };
  });
  return { people, faults };
}

/** One person, or nobody; see `namePeople`. */
export function namePerson(
  said: PersonSaid | null | undefined,
  nameOf: ReadonlyMap<Id, string>,
  path: string,
): { person: PersonRef | null; faults: FieldFault[] } {
  if (!said) return { person: null, faults: [] };
  const { people, faults } = namePeople([said], nameOf, path);
  const ofOne = faults.map((fault) => ({ ...fault, path: fault.path.replace(`${path}.0.`, `${path}.`) }));
  return { person: people[0] ?? null, faults: ofOne };
}

/** Everybody once, at the first mention: a ledger may name somebody twice, a form may not. */
export function distinctPeople<Person extends PersonSaid>(said: readonly Person[]): Person[] {
  const keyOf = ({ userId, name }: Person): string => userId ?? `name ${name?.trim() ?? ''}`;
  return [...new Map([...said].reverse().map((person) => [keyOf(person), person])).values()].reverse();
}

/** Whether two mentions are the same person: by account where both have one, else by name. */
export function samePerson(a: PersonRef, b: PersonRef): boolean {
  return a.userId && b.userId ? a.userId === b.userId : a.name === b.name;
}

function faultOf(
  { userId, name }: PersonSaid,
  nameOf: ReadonlyMap<Id, string>,
  seen: ReadonlySet<Id>,
  path: string,
): FieldFault | null {
  if (!userId) return name?.trim() ? null : { path: `${path}.name`, code: 'required' };
  if (!nameOf.has(userId)) return { path: `${path}.userId`, code: 'unknownReference' };
  return seen.has(userId) ? { path: `${path}.userId`, code: 'taken' } : null;
}
