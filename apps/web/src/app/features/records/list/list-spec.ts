import type { Query } from '../../../platform';

/** A condition that a list of the server takes, and how it is written in the address. */
export type Condition =
  | { kind: 'choice'; key: string; values: readonly string[] }
  | { kind: 'boolean'; key: string }
  | { kind: 'id'; key: string }
  /** A country by its ISO 3166-1 alpha-2 code. */
  | { kind: 'country'; key: string }
  | { kind: 'days'; from: string; to: string };

/** What a list can be asked, as the contract says; the page's address holds nothing else. */
export interface ListSpec {
  /** Below /api/v1. */
  path: string;
  sorts: readonly string[];
  /** The order that the server takes by itself. */
  defaultSort: string;
  conditions: readonly Condition[];
}
export type AddressValues = Readonly<Record<string, string | undefined>>;

/** The address keys that narrow the list, the search text among them. */
export function keysOf(spec: ListSpec): string[] {
  return ['q', ...spec.conditions.flatMap((c) => (c.kind === 'days' ? [c.from, c.to] : [c.key]))];
}

/**
 * The conditions of an address that the server would take. A mistyped or outdated address loses what is wrong with it
 * instead of failing as a whole.
 */
export function conditionsOf(values: AddressValues, spec: ListSpec): Readonly<Record<string, string>> {
  const taken: Record<string, string> = {};
  const take = (key: string, good: (value: string) => boolean): void => {
    const value = values[key];
    if (value && good(value)) taken[key] = value;
  };
  take('q', (value) => value.trim() !== '');
  for (const condition of spec.conditions) {
    if (condition.kind === 'days') {
      take(condition.from, isDay);
      take(condition.to, isDay);
    } else {
      take(condition.key, (value) => fits(condition, value));
    }
  }
  return taken;
}

/** The order of an address, else the list's own. */
export function sortOf(values: AddressValues, spec: ListSpec): string {
  const sort = values.sort;
  return sort && spec.sorts.includes(sort.replace(/^-/, '')) ? sort : spec.defaultSort;
}

export const PAGE_SIZE = 50;

export function listQuery(values: AddressValues, spec: ListSpec): Query {
  return { ...conditionsOf(values, spec), sort: sortOf(values, spec), limit: PAGE_SIZE };
}

export const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

function fits(condition: Exclude<Condition, { kind: 'days' }>, value: string): boolean {
  switch (condition.kind) {
    case 'choice':
      return condition.values.includes(value);
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'id':
      return isId(value);
    case 'country':
      return /^[A-Z]{2}$/.test(value);
  }
}

/** A day that exists; 2024-02-30 would be refused by the server. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
