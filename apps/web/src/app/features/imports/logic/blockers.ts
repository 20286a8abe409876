import type { Problem } from '@landfall/contracts';

/** A record of later work that keeps an import from being reverted. */
export interface Blocker {
  kind: BlockerKind;
  id: string;
  name: string;
  /** It was changed since, or it names what the import brought. */
  why: 'changed' | 'refers';
}
export type BlockerKind = 'company' | 'contact' | 'trip' | 'visit' | 'project' | 'agreement';

const PATHS: Readonly<Record<BlockerKind, string>> = {
  company: '/companies',
  contact: '/contacts',
  trip: '/trips',
  visit: '/visits',
  project: '/projects',
  agreement: '/agreements',
};

export const blockerLink = ({ kind, id }: Blocker): string[] => [PATHS[kind], id];

/** What `importStoodOn` names; anything else has none. */
export function blockersOf(problem: Problem | null): Blocker[] {
  if (problem?.code !== 'importStoodOn') return [];
  return (problem.blockers ?? []).filter(isBlocker);
}

function isBlocker(value: unknown): value is Blocker {
  const { kind, id, name } = (value ?? {}) as Partial<Record<keyof Blocker, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof kind === 'string' && kind in PATHS;
}
