import type { DatePrecision } from '@landfall/contracts';
import { checkUscc, normalizeUscc } from '../../identifiers';
import { parseBoolean } from '../../booleans';
import { parseCompanies, type SplitCompany } from '../../company-names';
import { parsePeople } from '../../people';
import { compactText, isBlankMark, toHalfWidth } from '../../text';
import { FIELD_TABLES } from '../fields';
import { columnLetter } from '../grid';
import type { NoteBook, NoteParams, Place, QuestionOption } from '../notes';
import type { FillDown, Filled } from '../sheet/fill-down';
import type { AssignedColumn, BodyRow, Table } from '../sheet/types';
import type { Extras } from '../facts';
import type { WarningCode } from '../texts';
import { readAmountCell, type AmountRead } from './amounts';
import { readDayCell, readSpanCell, type DayRead, type SpanRead, type Years } from './days';
import type { ReadValue } from './read-values';

export interface People {
  people: { name: string; note: string | null; isLead: boolean }[];
  statedCount: number | null;
}

export interface WordRule<T> {
  /** What a word means; null where it is not known. */
  of: (word: string) => T | null;
  /** Offered where it is not known; without options an unknown word is only reported. */
  options?: QuestionOption[];
  question?: 'stageUnknown' | 'relationUnknown' | 'stateUnknown' | 'directionUnknown' | 'foreignUnknown';
}

/** Reads the cells of one row by field, notes what is odd, asks what cannot be derived. */
export class RowReader<F extends string> {
  /** A question about this row is open: it makes no fact yet. */
  blocked = false;
  /** A person left this row out. */
  skipped = false;
  /** What every field was read as, for people. */
  readonly read: Record<string, ReadValue> = {};

  constructor(
    readonly table: Table,
    readonly body: BodyRow,
    private readonly columns: ReadonlyMap<string, AssignedColumn>,
    private readonly fill: FillDown,
    readonly notes: NoteBook,
    readonly years: Years,
  ) {}

  /** 1-based. */
  get row(): number {
    return this.body.row + 1;
  }

  has(field: F): boolean {
    return this.columns.has(field);
  }

  column(field: F): AssignedColumn | null {
    return this.columns.get(field) ?? null;
  }

  filled(field: F): Filled {
    const column = this.columns.get(field);
    return column
      ? this.fill.at(this.body.row, column.column)
      : { text: '', raw: '', source: 'none', cell: null };
  }

  /** What the cell itself says, without anything from above. */
  own(field: F): string {
    const filled = this.filled(field);
    return filled.source === 'own' ? filled.text : '';
  }

  place(field?: F): Place {
    const column = field === undefined ? null : this.columns.get(field);
    const at = column ? columnLetter(column.column) : null;
    const value = column ? (this.table.grid.cell(this.body.row, column.column)?.text ?? null) : null;
    return { sheet: this.table.name, row: this.row, column: at, value };
  }

  warn(code: WarningCode, field?: F, params: NoteParams = {}): void {
    const heading: NoteParams =
      field === undefined ? {} : { heading: this.columns.get(field)?.heading ?? '' };
    this.notes.warn(code, this.place(field), { ...heading, ...params });
  }

  /** As written, null for nothing, for a dash and for 无; an error cell is reported. */
  text(field: F): string | null {
    const { text, raw, cell } = this.filled(field);
    if (cell?.error !== undefined) this.warn('cellError', field, { error: cell.error });
    if (cell?.formula && cell.value === null && cell.error === undefined)
      this.warn('formulaWithoutResult', field);
    const value = isBlankMark(text) ? null : raw;
    this.show(field, value === null ? null : { text: value });
    return value;
  }

  /** In half width without blanks, for numbers and codes. */
  label(field: F): string | null {
    const text = this.text(field);
    return text === null ? null : compactText(text);
  }

  day(field: F, need: 'ask' | 'warn'): DayRead | null {
    const read = readDayCell(this, field, need);
    this.show(field, read === null ? null : { text: read.value.slice(0, shownLength(read.precision)) });
    return read;
  }

  span(field: F, need: 'ask' | 'warn'): SpanRead | null {
    const read = readSpanCell(this, field, need);
    const shown = (end: DayRead | null | undefined): string =>
      end?.value.slice(0, shownLength(end.precision)) ?? '';
    if (read)
      this.show(field, { text: read.to ? `${shown(read.from)} – ${shown(read.to)}` : shown(read.from) });
    return read;
  }

  amount(field: F, need: 'ask' | 'warn'): AmountRead | null {
    return readAmountCell(this, field, need);
  }

  people(field: F): People {
    const text = this.text(field);
    const parsed = text === null ? null : parsePeople(text);
    const people = (parsed?.people ?? []).map(({ name, note, isLead }) => ({
      name,
      note: note ?? null,
      isLead: isLead === true,
    }));
    if (parsed) this.show(field, { text: people.map((person) => person.name).join('、') || (text ?? '') });
    return { people, statedCount: parsed?.statedCount ?? null };
  }

  companies(field: F): { companies: SplitCompany[]; statedCount: number | null } {
    const text = this.text(field);
    if (text === null) return { companies: [], statedCount: null };
    const parsed = parseCompanies(text);
    this.show(field, { text: parsed.companies.map((company) => company.name).join('、') });
    const statedCount = parsed.statedCount ?? null;
    if (statedCount !== null && statedCount > parsed.companies.length) {
      this.warn('companiesUnnamed', field, { stated: statedCount, named: parsed.companies.length });
    }
    return { companies: parsed.companies, statedCount };
  }

  /** Codes that verify; others are reported and left out. Several in a cell belong to several companies. */
  codes(field: F): string[] {
    const { cell, source } = this.filled(field);
    const text = this.text(field);
    if (text === null || source === 'none') return [];
    const pieces =
      typeof cell?.value === 'number' ? [cell.value] : text.split(/[、，,;；/\n]+/).filter(Boolean);
    const codes: string[] = [];
    for (const piece of pieces) {
      const check = checkUscc(piece);
      if (check.valid) codes.push(check.code);
      else this.warn('creditCodeInvalid', field, { code: String(piece).trim(), reason: check.reason ?? '' });
      if (check.valid && check.code !== normalizeUscc(String(piece)))
        this.warn('creditCodeTidied', field, { code: check.code });
    }
    this.show(field, { text: codes.join('、') });
    return codes;
  }

  flag(field: F): boolean | null {
    const { cell } = this.filled(field);
    const text = this.text(field);
    const parsed = parseBoolean(typeof cell?.value === 'boolean' ? cell.value : text);
    if (parsed === 'invalid') return null;
    if (parsed !== null) this.show(field, { list: 'yesNo', code: parsed ? 'yes' : 'no' });
    return parsed;
  }

  count(field: F): number | null {
    const text = this.text(field);
    const digits = /\d+/.exec(toHalfWidth(text ?? ''))?.[0];
    return digits === undefined ? null : Number(digits);
  }

  /** The meaning of a word; an unknown one is asked about once for the whole workbook, or only reported. */
  word<T extends string>(field: F, list: ReadValue['list'], rule: WordRule<T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const known = rule.of(text);
    const meaning = known ?? this.askWord(field, text, rule);
    this.show(field, meaning === null || list === undefined ? { text } : { text, list, code: meaning });
    return meaning;
  }

  private askWord<T extends string>(field: F, word: string, rule: WordRule<T>): T | null {
    const { options, question } = rule;
    if (!options || !question) {
      this.warn('wordUnknown', field, { word });
      return null;
    }
    const heading = this.columns.get(field)?.heading ?? '';
    const answer = this.notes.ask({
      code: question,
      place: { ...this.place(field), row: null, value: word },
      params: { word, heading },
      options,
      about: word,
      everywhere: true,
      read: (given) => (options.find((option) => option.value === given)?.value as T | undefined) ?? null,
    });
    if (answer.kind === 'open') this.blocked = true;
    return answer.kind === 'answer' ? answer.value : null;
  }

  /** Known columns without a home and columns that were not understood, heading → text. */
  extras(): Extras {
    const extras: Extras = {};
    for (const { column, field, heading, leftOut } of this.table.header.columns) {
      if (leftOut || !this.isKeptAside(field)) continue;
      const { text, raw, source } = this.fill.at(this.body.row, column);
      if (text !== '' && source !== 'above' && !isBlankMark(text)) extras[heading] = raw;
    }
    return extras;
  }

  /** Not understood, or known without a home in the record; running numbers are no information. */
  private isKeptAside(field: string | null): boolean {
    return field === null || (field !== 'seq' && FIELD_TABLES[this.table.kind][field]?.type === 'info');
  }

  show(field: F, value: ReadValue | null): void {
    if (value === null) delete this.read[field];
    else this.read[field] = value;
  }
}

function shownLength(precision: DatePrecision): number {
  return precision === 'day' ? 10 : precision === 'year' ? 4 : 7;
}
