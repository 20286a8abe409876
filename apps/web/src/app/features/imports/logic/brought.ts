import type { ImportCounts, ImportResult } from '@landfall/contracts';

/** The kinds of records that an import brings, in the order in which people think of them. */
export const BROUGHT_KINDS = ['companies', 'contacts', 'trips', 'visits', 'projects', 'agreements'] as const;
export type BroughtKind = (typeof BROUGHT_KINDS)[number];

export interface Brought extends ImportCounts {
  kind: BroughtKind;
}

/** Every kind that occurs in the workbook. */
export function broughtBy(result: ImportResult | null): Brought[] {
  if (!result) return [];
  return BROUGHT_KINDS.map((kind) => ({ kind, ...result[kind] })).filter(
    ({ created, changed, unchanged }) => created + changed + unchanged > 0,
  );
}

/** True where everything was there already. */
export function bringsNothing(result: ImportResult | null): boolean {
  return result !== null && broughtBy(result).every(({ created, changed }) => created + changed === 0);
}
