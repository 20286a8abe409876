import type { Page } from '@landfall/contracts';
import { DomainError, isValidDay } from '@landfall/domain';
import type { EntityManager } from 'typeorm';
import { SqlParams } from './sql';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const MAX_SORT_KEYS = 3;
const INFINITY = /^-?infinity$/;
const INSTANT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/;

/** Whether a key is written as PostgreSQL writes it; what a client made up must not reach a cast. */
const FITS: Record<SortKey['type'] | 'uuid', (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  date: (text) => INFINITY.test(text) || isValidDay(text),
  timestamptz: (text) => INFINITY.test(text) || (INSTANT.test(text) && isValidDay(text.slice(0, 10))),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
};

/** A sort that a list offers. `sql` is never null and indexed together with the id. */
export interface SortKey {
  sql: string;
  type: 'text' | 'date' | 'timestamptz' | 'bigint';
}

export interface ListSpec {
  /** Base table with its alias, `visits v`. */
  base: string;
  alias: string;
  sorts: Readonly<Record<string, SortKey>>;
  /** As in the query, `-visitedOn`. */
  defaultSort: string;
  /**
   * Statement that turns the ids of a page into rows; `page` has the columns `id` and `ord`.
   * It must select `page.ord` last in the order and keep every id.
   */
  project: string;
}

export interface ListRequest {
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** Conditions of one list call; parameters are shared with the page's own. */
export type Conditions = (params: SqlParams) => string[];

interface Key extends SortKey {
  descending: boolean;
}

/**
 * One page by keyset: stable under writes, exact total on the first page only.
 * Throws `unknownSort`, `invalidCursor`.
 */
export async function listPage<Row extends object>(
  manager: EntityManager,
  spec: ListSpec,
  request: ListRequest,
  conditions: Conditions,
): Promise<Page<Row>> {
  const sort = request.sort || spec.defaultSort;
  const keys = sortKeys(spec, sort);
  const limit = Math.min(request.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
  const [rows, total] = await Promise.all([
    readPage<Row & Cursor>(manager, spec, keys, sort, limit, request.cursor, conditions),
    request.cursor ? null : countAll(manager, spec, conditions),
  ]);
  const more = rows.length > limit;
  const items = more ? rows.slice(0, limit) : rows;
  const last = items.at(-1);
  return {
    items: items.map(withoutCursor),
    nextCursor: more && last ? encodeCursor(sort, last) : null,
    total,
  };
}

interface Cursor {
  cursor_key: string[];
}

async function readPage<Row>(
  manager: EntityManager,
  spec: ListSpec,
  keys: Key[],
  sort: string,
  limit: number,
  cursor: string | undefined,
  conditions: Conditions,
): Promise<Row[]> {
  const params = new SqlParams();
  const where = [...conditions(params), ...afterCursor(keys, decodeCursor(cursor, sort, keys), params, spec)];
  const order = [
    ...keys.map((key) => `${key.sql} ${direction(key)}`),
    `${spec.alias}.id ${direction(keys[0])}`,
  ];
  const cursorKey = [...keys.map((key) => `(${key.sql})::text`), `${spec.alias}.id::text`].join(', ');
  return manager.query<Row[]>(
    `WITH page AS MATERIALIZED (
       SELECT ${spec.alias}.id, ARRAY[${cursorKey}] AS cursor_key, row_number() OVER () AS ord
       FROM (SELECT * FROM ${spec.base} ${whereClause(where)}
             ORDER BY ${order.join(', ')} LIMIT ${limit + 1}) ${spec.alias})
     ${spec.project}`,
    params.values,
  );
}

async function countAll(manager: EntityManager, spec: ListSpec, conditions: Conditions): Promise<number> {
  const params = new SqlParams();
  const where = whereClause(conditions(params));
  const rows = await manager.query<{ total: number }[]>(
    `SELECT count(*) AS total FROM ${spec.base} ${where}`,
    params.values,
  );
  return rows[0]?.total ?? 0;
}

function whereClause(conditions: string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

function direction(key: Key | undefined): string {
  return key?.descending ? 'DESC' : 'ASC';
}

function sortKeys(spec: ListSpec, sort: string): Key[] {
  const keys = sort.split(',').map((part) => {
    const descending = part.startsWith('-');
    const name = descending ? part.slice(1) : part;
    const key = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined;
    if (!key)
      throw new DomainError('unknownSort', { field: name, offered: Object.keys(spec.sorts).join(', ') });
    return { ...key, descending };
  });
  if (keys.length > MAX_SORT_KEYS)
    throw new DomainError('unknownSort', { field: sort, offered: Object.keys(spec.sorts).join(', ') });
  return keys;
}

/** Rows after the cursor: the first differing key decides, the id last. */
function afterCursor(keys: Key[], after: string[] | null, params: SqlParams, spec: ListSpec): string[] {
  if (!after) return [];
  const columns = [
    ...keys,
    { sql: `${spec.alias}.id`, type: 'uuid', descending: keys[0]?.descending ?? false },
  ];
  const holders = columns.map((column, i) => `${params.add(after[i])}::${column.type}`);
  const sameDirection = columns.every((column) => column.descending === columns[0]?.descending);
  if (sameDirection) {
    const operator = columns[0]?.descending ? '<' : '>';
    return [`(${columns.map((column) => column.sql).join(', ')}) ${operator} (${holders.join(', ')})`];
  }
  const alternatives = columns.map((column, i) => {
    const equal = columns.slice(0, i).map((earlier, j) => `${earlier.sql} = ${holders[j]}`);
    return `(${[...equal, `${column.sql} ${column.descending ? '<' : '>'} ${holders[i]}`].join(' AND ')})`;
  });
  return [`(${alternatives.join(' OR ')})`];
}

function encodeCursor(sort: string, row: Cursor): string {
  return Buffer.from(JSON.stringify([sort, ...row.cursor_key])).toString('base64url');
}

function decodeCursor(cursor: string | undefined, sort: string, keys: Key[]): string[] | null {
  if (!cursor) return null;
  const [cursorSort, ...values] = partsOf(cursor);
  const types = [...keys.map((key) => key.type), 'uuid' as const];
  const fits = values.length === types.length && types.every((type, i) => FITS[type](values[i] ?? ''));
  if (cursorSort !== sort || !fits) throw new DomainError('invalidCursor');
  return values;
}

function partsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts.filter((part): part is string => typeof part === 'string') : [];
  } catch {
    return [];
  }
}

function withoutCursor<Row extends object>(row: Row & Partial<Cursor>): Row {
  const { cursor_key: _, ...rest } = row;
  return rest as Row;
}
