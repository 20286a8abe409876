import type { LeaderLevel, TripAim, TripState } from '@landfall/contracts';
import type { SplitCompany } from '../../company-names';
import { parseDate, spanEnd } from '../../dates';
import { compactText } from '../../text';
import type { Extras, RowRef } from '../facts';
import type { TripField } from '../fields';
import { rowRef, type ReadContext, type RowView } from '../read/context';
import { askDay, type DayRead } from '../read/days';
import type { RowReader } from '../read/row-reader';
import { leaderLevelOf, TRIP_STATE_OPTIONS, tripAimOf, tripStateOf } from '../words/meetings';
import { countryOfPlace, splitPlaces } from '../words/places';

export type TripReader = RowReader<TripField>;

export interface TripRow {
  reader: TripReader;
  view: RowView;
  at: RowRef;
  no: string | null;
  team: string | null;
  title: string | null;
  start: DayRead;
  end: DayRead | null;
  places: { place: string; country: string }[];
  purpose: string | null;
  aim: TripAim;
  leader: string | null;
  leaderLevel: LeaderLevel | null;
  members: string[];
  headcount: number | null;
  state: TripState;
  approvalNo: string | null;
  companies: SplitCompany[];
  note: string | null;
  extras: Extras;
}

/** Null while the day of departure is not known. */
export function readTripRow(reader: TripReader, view: RowView, context: ReadContext): TripRow | null {
  const days = daysOf(reader);
  if (!days) return null;
  const purpose = reader.text('purpose');
  const title = reader.text('title');
  const note = reader.text('note');
  const people = peopleOf(reader);
  checkDays(reader, days);
  return {
    reader,
    view,
    at: rowRef(reader),
    no: reader.label('no'),
    team: reader.text('team'),
    title,
    ...days,
    places: placesOf(reader, [title, purpose]),
    purpose,
    aim: aimOf(reader, [reader.text('aim'), purpose, title], note),
    leader: people.leader,
    members: people.members,
    headcount: people.headcount,
    leaderLevel: leaderLevelOfRow(reader) ?? people.titleLevel,
    state: stateOf(reader, days, context),
    approvalNo: reader.text('approvalNo') ?? approvalIn(note),
    companies: reader.companies('companies').companies,
    note,
    extras: extrasOf(reader),
  };
}

function daysOf(reader: TripReader): { start: DayRead; end: DayRead | null } | null {
  const span = reader.span('start', 'ask');
  if (!span) {
    if (!reader.blocked && !reader.skipped) return askStart(reader);
    return null;
  }
  const stated = reader.has('end') ? reader.day('end', 'ask') : null;
  const end = stated ?? span.to;
  if (!end) return reader.blocked || reader.skipped ? null : { start: span.from, end: null };
  return ordered(reader, span.from, end);
}

function askStart(reader: TripReader): { start: DayRead; end: DayRead | null } | null {
  const given = askDay(reader, 'start', '', 'dateMissing');
  const date = given === null ? null : parseDate(given);
  if (date?.kind !== 'date') return null;
  const end = reader.has('end') ? reader.day('end', 'ask') : null;
  return ordered(reader, { value: date.value, precision: date.precision, yearless: false }, end);
}

/** A return without a year may lie in the next one; any other return before the departure is asked about. */
function ordered(
  reader: TripReader,
  start: DayRead,
  end: DayRead | null,
): { start: DayRead; end: DayRead | null } | null {
  if (!end || spanEnd(end.value, end.precision) >= start.value) return { start, end };
  if (end.yearless) {
    const year = Number(start.value.slice(0, 4)) + 1;
    return { start, end: { ...end, value: `${year}${end.value.slice(4)}` } };
  }
  const field = reader.has('end') ? 'end' : 'start';
  const given = askDay(reader, field, `${start.value} > ${end.value}`, 'endBeforeStart');
  const date = given === null ? null : parseDate(given);
  if (date?.kind !== 'date' || date.value < start.value) return null;
  return { start, end: { value: date.value, precision: date.precision, yearless: false } };
}

function checkDays(reader: TripReader, { start, end }: { start: DayRead; end: DayRead | null }): void {
  const stated = reader.count('days');
  if (stated === null || !end || start.precision !== 'day' || end.precision !== 'day') return;
  const days = (Date.parse(end.value) - Date.parse(start.value)) / 86_400_000 + 1;
  if (days !== stated) reader.warn('daysDiffer', 'days', { stated, days });
}

function placesOf(reader: TripReader, texts: readonly (string | null)[]): TripRow['places'] {
  const text = reader.text('places');
  const places = text === null ? placesIn(texts) : splitPlaces(text);
  if (text === null && places.length > 0)
    reader.warn('placesFromText', undefined, { places: places.join('、') });
  if (places.length === 0) reader.warn('placesMissing');
  return places.map((place) => ({ place, country: countryOfPlace(place) }));
}

/** 赴深圳、东莞拜访重点企业 names where they went. */
function placesIn(texts: readonly (string | null)[]): string[] {
  for (const text of texts) {
    const words =
      /(?:赴|前往|到|去)([\u4e00-\u9fff、，,]{2,20}?)(?:等地)?(?:考察|拜访|开展|招商|参加|洽谈|对接|走访|学习|出差|参展|调研)/.exec(
        text ?? '',
      );
    if (words?.[1]) return splitPlaces(words[1]);
  }
  return [];
}

function aimOf(reader: TripReader, texts: readonly (string | null)[], note: string | null): TripAim {
  const table = reader.table.title ?? reader.table.name;
  const stationed = table.includes('驻点') && !/外出|考察|出访/.test(table);
  return tripAimOf([...texts, stationed || (note ?? '').includes('驻点') ? '驻点' : null]);
}

type TripPeople = Pick<TripRow, 'leader' | 'members' | 'headcount'> & { titleLevel: LeaderLevel | null };

function peopleOf(reader: TripReader): TripPeople {
  const led = reader.people('leader');
  const joined = reader.people('members');
  const single = joined.people.length === 1 ? joined.people[0] : undefined;
  const leader = led.people[0] ?? joined.people.find((person) => person.isLead) ?? single;
  const members = [...new Set([...led.people, ...joined.people].map((person) => person.name))];
  if (members.length === 0) reader.warn('membersMissing');
  const stated = reader.count('headcount') ?? joined.statedCount ?? led.statedCount;
  return {
    leader: leader?.name ?? null,
    members,
    headcount: stated !== null && stated > members.length ? stated : null,
    // 张三（管委会副主任）, where no column says who led.
    titleLevel: leader?.note ? leaderLevelOf(leader.note) : null,
  };
}

function leaderLevelOfRow(reader: TripReader): LeaderLevel | null {
  return reader.word('leaderLevel', 'leaderLevel', { of: leaderLevelOf });
}

function stateOf(
  reader: TripReader,
  days: { start: DayRead; end: DayRead | null },
  context: ReadContext,
): TripState {
  const stated = reader.word('state', 'tripState', {
    of: tripStateOf,
    options: TRIP_STATE_OPTIONS,
    question: 'stateUnknown',
  });
  if (stated !== null) return stated;
  const home = (days.end ?? days.start).value < context.today;
  if (!home) return days.start.value <= context.today ? 'underway' : 'draft';
  return /计划|安排表|预告/.test(reader.table.title ?? reader.table.name) ? planOrMade(reader) : 'home';
}

/** A plan says what was meant; whether the trips were made is asked once for the table. */
function planOrMade(reader: TripReader): TripState {
  const answer = reader.notes.ask<TripState>({
    code: 'planUnclear',
    place: { sheet: reader.table.name, value: reader.table.title },
    params: { title: reader.table.title ?? reader.table.name },
    options: [
      { value: 'home', zh: '都已成行', en: 'The trips were made' },
      { value: 'draft', zh: '只是计划', en: 'They are only planned' },
    ],
    read: (given) => (given === 'home' || given === 'draft' ? given : null),
  });
  if (answer.kind === 'open') reader.blocked = true;
  return answer.kind === 'answer' ? answer.value : 'draft';
}

/** 因公出境批件：余外办〔2024〕12号 */
function approvalIn(note: string | null): string | null {
  const text = compactText(note ?? '');
  const labelled = /(?:批件|批文|审批单|任务批件)(?:号|编号)?[:：]?([^,，;；。]+)/.exec(text)?.[1];
  return labelled ?? /[\u4e00-\u9fff]{1,8}[〔[(（]20\d{2}[〕\])）]\d+号/.exec(text)?.[0] ?? null;
}

function extrasOf(reader: TripReader): Extras {
  const extras = reader.extras();
  const level = reader.filled('leaderLevel').text;
  if (level !== '' && leaderLevelOf(level) === null)
    extras[reader.column('leaderLevel')?.heading ?? '职务'] = level;
  return extras;
}
