/** Reads a team's ledger (台账): plain grids in, what they say out. It opens no file and writes no record. */
export * from './grid';
export * from './facts';
export { understandWorkbook, type UnderstandOptions, type Understanding } from './understand';
export type { KnownRate, RowView } from './read/context';
export type { ReadValue } from './read/read-values';
export type { SheetMapping } from './sheet/tables';
export {
  isOpen,
  noteId,
  SKIP,
  type LedgerQuestion,
  type LedgerWarning,
  type NoteParams,
  type QuestionOption,
} from './notes';
export { FIELD_TABLES, KNOWN_KINDS, type Field, type FieldType, type KnownKind } from './fields';
export {
  noteText,
  optionLabel,
  readText,
  QUESTION_CODES,
  WARNING_CODES,
  type Language,
  type QuestionCode,
  type WarningCode,
} from './texts';
export { countryOf, countryOfPlace, splitPlaces } from './words/places';
