import { TRIP_STATES, type TripState } from '@landfall/contracts';
import {
  aheadFaults,
  DEPARTED_TRIP_STATES,
  isOverseas,
  readTripNumber,
  settleTripDays,
  TRIP_TRANSITIONS,
  tripDayFaults,
  tripLacks,
  tripNumber,
  tripTitle,
  type TripSubject,
} from '.';

const NO_DAYS = { plannedStart: null, plannedEnd: null, actualStart: null, actualEnd: null };
const PLANNED = { ...NO_DAYS, plannedStart: '2024-10-15', plannedEnd: '2024-10-18' };
const READY: TripSubject = {
  ...PLANNED,
  state: 'draft',
  members: 1,
  legs: 1,
  today: '2024-10-18',
  ownTrip: false,
};

describe('the states of a trip', () => {
  test('lead where 2.2 says, and nowhere else', () => {
    expect(TRIP_STATES.flatMap((from) => TRIP_TRANSITIONS[from].map((to) => `${from} → ${to}`))).toEqual([
      'draft → submitted',
      'draft → cancelled',
      'submitted → approved',
      'submitted → draft',
      'submitted → rejected',
      'submitted → cancelled',
      'approved → underway',
      'approved → home',
      'approved → cancelled',
      'underway → home',
      'underway → cut_short',
      'cut_short → home',
      'home → reported',
      'reported → closed',
    ]);
  });

  test('can all be reached', () => {
    const reached = new Set(TRIP_STATES.flatMap((from) => TRIP_TRANSITIONS[from]));
    expect(TRIP_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  test.each<[TripState, Partial<TripSubject>, string[]]>([
    ['submitted', {}, []],
    ['submitted', { members: 0 }, ['members']],
    ['submitted', { legs: 0, plannedEnd: null }, ['legs', 'plannedEnd']],
    ['submitted', { ...NO_DAYS, actualStart: '2024-10-15' }, ['plannedStart', 'plannedEnd']],
    ['approved', { ownTrip: true }, ['otherApprover']],
    ['approved', {}, []],
    ['rejected', { ownTrip: true }, []],
    ['underway', { today: '2024-10-15' }, []],
    ['underway', { today: '2024-10-14' }, ['actualStart']],
    ['underway', { today: '2024-10-14', actualStart: '2024-10-14' }, []],
    ['home', { today: '2024-10-18' }, []],
    ['home', { today: '2024-10-17' }, ['actualEnd']],
    ['home', { today: '2024-10-17', actualEnd: '2024-10-17' }, []],
    ['home', { today: '2024-10-01' }, ['actualStart', 'actualEnd']],
    ['cancelled', { members: 0 }, []],
  ])('for %s with %j it lacks %j', (to, subject, lacks) => {
    expect(tripLacks({ ...READY, ...subject }, to)).toEqual(lacks);
  });
});

describe('the days of a trip', () => {
  test.each<[TripState, object, object]>([
    ['approved', {}, { actualStart: null, actualEnd: null }],
    ['underway', {}, { actualStart: '2024-10-15', actualEnd: null }],
    ['cut_short', {}, { actualStart: '2024-10-15', actualEnd: null }],
    ['home', {}, { actualStart: '2024-10-15', actualEnd: '2024-10-18' }],
    ['home', { actualStart: '2024-10-16' }, { actualStart: '2024-10-16', actualEnd: '2024-10-18' }],
    ['home', { actualStart: '2024-10-20' }, { actualStart: '2024-10-20', actualEnd: null }],
    ['closed', { actualEnd: '2024-10-17' }, { actualStart: '2024-10-15', actualEnd: '2024-10-17' }],
  ])('%s with %j: %j', (state, said, expected) => {
    expect(settleTripDays(state, { ...PLANNED, ...said })).toMatchObject(expected);
  });

  test.each(TRIP_STATES)('%s needs a day to stand by', (state) => {
    const path = DEPARTED_TRIP_STATES.includes(state) ? 'actualStart' : 'plannedStart';
    expect(tripDayFaults(state, NO_DAYS)).toEqual([{ path, code: 'required' }]);
  });

  test('an end is not before its start; the same day will do', () => {
    expect(tripDayFaults('draft', { ...PLANNED, plannedEnd: '2024-10-14' })).toEqual([
      { path: 'plannedEnd', code: 'endBeforeStart' },
    ]);
    expect(tripDayFaults('home', { ...PLANNED, actualStart: '2024-10-15', actualEnd: '2024-10-14' })).toEqual(
      [{ path: 'actualEnd', code: 'endBeforeStart' }],
    );
    expect(tripDayFaults('home', { ...PLANNED, actualStart: '2024-10-15', actualEnd: '2024-10-15' })).toEqual(
      [],
    );
  });

  test('what was made does not lie ahead; a return may, while the trip is under way', () => {
    const days = { ...NO_DAYS, actualStart: '2024-10-15', actualEnd: '2024-10-18' };
    expect(aheadFaults('home', days, '2024-10-17')).toEqual([{ path: 'actualEnd', code: 'outOfRange' }]);
    expect(aheadFaults('underway', days, '2024-10-17')).toEqual([]);
    expect(aheadFaults('underway', days, '2024-10-14')).toEqual([
      { path: 'actualStart', code: 'outOfRange' },
    ]);
    expect(aheadFaults('draft', days, '2024-10-01')).toEqual([]);
  });
});

test('a leg outside the mainland makes a trip overseas', () => {
  expect(isOverseas([{ country: 'CN' }, { country: 'HK' }])).toBe(true);
  expect(isOverseas([{ country: 'CN' }])).toBe(false);
  expect(isOverseas([])).toBe(false);
});

test.each([
  ['拜访半导体企业', [{ place: '深圳' }], '拜访半导体企业'],
  [null, [{ place: '深圳' }, { place: '广州' }, { place: '深圳' }], '深圳、广州'],
  ['', [], 'ZS2024-001'],
])('without a title: %j with %j is %s', (purpose, legs, title) => {
  expect(tripTitle(purpose, legs, 'ZS2024-001')).toBe(title);
});

test('business numbers are written and read', () => {
  expect(tripNumber('2024', 42)).toBe('ZS2024-042');
  expect(tripNumber('2024', 1042)).toBe('ZS2024-1042');
  expect(readTripNumber('ZS2024-042')).toEqual({ year: '2024', seq: 42 });
  expect(readTripNumber('ZS2024-42')).toBeNull();
  expect(readTripNumber('考察-7')).toBeNull();
});
