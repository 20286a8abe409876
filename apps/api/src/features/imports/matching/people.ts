import type { KnownUser } from '../../identity';

export interface MatchedPerson {
  userId: string | null;
  name: string;
}

/** Names of a ledger to users: one active user of the name, else one who left; nobody or several stay a name. */
export class PersonMatcher {
  private readonly byName = new Map<string, KnownUser[]>();

  constructor(users: readonly KnownUser[]) {
    for (const user of users) {
      const key = nameKey(user.name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), user]);
    }
  }

  match(name: string): MatchedPerson {
    const named = this.byName.get(nameKey(name)) ?? [];
    const active = named.filter((user) => user.active);
    const only = active.length === 1 ? active[0] : named.length === 1 ? named[0] : undefined;
    return only ? { userId: only.id, name: only.name } : { userId: null, name };
  }

  /** Names that several users bear: who is meant is for a person to say. */
  isAmbiguous(name: string): boolean {
    const named = this.byName.get(nameKey(name)) ?? [];
    return named.filter((user) => user.active).length > 1;
  }

  candidates(name: string): readonly KnownUser[] {
    return (this.byName.get(nameKey(name)) ?? []).filter((user) => user.active);
  }
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
