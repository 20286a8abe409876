import { isBlankMark } from '../text/blank';
import { plainNumerals, smallChineseNumber } from '../text/numerals';
import { cleanNames, cutAtAnd, cutOutsideBrackets, joinSpacedNames } from './names';
import { phoneSpans } from './phones';
import { isTitle, splitTitle } from './titles';

export interface ParsedPerson {
  name: string;
  /** What stood in brackets or beside the name: 组长, 投促局, a title. */
  note?: string;
  /** The text says this one led: 组长, 带队, 领队, 团长 (副组长 did not). */
  isLead: boolean;
}

export interface ParsedPeople {
  people: ParsedPerson[];
  /** The 5 of 等5人: how many there were, named or not. */
  statedCount?: number;
}

const LEAD = /(?<!副)(?:组长|团长|队长|领队|带队|率队|牵头|召集人)/;
const SEPARATOR = /[、,;/|\n丶]/;
const COUNT =
  /(?:等|共|一行|合计|及其他|\(共?)+\s*(?:共|一行|同志)?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:余|多)?\s*(?:人|名|位)(?:同志|干部|工作人员)?\)?[。.]?$|(?<=[\s、,;])(\d{1,3})\s*人$/;

/**
 * The people of a cell (参加人员, 我方人员): separators 、 ， ; / and line breaks, notes in brackets, 带队领导：张三, titles, 等5人.
 * Inner blanks of Chinese names go, those of Latin names stay. Source: domain 4.2, 4.3.
 */
export function parsePeople(text: string | null | undefined): ParsedPeople {
  const clean = plainTail(cleanNames(text ?? ''));
  if (isBlankMark(clean)) return { people: [] };
  const { names, count } = splitCount(clean);
  const body = names.replace(
    /(?<=.{2})(?:等(?:人|同志|一行)?|一行|[及和与](?:其他|相关|有关|各)[^、,;]*)[。.]?$/,
    '',
  );
  const people = cutOutsideBrackets(body, SEPARATOR).flatMap(peopleOf);
  const joined = attachTitles(people).filter((person) => person.name !== '' && !NOBODY.test(person.name));
  return count === null ? { people: joined } : { people: joined, statedCount: count };
}

/** Cuts 等5人 off the end. Only the end is looked at, so that a long text costs nothing. */
function splitCount(clean: string): { names: string; count: number | null } {
  const start = Math.max(0, clean.length - 40);
  const counted = COUNT.exec(clean.slice(start));
  const at = counted ? start + counted.index : 0;
  if (!counted || at === 0) return { names: clean, count: null };
  return { names: clean.slice(0, at), count: countOf(counted[1] ?? counted[2] ?? '') };
}

/** Plain numerals in 等伍人; the names before it keep their characters. */
function plainTail(text: string): string {
  return text.replace(/[等共行][^等共行]{1,6}[人名位][^人]{0,4}$/, (tail) => plainNumerals(tail));
}

function countOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : smallChineseNumber(digits);
}

/** Words for everybody and nobody. */
const NOBODY = /^(?:全体|各|相关|有关|其他)/;
/** Labels that name the rest of a group and say nothing of the first in it. */
const PLAIN_LABEL = /^(?:成员|组员|队员|参加人员?|参加|人员|陪同人?员?|随行人?员?|其他人?员?|我方)$/;

/** The people of one piece: usually one; more where blanks, brackets or 和 divide them. */
function peopleOf(piece: string): ParsedPerson[] {
  const labelled = /^([^:([【〔]{1,12}):\s*(.*)$/s.exec(piece);
  const label = labelled?.[1] ?? null;
  const text = labelled?.[2] ?? piece;
  const spans = phoneSpans(text);
  const people: ParsedPerson[] = [];
  for (const [i, part] of withoutSpans(text, spans)
    .split(/[([【〔]([^()[\]【】〔〕]*)(?:[)\]】〕]|$)/)
    .entries()) {
    const last = people.at(-1);
    if (i % 2 === 0) people.push(...joinSpacedNames(part).flatMap(cutAtAnd).map(personOf));
    else if (last && part.trim() !== '') note(last, part.trim());
  }
  const first = people[0];
  if (first && label !== null && !PLAIN_LABEL.test(label)) note(first, label);
  const last = people.at(-1);
  if (last) for (const span of spans) note(last, span.phone);
  return people;
}

function withoutSpans(text: string, spans: { start: number; end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const span of spans) {
    rest += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return (rest + text.slice(at)).trim();
}

const LED = /(?:带队|率队|领队|牵头)$/;

function personOf(written: string): ParsedPerson {
  const word = written.replace(/[*※]+$/, '');
  const person: ParsedPerson = { name: word, isLead: false };
  const led = LED.exec(word)?.[0];
  if (led && word.length > led.length + 1) {
    person.name = word.slice(0, -led.length).replace(/^由/, '');
    note(person, led);
  }
  if (isTitle(person.name))
    return { ...person, note: [person.name, person.note].filter(Boolean).join(';'), name: '' };
  const titled = splitTitle(person.name);
  if (titled.title !== undefined && titled.name !== person.name) {
    note(person, titled.title);
    person.name = titled.name;
  } else {
    person.name = person.name.replace(/(?<=.{2})(?:同志|先生|女士)$/, '');
  }
  return person;
}

function note(person: ParsedPerson, text: string): void {
  person.note = person.note ? `${person.note};${text}` : text;
  person.isLead ||= LEAD.test(text);
}

/** A title that stands alone between separators or blanks belongs to the name before it, else to the one behind. */
function attachTitles(people: ParsedPerson[]): ParsedPerson[] {
  const result: ParsedPerson[] = [];
  let waiting: string | null = null;
  for (const person of people) {
    const previous = result.at(-1);
    if (person.name === '') {
      if (previous && previous.name !== '') note(previous, person.note ?? '');
      else waiting = person.note ?? null;
      continue;
    }
    if (waiting !== null) note(person, waiting);
    waiting = null;
    result.push(person);
  }
  return result;
}
