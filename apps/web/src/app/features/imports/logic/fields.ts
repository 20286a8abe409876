import type { ImportColumn, ImportSheet, SheetKind } from '@landfall/contracts';

export type KnownKind = Exclude<SheetKind, 'unknown'>;
export const KNOWN_KINDS: readonly KnownKind[] = ['projects', 'trips', 'visits', 'companies'];

/** What a column may be taken for, by kind of sheet; their names are in the texts under `field`. */
export const FIELDS: Readonly<Record<KnownKind, readonly string[]>> = {
  projects:
    'name code team investor projectCompany creditCode origin capitalType projectType cluster chainNode content amount signedAmount amountDomestic amountForeign amountCny phaseOne currency rate relation signedOn statOn phase progress problem next firstContactOn registeredOn filedOn permittedOn sitedOn startedOn completedOn producedOn owner leader note seq info'.split(
      ' ',
    ),
  trips:
    'no team title start end days places purpose aim leader leaderLevel members headcount state approvalNo companies counterparts counterpartTitle phone creditCode foreign cluster summary note seq info'.split(
      ' ',
    ),
  visits:
    'tripNo team date clock companies creditCode cluster country foreign mode direction city place leader ourPeople counterparts counterpartTitle phone headcount purpose summary needs intent next owner due state note seq info'.split(
      ' ',
    ),
  companies:
    'name alias shortName formerName creditCode place country cluster foreign basis from groupName kind note seq info'.split(
      ' ',
    ),
};

/** Known and kept as it stands: any number of columns may be. */
export const KEPT_FIELD = 'info';

/** Another column that is already taken for the field. */
export function columnWith(sheet: ImportSheet, field: string, except: ImportColumn): ImportColumn | null {
  if (field === KEPT_FIELD) return null;
  return sheet.columns.find((column) => column.field === field && column.index !== except.index) ?? null;
}

/** The units that figures without one of their own have, each once. */
export function unitsOf(sheet: ImportSheet): string[] {
  const stated = sheet.columns.flatMap((column) => column.unit ?? []);
  return [...new Set(stated.length > 0 ? stated : sheet.unit !== null ? [sheet.unit] : [])];
}

/** A second table of a sheet is named `X (2)`; its cells are those of `X`. */
export function workbookSheet(name: string, sheets: readonly ImportSheet[]): string {
  const base = / \(\d+\)$/.test(name) ? name.replace(/ \(\d+\)$/, '') : name;
  return sheets.some((sheet) => sheet.name === base) ? base : name;
}
