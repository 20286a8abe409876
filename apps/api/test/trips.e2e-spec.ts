import type { HistoryEntry, Page, Problem, TripListItem, TripView } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from './support/app';

const UNKNOWN = '0192f0c1-2222-7000-8000-000000000000';

let app: TestApp;
let lead: ApiClient;
let officer: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  officer = await signIn(app, 'officer');
  make = given(officer);
});
afterAll(() => app?.close());

const PLAN = {
  title: '深圳半导体企业考察',
  plannedStart: '2026-12-01',
  plannedEnd: '2026-12-04',
  legs: [
    { place: '深圳', divisionCode: '440300' },
    { place: '香港', country: 'HK' },
  ],
} as const;
const plan = (more: object = {}): Promise<TripView> =>
  officer.create('/trips', { ...PLAN, members: [{ userId: officer.user.id, isLead: true }], ...more });
const move = (who: ApiClient, id: string, to: string, status = 200, comment?: string): Promise<TripView> =>
  who.create(`/trips/${id}/transitions`, { to, ...(comment && { comment }) }, status);
const titlesOf = async (query: object): Promise<string[]> =>
  (await lead.read<Page<TripListItem>>('/trips', { sort: 'no', ...query })).items.map(({ title }) => title);
const actions = async (id: string): Promise<string[]> =>
  (
    await app.rows<{ action: string }>('SELECT action FROM audit_events WHERE record_id = $1 ORDER BY id', [
      id,
    ])
  ).map(({ action }) => action);

describe('enter a trip', () => {
  test('a plan answers 201 with its number, its people by name, and what comes next', async () => {
    const answer = await officer
      .post('/trips', { ...PLAN, members: [{ userId: officer.user.id, isLead: true }, { name: ' 何佳敏 ' }] })
      .expect(201);
    const trip = answer.body as TripView;
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/trips/${trip.id}` });
    const self = { userId: officer.user.id, name: officer.user.name };
    expect(trip).toMatchObject({
      no: expect.stringMatching(/^ZS2026-\d{3}$/),
      title: PLAN.title,
      aim: 'promotion',
      overseas: true,
      state: 'draft',
      leader: self,
      leaderLevel: null,
      actualStart: null,
      startPrecision: 'day',
      legs: [
        { place: '深圳', divisionCode: '440300', country: 'CN' },
        { place: '香港', divisionCode: null, country: 'HK' },
      ],
      members: [
        { ...self, isLead: true },
        { userId: null, name: '何佳敏', isLead: false },
      ],
      visitCount: 0,
      createdBy: self,
    });
    expect(trip.allowedTransitions).toEqual([
      { to: 'submitted', lacks: [] },
      { to: 'cancelled', lacks: [] },
    ]);
    expect(await lead.read<TripView>(`/trips/${trip.id}`)).toEqual(trip);
    expect(await actions(trip.id)).toEqual(['trip.created']);
  });

  test('afterwards a trip goes straight home, with the days of its plan where no others are said', async () => {
    const trip = await officer.create<TripView>('/trips', {
      state: 'home',
      plannedStart: '2024-12-28',
      plannedEnd: '2025-01-03',
      legs: [{ place: '苏州' }],
    });
    expect(trip).toMatchObject({
      state: 'home',
      actualStart: '2024-12-28',
      actualEnd: '2025-01-03',
      title: '苏州',
    });
    expect(trip.no).toMatch(/^ZS2024-/);
  });

  test('a month stands by its first day', async () => {
    const trip = await officer.create<TripView>('/trips', {
      state: 'home',
      actualStart: '2024-05-20',
      startPrecision: 'month',
      title: '五月',
    });
    expect(trip).toMatchObject({ actualStart: '2024-05-01', startPrecision: 'month', actualEnd: null });
  });

  test('numbers follow each other within a year, at the same time too, and are not given twice', async () => {
    const input = { state: 'home', actualStart: '2023-03-01', legs: [{ place: '无锡' }] };
    const trips = await Promise.all(
      Array.from({ length: 6 }, () => officer.create<TripView>('/trips', input)),
    );
    expect(trips.map(({ no }) => no).sort()).toEqual([1, 2, 3, 4, 5, 6].map((seq) => `ZS2023-00${seq}`));
    await officer.create('/trips', { ...input, no: 'ZS2023-042' });
    const last = await officer.create<TripView>('/trips', input);
    expect(last.no).toBe('ZS2023-043');
    await officer.delete(`/trips/${last.id}`).expect(204);
    expect((await officer.create<TripView>('/trips', input)).no).toBe('ZS2023-044');
  });

  test('a number is used once; one in the trash is free, and comes back only while it is', async () => {
    const first = await make.trip({ no: '考察-7' });
    const taken = await officer.post('/trips', { ...PLAN, no: '考察-7' }).expect(409);
    expect(taken.body).toMatchObject({
      code: 'duplicate',
      detail: '“考察-7”已经存在。',
      errors: [{ path: 'no', code: 'taken' }],
    });
    await officer.delete(`/trips/${first.id}`).expect(204);
    const second = await make.trip({ no: '考察-7' });
    await officer.post(`/trips/${first.id}/restore`).expect(409);
    await officer.delete(`/trips/${second.id}`).expect(204);
    await officer.post(`/trips/${first.id}/restore`).expect(200);
    expect(await actions(first.id)).toEqual(['trip.created', 'trip.deleted', 'trip.restored']);
  });

  test('names what cannot be, in both languages', async () => {
    const shape = await officer.post('/trips', {
      state: 'closed',
      aim: 'holiday',
      plannedStart: '2024-02-30',
      legs: [{ place: '', divisionCode: '44' }],
      members: ['王伟'],
      overseas: true,
    });
    expect(shape.status).toBe(422);
    expect(
      Object.fromEntries((shape.body as Problem).errors?.map(({ path, code }) => [path, code]) ?? []),
    ).toEqual({
      state: 'notInList',
      aim: 'notInList',
      plannedStart: 'notDay',
      'legs.0.place': 'required',
      'legs.0.divisionCode': 'invalid',
      'members.0': 'notObject',
      overseas: 'unknownProperty',
    });
    const rules = await officer.with({ 'accept-language': 'en' }).post('/trips', {
      plannedStart: '2024-03-04',
      plannedEnd: '2024-03-03',
      leader: { userId: UNKNOWN },
      members: [{ userId: officer.user.id }, { userId: officer.user.id }, {}],
    });
    expect((rules.body as Problem).errors).toEqual([
      { path: 'leader.userId', code: 'unknownReference', message: 'The chosen record does not exist' },
      { path: 'members.1.userId', code: 'taken', message: 'Already in use' },
      { path: 'members.2.name', code: 'required', message: 'Required' },
      { path: 'plannedEnd', code: 'endBeforeStart', message: 'The end is before the start' },
    ]);
    const ahead = await officer
      .post('/trips', { state: 'home', actualStart: '2026-11-23', title: '甲' })
      .expect(422);
    expect((ahead.body as Problem).errors).toMatchObject([{ path: 'actualStart', code: 'outOfRange' }]);
    const dayless = await officer.post('/trips', { title: '甲' }).expect(422);
    expect((dayless.body as Problem).errors).toMatchObject([{ path: 'plannedStart', code: 'required' }]);
  });
});

describe('change a trip', () => {
  test('moves the version, keeps what was not sent, and tells the history of its parts', async () => {
    const { id } = await plan();
    const after = await officer.change<TripView>(`/trips/${id}`, 1, {
      legs: [{ place: '东莞' }],
      leaderLevel: 'deputy',
    });
    expect(after).toMatchObject({
      version: 2,
      title: PLAN.title,
      leaderLevel: 'deputy',
      overseas: false,
      legs: [{ place: '东莞', country: 'CN', divisionCode: null }],
    });
    expect(after.members).toHaveLength(1);
    expect(await titlesOf({ q: '东莞' })).toEqual([PLAN.title]);
    const history = await lead.read<HistoryEntry[]>(`/trips/${id}/history`);
    const since = history.filter(({ at }) => at >= after.updatedAt);
    expect(since.map(({ table, operation }) => `${table} ${operation}`).sort()).toEqual([
      'trip_legs delete',
      'trip_legs delete',
      'trip_legs insert',
      'trips update',
    ]);
    expect(since.find(({ table }) => table === 'trips')?.changes).toContainEqual({
      field: 'leaderLevel',
      before: null,
      after: 'deputy',
    });
    const { body } = await officer.patch(`/trips/${id}`, 1, { title: '乙' }).expect(412);
    expect(body).toMatchObject({ code: 'stale', current: after });
    await officer.patch(`/trips/${id}`, null, { title: '乙' }).expect(428);
  });

  test('the state moves by transitions only, and a made trip keeps its day of departure', async () => {
    const { id } = await make.trip();
    const state = await officer.patch(`/trips/${id}`, 1, { state: 'closed' }).expect(422);
    expect((state.body as Problem).errors).toMatchObject([{ path: 'state', code: 'unknownProperty' }]);
    const day = await officer.patch(`/trips/${id}`, 1, { actualStart: null }).expect(422);
    expect((day.body as Problem).errors).toMatchObject([{ path: 'actualStart', code: 'required' }]);
    const title = await officer.patch(`/trips/${id}`, 1, { title: null }).expect(422);
    expect((title.body as Problem).errors).toMatchObject([{ path: 'title', code: 'required' }]);
  });
});

describe('the way of a trip', () => {
  test('from the plan to the end, each step on record', async () => {
    const { id } = await plan({ plannedStart: '2026-11-18', plannedEnd: '2026-11-20' });
    await move(officer, id, 'submitted');
    expect(await move(lead, id, 'approved', 200, '同意')).toMatchObject({
      state: 'approved',
      actualStart: null,
    });
    expect(await move(officer, id, 'underway')).toMatchObject({ actualStart: '2026-11-18', actualEnd: null });
    expect(await move(officer, id, 'home')).toMatchObject({ actualEnd: '2026-11-20' });
    await move(officer, id, 'reported');
    expect(await move(officer, id, 'closed')).toMatchObject({ state: 'closed', allowedTransitions: [] });
    expect(await actions(id)).toEqual(['trip.created', ...Array<string>(6).fill('trip.stateChanged')]);
    const [event] = await app.rows(
      `SELECT detail, reason, actor_name FROM audit_events WHERE record_id = $1 AND reason IS NOT NULL`,
      [id],
    );
    expect(event).toMatchObject({
      detail: { from: 'submitted', to: 'approved' },
      reason: '同意',
      actor_name: lead.user.name,
    });
  });

  test('a plan needs people and places before it is submitted', async () => {
    const { id } = await plan({ members: [], legs: [] });
    const trip = await officer.read<TripView>(`/trips/${id}`);
    expect(trip.allowedTransitions[0]).toEqual({ to: 'submitted', lacks: ['members', 'legs'] });
    const refused = await officer.post(`/trips/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'transitionLacks' });
  });

  test('who may not approve is not offered it and is refused', async () => {
    const { id } = await plan();
    const submitted = await move(officer, id, 'submitted');
    expect(submitted.allowedTransitions.map(({ to }) => to)).toEqual(['draft', 'cancelled']);
    await officer.post(`/trips/${id}/transitions`, { to: 'approved' }).expect(403);
    await officer.post(`/trips/${id}/transitions`, { to: 'rejected' }).expect(403);
    const seen = await lead.read<TripView>(`/trips/${id}`);
    expect(seen.allowedTransitions.map(({ to }) => to)).toEqual([
      'approved',
      'draft',
      'rejected',
      'cancelled',
    ]);
    expect(await move(lead, id, 'draft', 200, '补充名单')).toMatchObject({ state: 'draft' });
    await move(officer, id, 'submitted');
    expect(await move(lead, id, 'rejected')).toMatchObject({ state: 'rejected', allowedTransitions: [] });
  });

  test.each([
    ['leads', { leader: () => ({ userId: lead.user.id }) }],
    ['goes along on', { members: () => [{ userId: officer.user.id }, { userId: lead.user.id }] }],
    ['is named on', { members: () => [{ name: '何佳敏' }, { name: lead.user.name }] }],
  ])('nobody approves a trip that he %s', async (_, people) => {
    const said = Object.fromEntries(
      Object.entries(people).map(([key, value]) => [key, (value as () => object)()]),
    );
    const { id } = await plan(said);
    await move(officer, id, 'submitted');
    const refused = await lead.post(`/trips/${id}/transitions`, { to: 'approved' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'transitionLacks' });
    expect(await officer.read(`/trips/${id}`)).toMatchObject({ state: 'submitted' });
  });

  test('nobody has left for what lies ahead; a called-off trip says why', async () => {
    const { id } = await plan();
    await move(officer, id, 'submitted');
    const approved = await move(lead, id, 'approved');
    expect(approved.allowedTransitions).toEqual([
      { to: 'underway', lacks: ['actualStart'] },
      { to: 'home', lacks: ['actualStart', 'actualEnd'] },
      { to: 'cancelled', lacks: [] },
    ]);
    await officer.post(`/trips/${id}/transitions`, { to: 'underway' }).expect(409);
    expect(await move(officer, id, 'cancelled', 200, '对方改期')).toMatchObject({
      state: 'cancelled',
      cancelledReason: '对方改期',
      allowedTransitions: [],
    });
    const { body } = await officer.post(`/trips/${id}/transitions`, { to: 'draft' }).expect(409);
    expect(body).toMatchObject({ code: 'transitionNotAllowed' });
  });

  test('a trip that is cut short comes home on the day that is said', async () => {
    const trip = await officer.create<TripView>('/trips', {
      ...{ state: 'underway', plannedStart: '2026-11-20', plannedEnd: '2026-11-28', title: '缩短' },
    });
    await move(officer, trip.id, 'cut_short');
    const refused = await officer.post(`/trips/${trip.id}/transitions`, { to: 'home' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'transitionLacks' });
    await officer.patch(`/trips/${trip.id}`, 2, { actualEnd: '2026-11-22' }).expect(200);
    expect(await move(officer, trip.id, 'home')).toMatchObject({
      actualStart: '2026-11-20',
      actualEnd: '2026-11-22',
    });
  });
});

test('a trip on which visits stand stays', async () => {
  const { id } = await make.trip();
  const visit = await make.visit({ tripId: id, visitedOn: '2024-03-05' });
  expect(await officer.read(`/trips/${id}`)).toMatchObject({ visitCount: 1 });
  const refused = await officer.delete(`/trips/${id}`).expect(409);
  expect(refused.body).toMatchObject({ code: 'hasDependents', blockers: [{ kind: 'visit', id: visit.id }] });
  await officer.delete(`/visits/${visit.id}`).expect(204);
  await officer.delete(`/trips/${id}`).expect(204);
  await officer.get(`/trips/${id}`).expect(404);
});

test.each(['inspector', 'leader'])('%s reads and changes nothing', async (username) => {
  const { id } = await make.trip();
  const reader = await signIn(app, username);
  await reader.get(`/trips/${id}`).expect(200);
  await reader.post('/trips', PLAN).expect(403);
  await reader.patch(`/trips/${id}`, 1, { title: '甲' }).expect(403);
  await reader.post(`/trips/${id}/transitions`, { to: 'reported' }).expect(403);
  await reader.delete(`/trips/${id}`).expect(403);
  await reader.post(`/trips/${id}/restore`).expect(403);
});
