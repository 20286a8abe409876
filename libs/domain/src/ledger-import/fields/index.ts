/** The columns a ledger may have, by kind of sheet, and the headings under which people write them. */
import type { SheetKind } from '@landfall/contracts';
import { COMPANY_FIELDS } from './companies';
import type { FieldTable } from './field';
import { PROJECT_FIELDS } from './projects';
import { TRIP_FIELDS } from './trips';
import { VISIT_FIELDS } from './visits';

export { field, headingKey, type Field, type FieldTable, type FieldType } from './field';
export type { CompanyField } from './companies';
export type { ProjectField } from './projects';
export type { TripField } from './trips';
export type { VisitField } from './visits';

export type KnownKind = Exclude<SheetKind, 'unknown'>;

export const FIELD_TABLES: Readonly<Record<KnownKind, FieldTable>> = {
  projects: PROJECT_FIELDS,
  trips: TRIP_FIELDS,
  visits: VISIT_FIELDS,
  companies: COMPANY_FIELDS,
};
export const KNOWN_KINDS = Object.keys(FIELD_TABLES) as KnownKind[];
