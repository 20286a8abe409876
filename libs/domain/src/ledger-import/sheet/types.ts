import type { Day } from '@landfall/contracts';
import type { AmountUnit } from '../../money';
import type { KnownKind } from '../fields';
import type { GridView } from './grid-view';

export interface Heading {
  column: number;
  /** Lines from the top down. */
  parts: string[];
}

export interface AssignedColumn {
  column: number;
  /** Its lines joined, 内资/金额(亿元). */
  heading: string;
  /** Null where it was not understood or is left out. */
  field: string | null;
  unit: AmountUnit | null;
  confidence: number;
  /** A person left it out; it is not reported as unknown. */
  leftOut: boolean;
}

export interface Header {
  /** Zero-based. */
  top: number;
  rows: number;
  headings: Heading[];
  kind: KnownKind;
  columns: AssignedColumn[];
  /** How sure it is that these are headings of that kind. */
  score: number;
}

/** What title, sheet name and a person say about the header before it is found. */
export interface HeaderHints {
  /** Words of title and sheet name. */
  title: string;
  kind: KnownKind | null;
  /** Zero-based. */
  headerRow: number | null;
  /** Column → field, or null to leave it out. */
  mapping: ReadonlyMap<number, string | null>;
}

/**
 * A row below the headings. `continuation` rows say more about the row above; `blank` ones hold nothing but a
 * number or what is filled down.
 */
export type BodyRowKind = 'data' | 'continuation' | 'total' | 'footer' | 'section' | 'header' | 'blank';

export interface BodyRow {
  /** Zero-based. */
  row: number;
  kind: BodyRowKind;
  hidden: boolean;
  /** Nothing that such a table is about, but something else: told, not read. */
  stray: boolean;
  /** The year in force, which a section may change. */
  year: number | null;
  /** Words of the section that the row stands in. */
  section: string | null;
}

export interface Table {
  /** Name of the sheet; a second table in it has a number behind. */
  name: string;
  grid: GridView;
  hidden: boolean;
  title: string | null;
  year: number | null;
  asOf: Day | null;
  unit: AmountUnit | null;
  header: Header;
  kind: KnownKind;
  rows: BodyRow[];
}
