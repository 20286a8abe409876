import type { Day, ForeignBasis, Id, PersonRef, VisitInput, VisitView } from '@landfall/contracts';
import {
  initialVisitState,
  namePeople,
  namePerson,
  spanStart,
  type FieldFault,
  type FrozenStanding,
} from '@landfall/domain';
import { given } from '../../platform/records';
import { searchColumns } from '../../platform/search';
import type { VisitRow } from './visits.view';

/** A company of a visit as it is kept: frozen at the visit's day. */
export interface VisitedCompany {
  companyId: Id;
  foreignRelated: boolean;
  foreignBasis: ForeignBasis | null;
  foreignSource: 'stated' | 'company';
}

/** A company of a visit as it is said, with what was frozen before. */
export interface SaidCompany {
  companyId: Id;
  stated: boolean | null | undefined;
  frozen: FrozenStanding | null;
}

/** Everything that is said about a visit, people named; what its companies were on that day is still to be asked. */
export interface VisitStatement
  extends Pick<
    VisitView,
    | 'direction'
    | 'mode'
    | 'state'
    | 'visitedOn'
    | 'visitedPrecision'
    | 'place'
    | 'participants'
    | 'counterparts'
    | 'purpose'
    | 'summary'
    | 'needs'
    | 'intent'
    | 'nextAction'
    | 'headcount'
    | 'note'
  > {
  tripId: Id | null;
  companies: SaidCompany[];
}

export interface Checked {
  statement: VisitStatement;
  faults: FieldFault[];
}

type Names = ReadonlyMap<Id, string>;

/** A summary may be long; what it is found by is in its first lines. */
const SEARCHED_SUMMARY = 500;

/** A visit that is entered; without a state it was done, unless its day lies ahead. */
export function newStatement(input: VisitInput, nameOf: Names, today: Day): Checked {
  const { values, faults } = said(input, nameOf, []);
  const statement: VisitStatement = {
    ...{ tripId: null, direction: 'outbound', mode: 'onsite', visitedPrecision: 'day', place: null },
    ...{ participants: [], counterparts: [], purpose: null, summary: null, needs: null, intent: null },
    ...{ nextAction: null, headcount: null, note: null, companies: [] },
    ...{ visitedOn: input.visitedOn, state: initialVisitState(input.visitedOn, today) },
    ...values,
  };
  return settled(statement, faults);
}

/** A record with a change laid over it. */
export function changedStatement(before: VisitRow, change: Partial<VisitInput>, nameOf: Names): Checked {
  const { values, faults } = said(change, nameOf, before.companies);
  return settled({ ...statementOf(before), ...values }, faults);
}

function statementOf(visit: VisitRow): VisitStatement {
  const { direction, mode, state, visitedOn, visitedPrecision, place, participants, counterparts } = visit;
  const { purpose, summary, needs, intent, nextAction, headcount, note } = visit;
  return {
    ...{ direction, mode, state, visitedOn, visitedPrecision, place, participants, counterparts },
    ...{ purpose, summary, needs, intent, nextAction, headcount, note },
    tripId: visit.trip?.id ?? null,
    companies: visit.companies.map(({ company }) => saidCompany({ companyId: company.id }, visit.companies)),
  };
}

function said(
  input: Partial<VisitInput>,
  nameOf: Names,
  before: VisitRow['companies'],
): { values: Partial<VisitStatement>; faults: FieldFault[] } {
  const { companies, participants, counterparts, nextAction, ...plain } = input;
  const faults: FieldFault[] = [];
  const values: Partial<VisitStatement> = given(plain);
  if (companies) {
    values.companies = companies.map((company) => saidCompany(company, before));
    faults.push(...repeatedCompanies(companies));
  }
  if (participants) {
    const named = namePeople(participants, nameOf, 'participants');
    values.participants = named.people;
    faults.push(...named.faults);
  }
  if (counterparts)
    values.counterparts = counterparts.map(({ name, title }) => ({ name, title: title ?? null }));
  if (nextAction !== undefined) {
    const next = namedNextAction(nextAction, nameOf);
    values.nextAction = next.nextAction;
    faults.push(...next.faults);
  }
  return { values, faults };
}

function saidCompany(
  { companyId, foreignRelated }: VisitInput['companies'][number],
  before: VisitRow['companies'],
): SaidCompany {
  const known = before.find(({ company }) => company.id === companyId);
  const frozen = known && {
    foreignRelated: known.foreignRelatedAtVisit,
    basis: known.foreignBasis,
    source: known.foreignSource,
  };
  return { companyId, stated: foreignRelated, frozen: frozen ?? null };
}

function repeatedCompanies(companies: VisitInput['companies']): FieldFault[] {
  const ids = companies.map(({ companyId }) => companyId);
  return ids.flatMap<FieldFault>((id, i) =>
    ids.indexOf(id) < i ? [{ path: `companies.${i}.companyId`, code: 'taken' }] : [],
  );
}

function namedNextAction(
  next: NonNullable<VisitInput['nextAction']> | null,
  nameOf: Names,
): { nextAction: VisitView['nextAction']; faults: FieldFault[] } {
  if (!next) return { nextAction: null, faults: [] };
  const { ownerId, ownerName } = next;
  const owner = ownerId || ownerName ? { userId: ownerId, name: ownerName } : null;
  const { person, faults } = namePerson(owner, nameOf, 'nextAction');
  return {
    nextAction: { text: next.text, owner: person, dueOn: next.dueOn ?? null },
    faults: faults.map(({ code }) => ({ path: 'nextAction.ownerId', code })),
  };
}

function settled(statement: VisitStatement, faults: FieldFault[]): Checked {
  const visitedOn = spanStart(statement.visitedOn, statement.visitedPrecision);
  return { statement: { ...statement, visitedOn }, faults };
}

/** What happened cannot lie ahead; paths as in the request. */
export function aheadFaults({ state, visitedOn }: VisitStatement, today: Day): FieldFault[] {
  const happened = state === 'done' || state === 'no_show';
  return happened && visitedOn > today ? [{ path: 'visitedOn', code: 'outOfRange' }] : [];
}

/** The visit's own columns. */
export function visitColumns(statement: VisitStatement) {
  const { tripId, direction, mode, state, visitedOn, visitedPrecision, place, purpose, summary } = statement;
  const { needs, intent, counterparts, headcount, note, nextAction, participants } = statement;
  const names = (people: readonly Pick<PersonRef, 'name'>[]): string[] => people.map(({ name }) => name);
  const search = searchColumns([
    ...[place, purpose, summary?.slice(0, SEARCHED_SUMMARY)],
    ...names(participants),
    ...names(counterparts),
  ]);
  return {
    ...{ tripId, direction, mode, state, visitedOn, visitedPrecision, place, purpose, summary },
    ...{ needs, intent, counterparts, headcount, note },
    nextAction: nextAction?.text ?? null,
    nextOwnerUserId: nextAction?.owner?.userId ?? null,
    nextOwnerName: nextAction?.owner?.name ?? null,
    nextDueOn: nextAction?.dueOn ?? null,
    searchText: search.text,
    searchPieces: search.pieces,
  };
}
