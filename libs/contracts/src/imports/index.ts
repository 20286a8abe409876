/** Import of ledgers (台账): how a workbook was understood, what is asked, what came of it. */
import type { Day, Id, Instant } from '../common';
import type { ProblemCode } from '../problems';

export const IMPORT_STATUSES = ['reading', 'open', 'committing', 'committed', 'reverted', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const SHEET_KINDS = ['projects', 'trips', 'visits', 'companies', 'unknown'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export interface ImportColumn {
  /** Zero-based column. */
  index: number;
  heading: string;
  /** The field it was taken for, null where it was not understood. */
  field: string | null;
  unit: string | null;
  /** 0 … 1. */
  confidence: number;
}
export interface ImportSheet {
  name: string;
  hidden: boolean;
  kind: SheetKind;
  title: string | null;
  year: number | null;
  asOf: Day | null;
  /** 1-based rows as in the workbook. */
  headerRow: number | null;
  headerRows: number;
  unit: string | null;
  columns: ImportColumn[];
  /** Data rows that were taken. */
  rows: number;
  /** Total and footer rows that were read but are not data. */
  skippedRows: number;
}
export interface ImportNote {
  id: string;
  code: string;
  sheet: string;
  /** 1-based; null where it concerns the whole sheet. */
  row: number | null;
  column: string | null;
  text: string;
  /** What stands in the cell. */
  value: string | null;
}
export interface ImportOption {
  value: string;
  label: string;
}
export interface ImportQuestion extends ImportNote {
  options: ImportOption[];
  /** Free input is taken too: an amount with its unit, a day, a name. */
  freeText: boolean;
  answer: string | null;
}
export type ImportWarning = ImportNote;

/** How many records of a kind were new, changed, already there. */
export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
}
export interface ImportNumbers {
  trips: number;
  foreignCompaniesVisited: number;
  signedProjects: number;
  agreedInvestmentFen: number;
}
export interface ImportResult {
  companies: ImportCounts;
  contacts: ImportCounts;
  trips: ImportCounts;
  visits: ImportCounts;
  projects: ImportCounts;
  agreements: ImportCounts;
  /** The period of the numbers: the year of the ledger up to its as-of day. */
  period: { from: Day; to: Day } | null;
  before: ImportNumbers | null;
  after: ImportNumbers | null;
}
export interface ImportProgress {
  step: 'reading' | 'understanding' | 'checking' | 'writing' | 'done';
  done: number;
  total: number;
}
/** Why a file could not be read, or what was written could not stand. */
export interface ImportFailure {
  code: ProblemCode;
  text: string;
}
export interface ImportView {
  id: Id;
  version: number;
  status: ImportStatus;
  fileName: string;
  fileSize: number;
  /** Earlier imports of the very same file that stand. */
  sameFileAs: Id[];
  progress: ImportProgress;
  asOf: Day | null;
  sheets: ImportSheet[];
  questions: ImportQuestion[];
  warnings: ImportWarning[];
  /** What a commit would do (open) or did (committed). */
  result: ImportResult | null;
  failure: ImportFailure | null;
  createdAt: Instant;
  createdBy: string | null;
  committedAt: Instant | null;
  revertedAt: Instant | null;
}
export type ImportListItem = Pick<
  ImportView,
  | 'id'
  | 'status'
  | 'fileName'
  | 'fileSize'
  | 'createdAt'
  | 'createdBy'
  | 'committedAt'
  | 'revertedAt'
  | 'result'
>;
export const ROW_DECISIONS = ['create', 'change', 'same', 'skip', 'question', 'refused'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];
export interface ImportRowView {
  id: Id;
  sheet: string;
  row: number;
  kind: 'data' | 'total' | 'footer' | 'continuation';
  /** Raw cell texts in column order. */
  cells: (string | null)[];
  /** What each understood column was read as, for people: `105.00 亿元`, `2024-01-02`. */
  read: Record<string, string | null>;
  decision: RowDecision;
  problem: string | null;
  /** Records that the row made or met. */
  records: { kind: 'company' | 'trip' | 'visit' | 'project' | 'agreement' | 'contact'; id: Id }[];
}
export interface ImportRowsQuery {
  sheet?: string;
  decision?: RowDecision;
  limit?: number;
  cursor?: string;
}
export interface ChangeImport {
  answers?: Record<string, string>;
  /** Sheet name → column index → field, or null to leave it out. */
  mapping?: Record<string, Record<string, string | null>>;
  /** Sheet name → cell address (`I8`) → new text. */
  cells?: Record<string, Record<string, string>>;
}
