import type { Id, PersonRef, TripInput, TripMember, TripView } from '@landfall/contracts';
import {
  isOverseas,
  namePeople,
  namePerson,
  samePerson,
  settleTripDays,
  spanStart,
  tripDayFaults,
  tripTitle,
  type FieldFault,
} from '@landfall/domain';
import { given } from '../../platform/records';
import { searchColumns } from '../../platform/search';
import type { TripRow } from './trips.view';

/** Everything that is said about a trip, people named; null where it still has to be given (number, title). */
export interface TripStatement
  extends Pick<
    TripView,
    | 'purpose'
    | 'aim'
    | 'state'
    | 'leader'
    | 'leaderLevel'
    | 'plannedStart'
    | 'plannedEnd'
    | 'actualStart'
    | 'actualEnd'
    | 'startPrecision'
    | 'legs'
    | 'members'
    | 'headcount'
    | 'approvalNo'
    | 'cancelledReason'
    | 'note'
  > {
  no: string | null;
  title: string | null;
}

/** What a ledger says beyond the form: any state, why it was called off, and under which mark it is known again. */
export interface ImportedTrip extends TripInput {
  cancelledReason?: string | null;
  importedKey?: string | null;
}

export interface Checked {
  statement: TripStatement;
  faults: FieldFault[];
}

type Names = ReadonlyMap<Id, string>;

const NOTHING_SAID: TripStatement = {
  ...{
    no: null,
    title: null,
    purpose: null,
    aim: 'promotion',
    state: 'draft',
    leader: null,
    leaderLevel: null,
  },
  ...{ plannedStart: null, plannedEnd: null, actualStart: null, actualEnd: null, startPrecision: 'day' },
  ...{ legs: [], members: [], headcount: null, approvalNo: null, cancelledReason: null, note: null },
};

/** A trip that is entered; without a state it is a plan. */
export function newStatement(input: ImportedTrip, nameOf: Names): Checked {
  const { values, faults } = said(input, nameOf);
  return settled({ ...NOTHING_SAID, ...values }, faults);
}

/** A record with a change laid over it. */
export function changedStatement(before: TripRow, change: Partial<TripInput>, nameOf: Names): Checked {
  const { values, faults } = said(change, nameOf);
  return settled({ ...statementOf(before), ...values }, faults);
}

function statementOf(trip: TripRow): TripStatement {
  const { no, title, purpose, aim, state, leader, leaderLevel, legs, members, headcount } = trip;
  const { plannedStart, plannedEnd, actualStart, actualEnd, startPrecision } = trip;
  const { approvalNo, cancelledReason, note } = trip;
  return {
    ...{ no, title, purpose, aim, state, leader, leaderLevel, legs, members, headcount },
    ...{
      plannedStart,
      plannedEnd,
      actualStart,
      actualEnd,
      startPrecision,
      approvalNo,
      cancelledReason,
      note,
    },
  };
}

function said(
  input: Partial<ImportedTrip>,
  nameOf: Names,
): { values: Partial<TripStatement>; faults: FieldFault[] } {
  const { leader, legs, members, importedKey: _, ...plain } = input;
  const faults: FieldFault[] = [];
  const values: Partial<TripStatement> = given(plain);
  if (leader !== undefined) {
    const named = namePerson(leader, nameOf, 'leader');
    values.leader = named.person;
    faults.push(...named.faults);
  }
  if (legs)
    values.legs = legs.map(({ divisionCode, country, place }) => ({
      ...{ divisionCode: divisionCode ?? null, country: country ?? 'CN', place },
    }));
  if (members) {
    const named = namePeople(members, nameOf, 'members');
    values.members = named.people.map((person, i) => ({ ...person, isLead: members[i]?.isLead ?? false }));
    faults.push(...named.faults);
  }
  return { values, faults };
}

/** Days and leader as they follow from what was said. */
function settled(statement: TripStatement, faults: FieldFault[]): Checked {
  const { startPrecision: precision, members } = statement;
  const first = (day: string | null): string | null => day && spanStart(day, precision);
  const leader = statement.leader ?? withoutMark(members.find(({ isLead }) => isLead));
  const days = settleTripDays(statement.state, statement);
  const whole: TripStatement = {
    ...statement,
    plannedStart: first(days.plannedStart),
    actualStart: first(days.actualStart),
    actualEnd: days.actualEnd,
    leader,
    members: members.map((member) => ({
      ...member,
      isLead: member.isLead || (leader !== null && samePerson(member, leader)),
    })),
  };
  return { statement: whole, faults: [...faults, ...tripDayFaults(whole.state, whole)] };
}

function withoutMark(member: TripMember | undefined): PersonRef | null {
  return member ? { userId: member.userId, name: member.name } : null;
}

/** The trip's own columns under its number. */
export function tripColumns(statement: TripStatement, no: string) {
  const { purpose, aim, leader, leaderLevel, startPrecision, legs, members, headcount } = statement;
  const { plannedStart, plannedEnd, actualStart, actualEnd, approvalNo, cancelledReason, note } = statement;
  const title = statement.title ?? tripTitle(purpose, legs, no);
  const search = searchColumns([
    ...[no, title, purpose, approvalNo, leader?.name],
    ...legs.map(({ place }) => place),
    ...members.map(({ name }) => name),
  ]);
  return {
    ...{ no, title, purpose, aim, leaderLevel, startPrecision, headcount, approvalNo, cancelledReason, note },
    ...{ plannedStart, plannedEnd, actualStart, actualEnd },
    state: statement.state,
    overseas: isOverseas(legs),
    leaderUserId: leader?.userId ?? null,
    leaderName: leader?.name ?? null,
    searchText: search.text,
    searchPieces: search.pieces,
  };
}
