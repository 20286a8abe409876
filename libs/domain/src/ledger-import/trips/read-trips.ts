import { companyNameKey } from '../../company-names';
import type { TripFact, VisitFact } from '../facts';
import type { TripField } from '../fields';
import { readRows, type ReadContext, type RowView } from '../read/context';
import type { RowReader } from '../read/row-reader';
import type { Table } from '../sheet/types';
import { counterpartsOf, foreignOf, mentionAll } from '../visits/meeting';
import { readTripRow, type TripReader, type TripRow } from './rows';

/** One trip with the rows that speak of it, and the meetings that they name. */
export interface TripGroup {
  key: string;
  rows: TripRow[];
  members: Set<string>;
  visits: VisitFact[];
  views: RowView[];
}

/** Reads every table of trips. Rows of one trip (a member or a company per row) become one trip. */
export function readTrips(tables: readonly Table[], context: ReadContext): TripGroup[] {
  const groups = new TripGroups();
  for (const table of tables) {
    let last: TripGroup | null = null;
    readRows<TripField>(table, context, (reader, _, view) => {
      if (last && isContinuation(reader)) {
        continueTrip(last, reader, view, context);
        return;
      }
      const row = readTripRow(reader, view, context);
      if (!row || reader.blocked || reader.skipped) return;
      last = groups.place(row, context);
    });
  }
  return groups.all;
}

/** A row that only names another company or member of the trip above it. */
function isContinuation(reader: TripReader): boolean {
  const own = (field: TripField): boolean => reader.own(field) !== '';
  if (own('start') || own('end') || own('no') || own('places')) return false;
  return own('companies') || own('counterparts') || own('members');
}

function continueTrip(group: TripGroup, reader: TripReader, view: RowView, context: ReadContext): void {
  view.kind = 'continuation';
  view.facts.push({ kind: 'trip', key: group.key });
  group.views.push(view);
  if (reader.own('members') !== '')
    for (const person of reader.people('members').people) group.members.add(person.name);
  const first = group.rows[0];
  if (first && reader.own('companies') !== '') addVisits(group, first, reader, view, context);
}

/** The trips found so far, by their day of departure. */
class TripGroups {
  readonly all: TripGroup[] = [];
  private readonly byStart = new Map<string, TripGroup[]>();
  private readonly uses = new Map<string, number>();

  place(row: TripRow, context: ReadContext): TripGroup {
    const sameDay = this.byStart.get(row.start.value) ?? [];
    const known = sameDay.find((group) => isSameTrip(group, row));
    const group = known ?? this.create(row, sameDay);
    if (known && isRepeated(known, row))
      row.reader.warn('duplicateRow', undefined, repeatedParams(known, row));
    else if (known && row.no === null)
      row.reader.warn('tripRowsJoined', undefined, { row: known.rows[0]?.at.row ?? 0 });
    group.rows.push(row);
    group.views.push(row.view);
    for (const member of row.members) group.members.add(member);
    row.view.facts.push({ kind: 'trip', key: group.key });
    if (row.companies.length > 0) addVisits(group, row, row.reader, row.view, context);
    return group;
  }

  private create(row: TripRow, sameDay: readonly TripGroup[]): TripGroup {
    const group: TripGroup = { key: this.keyFor(row), rows: [], members: new Set(), visits: [], views: [] };
    this.all.push(group);
    this.byStart.set(row.start.value, [...sameDay, group]);
    return group;
  }

  /** The number of the trip, else its days, places and leader. A number used for other days is not trusted. */
  private keyFor(row: TripRow): string {
    const places = row.places.map((place) => place.place).join('、');
    const key = row.no ?? `${row.start.value}|${places}|${row.leader ?? row.team ?? ''}`;
    const uses = (this.uses.get(key) ?? 0) + 1;
    this.uses.set(key, uses);
    if (row.no !== null && uses > 1) row.reader.warn('tripNoTwice', 'no', { no: row.no });
    return uses === 1 ? key : `${key}#${uses}`;
  }
}

function repeatedParams(group: TripGroup, row: TripRow): { row: number; sheet: string; owner: string } {
  const at = group.rows[0]?.at;
  return { row: at?.row ?? 0, sheet: at?.sheet === row.at.sheet ? '' : (at?.sheet ?? ''), owner: '' };
}

function isSameTrip(group: TripGroup, row: TripRow): boolean {
  const [first] = group.rows;
  if (first?.start.value !== row.start.value || first.end?.value !== row.end?.value) return false;
  if (first.no !== null || row.no !== null) return first.no === row.no;
  if (first.team !== row.team || placesKey(first) !== placesKey(row)) return false;
  const sharesMember = row.members.some((member) => group.members.has(member));
  return sharesMember || (row.companies.length > 0 && companiesKey(first) === companiesKey(row));
}

function isRepeated(group: TripGroup, row: TripRow): boolean {
  return group.rows.some(
    (other) =>
      companiesKey(other) === companiesKey(row) &&
      other.leader === row.leader &&
      other.purpose === row.purpose &&
      other.members.join() === row.members.join(),
  );
}

const placesKey = (row: TripRow): string =>
  row.places
    .map((place) => place.place)
    .sort()
    .join();
const companiesKey = (row: TripRow): string =>
  row.companies
    .map((company) => companyNameKey(company.name))
    .sort()
    .join();

/** Every company of the row was met on that trip; on which of its days is not said, so it is the first. */
function addVisits(
  group: TripGroup,
  trip: TripRow,
  reader: TripReader,
  view: RowView,
  context: ReadContext,
): void {
  const { companies } = reader.companies('companies');
  const codes = reader.has('creditCode') ? reader.codes('creditCode') : [];
  const mentions = mentionAll(companies, codes, reader as RowReader<string>, context);
  const counterparts = counterpartsOf(reader);
  const foreignRelated = foreignOf(reader);
  if (trip.end !== null && trip.end.value !== trip.start.value) {
    context.notes.warn('visitDayFromTrip', {
      sheet: reader.table.name,
      column: reader.place('companies').column ?? null,
    });
  }
  mentions.forEach((mention, at) => {
    if (
      group.visits.some(
        (visit) => companyNameKey(visit.companies[0]?.name ?? '') === companyNameKey(mention.name),
      )
    )
      return;
    const own =
      counterparts.length === mentions.length ? counterparts.slice(at, at + 1) : at === 0 ? counterparts : [];
    group.visits.push(
      visitOf(group, trip, mention, {
        foreignRelated,
        counterparts: own,
        summary: reader.text('summary'),
        row: reader.row,
      }),
    );
    view.facts.push({ kind: 'visit', key: group.visits.at(-1)?.key ?? '' });
  });
}

type Meeting = Pick<VisitFact, 'foreignRelated' | 'counterparts' | 'summary'> & { row: number };

function visitOf(
  group: TripGroup,
  trip: TripRow,
  company: VisitFact['companies'][number],
  meeting: Meeting,
): VisitFact {
  const { row, ...said } = meeting;
  return {
    ...said,
    key: `${group.key}|${companyNameKey(company.name)}`,
    rows: [{ sheet: trip.at.sheet, row }],
    tripNo: trip.no,
    tripKey: group.key,
    date: trip.start.value,
    precision: trip.start.precision,
    companies: [company],
    direction: 'outbound',
    mode: 'onsite',
    state: visitStateOf(trip),
    place: trip.places.map((place) => place.place).join('、') || null,
    ourPeople: trip.members,
    headcount: null,
    purpose: trip.purpose,
    needs: null,
    intent: null,
    next: null,
    note: null,
    extras: {},
  };
}

function visitStateOf(trip: TripRow): VisitFact['state'] {
  if (trip.state === 'cancelled' || trip.state === 'rejected') return 'cancelled';
  return ['draft', 'submitted', 'approved'].includes(trip.state) ? 'planned' : 'done';
}

export function finishTrips(groups: readonly TripGroup[]): TripFact[] {
  return groups.flatMap((group) => {
    const rows = group.rows.filter((row) => !row.reader.skipped && !row.reader.blocked);
    const [first] = rows;
    return first ? [factOf(group, rows, first)] : [];
  });
}

function factOf(group: TripGroup, rows: readonly TripRow[], first: TripRow): TripFact {
  const pick = <K extends keyof TripRow>(field: K): TripRow[K] | null =>
    rows.find((row) => row[field] !== null)?.[field] ?? null;
  const leader = pick('leader');
  const overseas = first.places.some((place) => place.country !== 'CN');
  const approvalNo = pick('approvalNo');
  if (overseas && approvalNo === null) first.reader.warn('overseasWithoutApproval');
  return {
    key: group.key,
    rows: rows.map((row) => row.at),
    no: group.key.includes('#') ? null : first.no,
    title: pick('title'),
    start: first.start.value,
    startPrecision: first.start.precision,
    end: first.end?.value ?? null,
    endPrecision: first.end?.precision ?? 'day',
    places: first.places,
    overseas,
    purpose: pick('purpose'),
    aim: rows.find((row) => row.aim !== 'promotion')?.aim ?? 'promotion',
    leader,
    leaderLevel: pick('leaderLevel'),
    members: [...group.members].map((name) => ({ name, isLead: name === leader })),
    headcount: pick('headcount'),
    state: first.state,
    approvalNo,
    team: pick('team'),
    note: [...new Set(rows.map((row) => row.note).filter((note) => note !== null))].join('；') || null,
    extras: Object.assign({}, ...rows.map((row) => row.extras)) as TripFact['extras'],
  };
}
