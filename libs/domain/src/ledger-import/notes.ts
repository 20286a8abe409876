/** What the reader of a ledger says about it and asks: codes with parameters; texts are made from them later. */
import type { QuestionCode, WarningCode } from './texts';

export type NoteParams = Record<string, string | number>;

/** Where a note belongs. `row` is 1-based, `column` a letter as in the workbook. */
export interface Place {
  sheet: string;
  row?: number | null;
  column?: string | null;
  /** What stands in the cell. */
  value?: string | null;
}

interface Note<Code extends string> {
  /** The same for the same place and code in every reading of the same workbook. */
  id: string;
  code: Code;
  sheet: string;
  row: number | null;
  column: string | null;
  value: string | null;
  params: NoteParams;
}
export type LedgerWarning = Note<WarningCode>;

export interface QuestionOption {
  value: string;
  zh: string;
  en: string;
}
export interface LedgerQuestion extends Note<QuestionCode> {
  options: QuestionOption[];
  freeText: boolean;
  /** The answer that was given and understood; null while the question is open. */
  answer: string | null;
  /** An answer that was given and not understood. */
  refusedAnswer: string | null;
}

/** Leaves the row out of the import; offered wherever a single row is in question. */
export const SKIP: QuestionOption = { value: 'skip', zh: '此行不导入', en: 'Leave this row out' };

export type Answer<T> = { kind: 'open' } | { kind: 'skip' } | { kind: 'answer'; value: T };

export interface Ask<T> {
  code: QuestionCode;
  place: Place;
  params?: NoteParams;
  options?: QuestionOption[];
  freeText?: boolean;
  /** Whether `skip` is offered. */
  skip?: boolean;
  /** Tells apart questions of the same code at the same place, such as one per unknown word. */
  about?: string;
  /** One answer serves the whole workbook; the place is only where it was met first. */
  everywhere?: boolean;
  /** What an answer means; null where it means nothing. */
  read: (answer: string) => T | null;
}

/** Collects warnings and questions, and finds the answers to questions that were asked before. */
export class NoteBook {
  private readonly warningsById = new Map<string, LedgerWarning>();
  private readonly questionsById = new Map<string, LedgerQuestion>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  get warnings(): LedgerWarning[] {
    return [...this.warningsById.values()];
  }

  get questions(): LedgerQuestion[] {
    return [...this.questionsById.values()];
  }

  /** `about` tells apart warnings of the same code at the same place; a repeated one raises its `count`. */
  warn(code: WarningCode, place: Place, params: NoteParams = {}, about = ''): void {
    const note = noteAt(code, place, params, about);
    const earlier = this.warningsById.get(note.id);
    if (earlier) earlier.params.count = Number(earlier.params.count ?? 1) + 1;
    else this.warningsById.set(note.id, { ...note, params: { count: 1, ...params } });
  }

  ask<T>(ask: Ask<T>): Answer<T> {
    const note = noteAt(ask.code, ask.place, ask.params ?? {}, ask.about ?? '');
    if (ask.everywhere) note.id = noteId('', null, null, ask.code, ask.about ?? '');
    const given = this.answers[note.id]?.trim() ?? '';
    const skipped = ask.skip === true && given === SKIP.value;
    const value = given === '' || skipped ? null : ask.read(given);
    const understood = skipped || value !== null;
    const earlier = this.questionsById.get(note.id);
    if (earlier) earlier.params.count = Number(earlier.params.count ?? 1) + 1;
    else {
      this.questionsById.set(note.id, {
        ...note,
        params: { count: 1, ...note.params },
        options: [...(ask.options ?? []), ...(ask.skip ? [SKIP] : [])],
        freeText: ask.freeText ?? false,
        answer: understood ? given : null,
        refusedAnswer: given !== '' && !understood ? given : null,
      });
    }
    if (skipped) return { kind: 'skip' };
    return value === null ? { kind: 'open' } : { kind: 'answer', value };
  }
}

/** Whether somebody still has to answer. */
export function isOpen(question: LedgerQuestion): boolean {
  return question.answer === null;
}

function noteAt<Code extends string>(
  code: Code,
  place: Place,
  params: NoteParams,
  about: string,
): Note<Code> {
  const { sheet, row = null, column = null, value = null } = place;
  const id = noteId(sheet, row, column, code, about);
  return { id, code, sheet, row, column, value, params };
}

/** A short name of a place and a code that is the same in every reading. */
export function noteId(
  sheet: string,
  row: number | null,
  column: string | null,
  code: string,
  about = '',
): string {
  return `${code}-${hash([sheet, row ?? '', column ?? '', code, about].join('\u0001'))}`;
}

/** cyrb53: no secret, only a short stable name. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    high = Math.imul(high ^ char, 2654435761);
    low = Math.imul(low ^ char, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
