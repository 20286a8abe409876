import { parseCounterpart, parsePhones } from '../../people';
import type { SplitCompany } from '../../company-names';
import type { CompanyMention, VisitFact } from '../facts';
import type { ReadContext } from '../read/context';
import type { RowReader } from '../read/row-reader';
import { FOREIGN_OPTIONS, foreignWordOf } from '../words/meetings';

/** Fields that rows of visits and rows of trips with visits share. */
export type MeetingField =
  | 'foreign'
  | 'counterparts'
  | 'counterpartTitle'
  | 'phone'
  | 'companies'
  | 'creditCode';

/**
 * 是否涉外 as stated, null where the cell is blank: the company's own flag decides then (R4). Words such as 外资 are
 * understood; an unknown one is asked about once.
 */
export function foreignOf<F extends string>(reader: RowReader<F | 'foreign'>): boolean | null {
  const flag = reader.flag('foreign');
  if (flag !== null) return flag;
  const code = reader.word<'yes' | 'no' | 'unknown'>('foreign', 'yesNo', {
    of: (word) => {
      const known = foreignWordOf(word);
      return known === null ? null : known ? 'yes' : 'no';
    },
    options: FOREIGN_OPTIONS,
    question: 'foreignUnknown',
  });
  return code === null || code === 'unknown' ? null : code === 'yes';
}

/** Their side: names, titles and numbers, each from its own column or all from one cell. */
export function counterpartsOf<F extends string>(
  reader: RowReader<F | MeetingField>,
): VisitFact['counterparts'] {
  const people = parseCounterpart(reader.text('counterparts'));
  const titles = splitLines(reader.text('counterpartTitle'));
  const { cell } = reader.filled('phone');
  const phones = parsePhones(typeof cell?.value === 'number' ? cell.value : reader.text('phone'));
  return people.map((person, at) => ({
    name: person.name,
    title: ownTitle(titles, at, people.length) ?? person.title ?? null,
    phones: [
      ...new Set([
        ...(person.phone === undefined ? [] : [person.phone]),
        ...ownPhones(phones, at, people.length),
      ]),
    ],
  }));
}

/** Numbers of several people in one cell that nobody can tell apart. */
export function looseNumbers<F extends string>(
  reader: RowReader<F | MeetingField>,
  counterparts: VisitFact['counterparts'],
): string | null {
  const text = reader.text('phone');
  return text === null || counterparts.some((person) => person.phones.length > 0) ? null : text;
}

function ownTitle(titles: readonly string[], at: number, people: number): string | null {
  if (titles.length === people) return titles[at] ?? null;
  return people === 1 ? titles.join('、') || null : null;
}

function ownPhones(phones: readonly string[], at: number, people: number): string[] {
  if (people === 1) return [...phones];
  return phones.length === people ? phones.slice(at, at + 1) : [];
}

function splitLines(text: string | null): string[] {
  return (text ?? '')
    .split(/[、，,;；/\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A code belongs to a company only where there are as many codes as companies. */
export function mentionAll<F extends string>(
  companies: readonly SplitCompany[],
  codes: readonly string[],
  reader: RowReader<F>,
  context: ReadContext,
): CompanyMention[] {
  const at = { sheet: reader.table.name, row: reader.row };
  const paired = companies.length === codes.length;
  return companies.map((company, index) =>
    context.companies.mention(company, paired ? (codes[index] ?? null) : null, at),
  );
}
