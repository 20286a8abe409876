import { parseUnit, type AmountUnit } from '../../money';
import type { FieldTable } from '../fields';
import { matchHeading, type Match } from './heading-match';
import type { AssignedColumn, Heading } from './types';

/** Fields that any number of columns may have. */
const MANY = new Set(['info', 'seq']);

/** Gives every column the field that its heading means, and every field the column that means it most. */
export function assignColumns(
  headings: readonly Heading[],
  table: FieldTable,
  mapping: ReadonlyMap<number, string | null>,
): AssignedColumn[] {
  const open = headings.map((heading) => ({ heading, matches: matchHeading(heading.parts, table) }));
  const chosen = new Map<number, Match | null>();
  const taken = new Set<string>();
  for (const [column, name] of mapping) {
    if (name !== null && !(name in table)) continue;
    chosen.set(column, name === null ? null : { field: name, confidence: 1 });
    if (name !== null) taken.add(name);
  }
  const offers = open
    .flatMap(({ heading, matches }) => matches.map((match) => ({ column: heading.column, match })))
    .sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  for (const { column, match } of offers) {
    if (chosen.has(column) || (taken.has(match.field) && !MANY.has(match.field))) continue;
    chosen.set(column, match);
    taken.add(match.field);
  }
  return headings.map(({ column, parts }) => ({
    column,
    heading: parts.join('/'),
    field: chosen.get(column)?.field ?? null,
    unit: unitOf(parts),
    confidence: chosen.get(column)?.confidence ?? 0,
    leftOut: chosen.get(column) === null,
  }));
}

function unitOf(parts: readonly string[]): AmountUnit | null {
  for (const part of [...parts].reverse()) {
    const unit = parseUnit(part);
    if (unit) return unit;
  }
  return null;
}
