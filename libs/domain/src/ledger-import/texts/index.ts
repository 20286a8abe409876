/** Warnings, questions and readings of a ledger in words, Chinese and English. */
import type { NoteParams, QuestionOption } from '../notes';
import type { QuestionCode, WarningCode } from './codes';
import { NOTE_TEXTS_EN } from './en';
import { LEFT_OUT, type Language } from './words';
import { NOTE_TEXTS_ZH } from './zh';

export { QUESTION_CODES, WARNING_CODES, type QuestionCode, type WarningCode } from './codes';
export { NOTE_TEXTS_EN } from './en';
export { NOTE_TEXTS_ZH } from './zh';
export { readText, type Language } from './words';

/** What a warning or question says. A refused answer is named, so that one sees what was not understood. */
export function noteText(
  note: { code: WarningCode | QuestionCode; params: NoteParams; refusedAnswer?: string | null },
  language: Language,
): string {
  const zh = language === 'zh';
  const template = (zh ? NOTE_TEXTS_ZH : NOTE_TEXTS_EN)[note.code];
  const words: Record<string, string | number> = { ...note.params, explained: explained(note.params, zh) };
  if ('sheet' in note.params) words.sheet = sheetWords(String(note.params.sheet), zh);
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? '')).trim();
  return text + repeated(note.params, zh) + refused(note.refusedAnswer, zh);
}

export function optionLabel(option: QuestionOption, language: Language): string {
  return language === 'zh' ? option.zh : option.en;
}

function sheetWords(sheet: string, zh: boolean): string {
  if (sheet === '') return '';
  return zh ? `“${sheet}”` : ` of "${sheet}"`;
}

function repeated(params: NoteParams, zh: boolean): string {
  const count = Number(params.count ?? 1);
  if (count <= 1) return '';
  return zh ? `（共 ${count} 处）` : ` (${count} times)`;
}

function refused(answer: string | null | undefined, zh: boolean): string {
  if (!answer) return '';
  return zh ? `（“${answer}”没有认出）` : ` ("${answer}" was not understood)`;
}

/** The rows that make the difference, by reason: 差额来自意向、框架或未签约（43、45 行，17.00）…… */
function explained(params: NoteParams, zh: boolean): string {
  const lines = String(params.lines ?? '')
    .split(' ')
    .filter(Boolean);
  if (lines.length === 0) return '';
  const byReason = new Map<string, string[]>();
  for (const line of lines) {
    const [row = '', reason = '', amount = ''] = line.split(':');
    byReason.set(reason, [
      ...(byReason.get(reason) ?? []),
      zh ? `第 ${row} 行 ${amount}` : `row ${row} ${amount}`,
    ]);
  }
  const parts = [...byReason].map(([reason, rows]) => {
    const name = LEFT_OUT[reason]?.[zh ? 0 : 1] ?? reason;
    return zh ? `${name}（${shortened(rows, zh)}）` : `${name} (${shortened(rows, zh)})`;
  });
  return zh ? `差额来自：${parts.join('；')}。` : `The difference: ${parts.join('; ')}.`;
}

function shortened(rows: readonly string[], zh: boolean): string {
  const shown = rows.slice(0, 12).join(zh ? '、' : ', ');
  if (rows.length <= 12) return shown;
  return zh ? `${shown} 等 ${rows.length} 行` : `${shown} … ${rows.length} rows`;
}
