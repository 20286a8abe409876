import type { ImportQuestion, ImportRowView, ImportView, ImportWarning } from '@landfall/contracts';
import {
  noteText,
  readText,
  type LedgerQuestion,
  type LedgerWarning,
  type ReadValue,
} from '@landfall/domain';
import type { Language } from '../../platform/context';
import type { ImportRow } from './imports.repository';

/** An import in the reader's language; what the file says stays as it is written. */
export function toImportView(row: ImportRow, sameFileAs: string[], language: Language): ImportView {
  const { understanding } = row;
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    fileName: row.fileName,
    fileSize: row.fileSize,
    sameFileAs,
    progress: row.progress,
    asOf: row.asOf,
    sheets: understanding?.sheets ?? [],
    questions: (understanding?.questions ?? []).map((question) => questionView(question, language)),
    warnings: (understanding?.warnings ?? []).map((warning) => warningView(warning, language)),
    result: row.result,
    failure: row.failure,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    committedAt: row.committedAt,
    revertedAt: row.revertedAt,
  };
}

export function questionView(question: LedgerQuestion, language: Language): ImportQuestion {
  const { id, code, sheet, row, column, value, freeText, answer } = question;
  const options = question.options.map((option) => ({ value: option.value, label: option[language] }));
  return {
    id,
    code,
    sheet,
    row,
    column,
    value,
    text: noteText(question, language),
    options,
    freeText,
    answer,
  };
}

function warningView(warning: LedgerWarning, language: Language): ImportWarning {
  const { id, code, sheet, row, column, value } = warning;
  return { id, code, sheet, row, column, value, text: noteText(warning, language) };
}

export function rowView(row: ImportRowView, language: Language): ImportRowView {
  const read = Object.entries(row.read as unknown as Record<string, ReadValue>);
  return {
    ...row,
    read: Object.fromEntries(read.map(([field, value]) => [field, readText(value, language)])),
  };
}
