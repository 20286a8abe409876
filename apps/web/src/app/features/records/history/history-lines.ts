import { DATE_PRECISIONS, type DatePrecision, type HistoryEntry } from '@landfall/contracts';
import { codeGroup, isHidden, isNamed, isPart, isPrecision, kindOf, precisionOf } from './history-fields';

/** What the wording needs from outside: words, names behind ids, and how amounts are written. */
export interface HistoryTexts {
  /** The name of a field; null where there is none, which then stays as the server calls it. */
  field(table: string, field: string): string | null;
  /** Where a field stands among the others, as the record's page shows them. */
  rank(field: string): number;
  part(table: string): string;
  word(group: string, code: string): string;
  country(code: string): string;
  /** The record or person behind an id, null where the reader cannot see it. */
  name(id: string): string | null;
  money(minor: number, currency: string): string;
  fen(fen: number): string;
  day(day: string, precision: DatePrecision): string;
  yes: string;
  no: string;
  elsewhere: string;
}

export type HistoryAction = 'created' | 'changed' | 'trashed' | 'restored';

/** One field, or one part of the record; null means that there was or is nothing. */
export interface HistoryLine {
  label: string;
  before: string | null;
  after: string | null;
  /** True for a part that came or went as a whole. */
  part: boolean;
}
/** All that one person did to the record at one moment. */
export interface HistoryStep {
  id: number;
  at: string;
  actor: string | null;
  action: HistoryAction;
  lines: HistoryLine[];
}

/** The history as steps, newest first; `id` is the record's own. */
export function historySteps(
  entries: readonly HistoryEntry[],
  id: string,
  texts: HistoryTexts,
): HistoryStep[] {
  return grouped(entries)
    .map((group) => step(group, id, texts))
    .filter((made) => made.lines.length > 0 || made.action !== 'changed');
}

type Group = [HistoryEntry, ...HistoryEntry[]];

/** A use case writes the record and its parts in one transaction: same moment, same person. */
function grouped(entries: readonly HistoryEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].at === entry.at && last[0].actor === entry.actor) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function step(group: Group, id: string, texts: HistoryTexts): HistoryStep {
  const [first] = group;
  const own = group.filter((entry) => entry.recordId === id);
  const lines = [
    ...own.flatMap((entry) => fieldLines(entry, texts, false)),
    ...partLines(
      group.filter((entry) => entry.recordId !== id),
      texts,
    ),
  ];
  return { id: first.id, at: first.at, actor: first.actor, action: actionOf(own), lines: distinct(lines) };
}

function actionOf(own: readonly HistoryEntry[]): HistoryAction {
  if (own.some((entry) => entry.operation === 'insert')) return 'created';
  const deletion = own.flatMap((entry) => entry.changes).find((change) => change.field === 'deletedAt');
  if (!deletion) return 'changed';
  return deletion.after === null ? 'restored' : 'trashed';
}

/** Parts that came and went in the same step with the same words were only written again. */
function partLines(entries: readonly HistoryEntry[], texts: HistoryTexts): HistoryLine[] {
  const lines = entries.flatMap((entry) =>
    isPart(entry.table) && entry.operation !== 'update'
      ? [wholePart(entry, texts)]
      : fieldLines(entry, texts, true),
  );
  const came = lines.filter((line) => line.before === null);
  const gone = lines.filter((line) => line.after === null);
  const same = (a: HistoryLine, b: HistoryLine): boolean => a.label === b.label && a.after === b.before;
  return lines.filter((line) => {
    if (line.before === null) return !gone.some((other) => same(line, other));
    if (line.after === null) return !came.some((other) => same(other, line));
    return true;
  });
}

function wholePart(entry: HistoryEntry, texts: HistoryTexts): HistoryLine {
  const side = entry.operation === 'delete' ? 'before' : 'after';
  const said = shownChanges(entry, true)
    .sort((a, b) => texts.rank(a.field) - texts.rank(b.field))
    .map(({ field, [side]: raw }) => {
      // "Yes" alone says nothing: the mark itself is named, and a mark that is not set stays unsaid.
      if (typeof raw === 'boolean') return raw ? (texts.field(entry.table, field) ?? field) : null;
      const text = value(entry, field, raw, texts);
      return text !== null && isNamed(field) ? `${texts.field(entry.table, field) ?? field} ${text}` : text;
    })
    .filter((text, at, all) => text !== null && all.indexOf(text) === at);
  const text = said.join(' · ') || '—';
  return {
    label: texts.part(entry.table),
    before: side === 'before' ? text : null,
    after: side === 'after' ? text : null,
    part: true,
  };
}

function fieldLines(entry: HistoryEntry, texts: HistoryTexts, ofPart: boolean): HistoryLine[] {
  return shownChanges(entry, entry.operation === 'insert')
    .sort((a, b) => texts.rank(a.field) - texts.rank(b.field))
    .map((change) => ({
      label: labelOf(entry.table, change.field, texts, ofPart),
      before: value(entry, change.field, change.before, texts),
      after: value(entry, change.field, change.after, texts),
      part: false,
    }))
    .filter((line) => line.before !== line.after);
}

function labelOf(table: string, field: string, texts: HistoryTexts, ofPart: boolean): string {
  const label = texts.field(table, field) ?? field;
  return ofPart ? `${texts.part(table)} · ${label}` : label;
}

/** Without what only keeps the row, and on a new row without what was left as it comes. */
function shownChanges(entry: HistoryEntry, asNew: boolean): HistoryEntry['changes'] {
  return entry.changes.filter(({ field, before, after }) => {
    if (field === 'deletedAt' || isHidden(entry.table, field)) return false;
    // It is told with its day, unless it alone changed.
    if (isPrecision(field) && entry.changes.some((change) => precisionOf(change.field) === field))
      return false;
    const said = after ?? before;
    return !(asNew && (said === false || said === 'day' || said === 'normal'));
  });
}

function value(entry: HistoryEntry, field: string, raw: unknown, texts: HistoryTexts): string | null {
  if (raw === null || raw === undefined || raw === '') return null;
  const group = codeGroup(entry.table, field);
  if (typeof raw === 'boolean' && !group) return raw ? texts.yes : texts.no;
  const text = plain(raw);
  switch (kindOf(entry.table, field)) {
    case 'code':
      return texts.word(group ?? '', text);
    case 'country':
      return texts.country(text);
    case 'reference':
      return texts.name(text) ?? texts.elsewhere;
    case 'minor':
      return texts.money(Number(raw), currencyOf(entry));
    case 'fen':
      return texts.fen(Number(raw));
    case 'day':
      return texts.day(text, precisionBeside(entry, field));
    case 'plain':
      return isPrecision(field) ? texts.word('precision', text) : text;
  }
}

function precisionBeside(entry: HistoryEntry, field: string): DatePrecision {
  const change = entry.changes.find((candidate) => candidate.field === precisionOf(field));
  const said = change?.after ?? change?.before;
  return DATE_PRECISIONS.find((precision) => precision === said) ?? 'day';
}

/** Lists by 、; people as "name title". */
function plain(raw: unknown): string {
  if (Array.isArray(raw)) return raw.map(plain).join('、');
  if (typeof raw !== 'object' || raw === null) return String(raw);
  return Object.values(raw as Record<string, unknown>)
    .filter((part) => part !== null && part !== '')
    .map(plain)
    .join(' ');
}

function currencyOf(entry: HistoryEntry): string {
  const change = entry.changes.find(({ field }) => field === 'currency');
  const code = change?.after ?? change?.before;
  return typeof code === 'string' ? code : '';
}

function distinct(lines: readonly HistoryLine[]): HistoryLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = JSON.stringify(line);
    return !seen.has(key) && seen.add(key);
  });
}
