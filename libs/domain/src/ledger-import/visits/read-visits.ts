import type { Day, VisitState } from '@landfall/contracts';
import { companyNameKey, parseCompanies } from '../../company-names';
import { parseDate } from '../../dates';
import type { TripFact, VisitFact } from '../facts';
import type { VisitField } from '../fields';
import { readRows, rowRef, type ReadContext, type RowView } from '../read/context';
import { askDay, type DayRead } from '../read/days';
import type { RowReader } from '../read/row-reader';
import type { Table } from '../sheet/types';
import { intentOf, VISIT_STATE_OPTIONS, visitStateOf } from '../words/meetings';
import { directionAndMode } from './direction';
import { counterpartsOf, foreignOf, looseNumbers, mentionAll } from './meeting';

export type VisitReader = RowReader<VisitField>;

/** Reads every table of visits, receptions and calls; the same meeting in two rows counts once. */
export function readVisits(tables: readonly Table[], context: ReadContext): VisitFact[] {
  const visits = new Map<string, VisitFact>();
  for (const table of tables) {
    readRows<VisitField>(table, context, (reader, _, view) => {
      const visit = readVisitRow(reader, context);
      if (!visit || reader.blocked || reader.skipped) return;
      keep(visit, visits, reader, view);
    });
  }
  return [...visits.values()];
}

function keep(visit: VisitFact, visits: Map<string, VisitFact>, reader: VisitReader, view: RowView): void {
  const twin = visits.get(visit.key);
  const at = twin?.rows[0];
  const sheet = at?.sheet === reader.table.name ? '' : (at?.sheet ?? '');
  const where = { row: at?.row ?? 0, sheet, owner: '' };
  const isSame = !twin?.summary || !visit.summary || twin.summary === visit.summary;
  if (twin && isSame) {
    reader.warn('duplicateRow', 'companies', where);
    twin.rows.push(...visit.rows);
    twin.ourPeople = [...new Set([...twin.ourPeople, ...visit.ourPeople])];
    twin.summary ??= visit.summary;
    view.facts.push({ kind: 'visit', key: twin.key });
    return;
  }
  if (twin) {
    reader.warn('visitTwiceThatDay', 'companies', where);
    const twins = [...visits.keys()].filter((key) => key.startsWith(`${visit.key}#`)).length;
    visit.key = `${visit.key}#${twins + 2}`;
  }
  visits.set(visit.key, visit);
  view.facts.push({ kind: 'visit', key: visit.key });
}

function readVisitRow(reader: VisitReader, context: ReadContext): VisitFact | null {
  const date = dateOf(reader);
  const companies = companiesOf(reader);
  const foreignRelated = foreignOf(reader) ?? foreignByTitle(reader);
  const { direction, mode } = directionAndMode(reader);
  const state = stateOf(reader, date, context);
  if (!date || companies.length === 0 || direction === null || mode === null || state === null) return null;
  const mentions = mentionAll(companies, reader.codes('creditCode'), reader as RowReader<string>, context);
  const tripNo = reader.label('tripNo');
  const people = peopleOf(reader);
  return {
    key: [
      date.value,
      direction,
      mode,
      tripNo ?? '',
      ...companies.map((company) => companyNameKey(company.name)).sort(),
    ].join('|'),
    rows: [rowRef(reader)],
    tripNo,
    tripKey: null,
    date: date.value,
    precision: date.precision,
    companies: mentions,
    foreignRelated,
    direction,
    mode,
    state,
    place: [reader.text('city'), reader.text('place')].filter(Boolean).join(' ') || null,
    ...people,
    purpose: reader.text('purpose'),
    summary: reader.text('summary'),
    needs: reader.text('needs'),
    intent: reader.word('intent', 'intent', { of: intentOf }),
    next: nextOf(reader),
    note: reader.text('note'),
    extras: extrasOf(reader, people.counterparts),
  };
}

function dateOf(reader: VisitReader): DayRead | null {
  const span = reader.span('date', 'ask');
  if (span) return span.from;
  if (reader.blocked || reader.skipped) return null;
  const given = askDay(reader, 'date', '', 'dateMissing');
  const date = given === null ? null : parseDate(given);
  return date?.kind === 'date' ? { value: date.value, precision: date.precision, yearless: false } : null;
}

function companiesOf(reader: VisitReader): ReturnType<typeof parseCompanies>['companies'] {
  const { companies } = reader.companies('companies');
  if (companies.length > 0) return companies;
  const answer = reader.notes.ask({
    code: 'companyMissing',
    place: reader.place('companies'),
    params: { heading: reader.column('companies')?.heading ?? '' },
    freeText: true,
    skip: true,
    read: (given) => {
      const named = parseCompanies(given).companies;
      return named.length > 0 ? named : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' ? answer.value : [];
}

/** A table of 涉外企业 only holds such companies; told once. */
function foreignByTitle(reader: VisitReader): boolean | null {
  const title = `${reader.table.title ?? reader.table.name}${reader.body.section ?? ''}`;
  if (reader.has('foreign') || !/涉外企业|外资企业/.test(title)) return null;
  reader.notes.warn('foreignFromTitle', { sheet: reader.table.name }, { title });
  return true;
}

function stateOf(reader: VisitReader, date: DayRead | null, context: ReadContext): VisitState | null {
  const stated = reader.word('state', 'visitState', {
    of: visitStateOf,
    options: VISIT_STATE_OPTIONS,
    question: 'stateUnknown',
  });
  if (stated !== null || reader.blocked) return stated;
  if (!date) return null;
  if (date.value > context.today) reader.warn('dayAhead', 'date', { day: date.value });
  return date.value <= context.today ? 'done' : 'planned';
}

function peopleOf(reader: VisitReader): Pick<VisitFact, 'ourPeople' | 'counterparts' | 'headcount'> {
  const leader = reader.people('leader');
  const ours = reader.people('ourPeople');
  return {
    ourPeople: [...new Set([...leader.people, ...ours.people].map((person) => person.name))],
    counterparts: counterpartsOf(reader),
    headcount: reader.count('headcount'),
  };
}

function nextOf(reader: VisitReader): VisitFact['next'] {
  const text = reader.text('next');
  const owner = reader.people('owner').people[0]?.name ?? null;
  const due: Day | null = reader.has('due') ? (reader.day('due', 'warn')?.value ?? null) : null;
  return text === null ? null : { text, owner, dueOn: due };
}

/** The cluster and country of the company, and an intent in words of its own, stay with the row. */
function extrasOf(reader: VisitReader, counterparts: VisitFact['counterparts']): VisitFact['extras'] {
  const extras = reader.extras();
  const phones = looseNumbers(reader, counterparts);
  if (phones !== null) extras[reader.column('phone')?.heading ?? '联系电话'] = phones;
  for (const field of ['cluster', 'country', 'team'] as const) {
    const text = reader.text(field);
    if (text !== null) extras[reader.column(field)?.heading ?? field] = text;
  }
  const intent = reader.text('intent');
  if (intent !== null && intentOf(intent) === null)
    extras[reader.column('intent')?.heading ?? '意向'] = intent;
  return extras;
}

/** Links visits to the trips of the workbook by their number. */
export function linkTrips(
  visits: readonly VisitFact[],
  trips: readonly TripFact[],
  context: ReadContext,
): void {
  const byNo = new Map(trips.flatMap((trip) => (trip.no === null ? [] : [[trip.no, trip.key] as const])));
  for (const visit of visits) {
    if (visit.tripNo === null || visit.tripKey !== null) continue;
    visit.tripKey = byNo.get(visit.tripNo) ?? null;
    const at = visit.rows[0];
    if (visit.tripKey === null && byNo.size > 0 && at) {
      context.notes.warn(
        'tripNoUnknown',
        { sheet: at.sheet, row: at.row, value: visit.tripNo },
        { no: visit.tripNo },
      );
    }
  }
}
