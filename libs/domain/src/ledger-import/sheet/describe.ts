import type { ImportSheet } from '@landfall/contracts';
import type { Sheet } from '../grid';
import { columnLetter } from '../grid';
import type { NoteBook } from '../notes';
import type { RowView } from '../read/context';
import { FIELD_TABLES } from '../fields';
import { GUESSED } from './content';
import { GridView } from './grid-view';
import type { Table } from './types';

/** Says how every sheet was understood, warns of what was not; the counts follow once the rows are read. */
export function describeSheets(
  sheets: readonly Sheet[],
  tables: readonly Table[],
  notes: NoteBook,
): (views: readonly RowView[]) => ImportSheet[] {
  for (const sheet of sheets)
    warnOfSheet(
      sheet,
      tables.some((table) => table.grid.sheet === sheet),
      notes,
    );
  for (const table of tables) warnOfTable(table, notes);
  return (views) =>
    sheets.flatMap((sheet) => {
      const own = tables.filter((table) => table.grid.sheet === sheet);
      return own.length === 0 ? [unknownSheet(sheet)] : own.map((table) => describeTable(table, views));
    });
}

function warnOfSheet(sheet: Sheet, understood: boolean, notes: NoteBook): void {
  const place = { sheet: sheet.name };
  if (sheet.hidden && understood) notes.warn('sheetHidden', place);
  if (sheet.cut) notes.warn('sheetCut', place, { rows: sheet.cut.rows, columns: sheet.cut.columns });
  const grid = new GridView(sheet);
  if (!understood && sheet.rows.some((_, row) => !grid.isEmpty(row))) notes.warn('sheetNotUnderstood', place);
}

function warnOfTable(table: Table, notes: NoteBook): void {
  const hidden = new Set(table.grid.sheet.hiddenColumns);
  for (const column of table.header.columns) {
    const place = {
      sheet: table.name,
      row: table.header.top + table.header.rows,
      column: columnLetter(column.column),
      value: column.heading,
    };
    const filled = table.rows.some(
      (row) => row.kind === 'data' && table.grid.text(row.row, column.column) !== '',
    );
    if (column.field === null && !column.leftOut && filled)
      notes.warn('columnUnknown', place, { heading: column.heading });
    if (column.confidence === GUESSED)
      notes.warn('columnGuessed', place, {
        heading: column.heading,
        field: FIELD_TABLES[table.kind][column.field ?? '']?.zh ?? '',
        fieldEn: FIELD_TABLES[table.kind][column.field ?? '']?.en ?? '',
      });
    if (column.field !== null && hidden.has(column.column))
      notes.warn('columnHidden', place, { heading: column.heading });
  }
  const sections = table.rows.filter((row) => row.kind === 'section').length;
  if (sections > 0) notes.warn('sectionRows', { sheet: table.name }, { number: sections });
}

function unknownSheet(sheet: Sheet): ImportSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    kind: 'unknown',
    title: null,
    year: null,
    asOf: null,
    headerRow: null,
    headerRows: 0,
    unit: null,
    columns: [],
    rows: 0,
    skippedRows: 0,
  };
}

function describeTable(table: Table, views: readonly RowView[]): ImportSheet {
  const own = views.filter((view) => view.sheet === table.name);
  const taken = own.filter((view) => view.kind === 'data' || view.kind === 'continuation');
  return {
    name: table.name,
    hidden: table.hidden,
    kind: table.kind,
    title: table.title,
    year: table.year,
    asOf: table.asOf,
    headerRow: table.header.top + 1,
    headerRows: table.header.rows,
    unit: table.unit?.text ?? null,
    columns: table.header.columns.map((column) => ({
      index: column.column,
      heading: column.heading,
      field: column.field,
      unit: column.unit?.text ?? null,
      confidence: Math.round(column.confidence * 100) / 100,
    })),
    rows: taken.filter((view) => view.state !== 'skipped').length,
    skippedRows: own.length - taken.length,
  };
}
