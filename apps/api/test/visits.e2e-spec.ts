import type { CompanyView, HistoryEntry, Problem, VisitInput, VisitView } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { VisitsService } from '../src/features/visits';
import { createTestApp, type TestApp } from './support/app';

const UNKNOWN = '0192f0c1-2222-7000-8000-000000000000';

let app: TestApp;
let officer: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  officer = await signIn(app, 'officer');
  make = given(officer);
});
afterAll(() => app?.close());

const read = (id: string): Promise<VisitView> => officer.read(`/visits/${id}`);
const companyOf = (id: string): Promise<CompanyView> => officer.read(`/companies/${id}`);
const actions = async (id: string): Promise<string[]> =>
  (
    await app.rows<{ action: string }>('SELECT action FROM audit_events WHERE record_id = $1 ORDER BY id', [
      id,
    ])
  ).map(({ action }) => action);
const since = (validFrom: string): Promise<CompanyView> =>
  make.company({ foreignPeriods: [{ basis: 'FDI', validFrom, validTo: null, evidence: null }] });
const standings = ({ companies }: VisitView): unknown[] =>
  companies.map(({ foreignRelatedAtVisit, foreignBasis, foreignSource }) => [
    foreignRelatedAtVisit,
    foreignBasis,
    foreignSource,
  ]);

describe('enter a visit', () => {
  test('answers 201 with companies, people and what comes next, and leaves rows and an event', async () => {
    const [one, other] = [await since('2024-01-01'), await make.company()];
    const trip = await make.trip();
    const answer = await officer
      .post('/visits', {
        tripId: trip.id,
        visitedOn: '2024-03-05',
        place: ' 深圳南山 ',
        companies: [{ companyId: one.id }, { companyId: other.id, foreignRelated: true }],
        participants: [{ userId: officer.user.id }, { name: '何佳敏' }],
        counterparts: [{ name: '陈总', title: '总经理' }, { name: '李工' }],
        intent: 'strong',
        nextAction: { text: '寄送园区资料', ownerId: officer.user.id, dueOn: '2024-03-12' },
      } satisfies VisitInput)
      .expect(201);
    const visit = answer.body as VisitView;
    const self = { userId: officer.user.id, name: officer.user.name };
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/visits/${visit.id}` });
    expect(visit).toMatchObject({
      trip: { id: trip.id, no: trip.no },
      direction: 'outbound',
      mode: 'onsite',
      state: 'done',
      visitedOn: '2024-03-05',
      visitedPrecision: 'day',
      place: '深圳南山',
      companies: [
        {
          company: { id: one.id, name: one.name },
          foreignRelatedAtVisit: true,
          foreignBasis: 'FDI',
          foreignSource: 'company',
        },
        {
          company: { id: other.id, name: other.name },
          foreignRelatedAtVisit: true,
          foreignBasis: null,
          foreignSource: 'stated',
        },
      ],
      participants: [self, { userId: null, name: '何佳敏' }],
      counterparts: [
        { name: '陈总', title: '总经理' },
        { name: '李工', title: null },
      ],
      nextAction: { text: '寄送园区资料', owner: self, dueOn: '2024-03-12' },
      createdBy: self,
      allowedTransitions: [],
    });
    expect(await read(visit.id)).toEqual(visit);
    expect(await actions(visit.id)).toEqual(['visit.created']);
    expect(await companyOf(one.id)).toMatchObject({ visitCount: 1, lastVisitedOn: '2024-03-05', version: 1 });
  });

  test('what lies ahead is planned, and has not happened', async () => {
    const { id: companyId } = await make.company();
    const planned = await officer.create<VisitView>('/visits', {
      visitedOn: '2026-11-23',
      companies: [{ companyId }],
    });
    expect(planned.state).toBe('planned');
    expect(planned.allowedTransitions).toEqual([
      { to: 'done', lacks: ['visitedOn'] },
      { to: 'cancelled', lacks: [] },
      { to: 'no_show', lacks: ['visitedOn'] },
    ]);
    expect(await companyOf(companyId)).toMatchObject({ visitCount: 0, lastVisitedOn: null });
    const early = await officer.post('/visits', {
      ...{ state: 'done', visitedOn: '2026-11-23', companies: [{ companyId }] },
    });
    expect((early.body as Problem).errors).toMatchObject([{ path: 'visitedOn', code: 'outOfRange' }]);
  });

  test('a month stands by its first day, and must be foreign-related as a whole', async () => {
    const company = await since('2024-05-02');
    const visit = await make.visit({
      ...{ visitedOn: '2024-05-20', visitedPrecision: 'month', companies: [{ companyId: company.id }] },
    });
    expect(visit).toMatchObject({ visitedOn: '2024-05-01', visitedPrecision: 'month' });
    expect(standings(visit)).toEqual([[false, null, 'company']]);
  });

  test('names what cannot be, in both languages', async () => {
    const { id } = await make.company();
    const shape = await officer.post('/visits', {
      ...{ mode: 'dream', companies: [], participants: [{ userId: 'me' }], counterparts: [{}], intent: 'A' },
      ...{ nextAction: { dueOn: 'soon' }, headcount: 0, foreignRelated: true },
    });
    expect(shape.status).toBe(422);
    expect(
      Object.fromEntries((shape.body as Problem).errors?.map(({ path, code }) => [path, code]) ?? []),
    ).toEqual({
      visitedOn: 'required',
      mode: 'notInList',
      companies: 'tooFew',
      'participants.0.userId': 'notId',
      'counterparts.0.name': 'required',
      intent: 'notInList',
      'nextAction.text': 'required',
      'nextAction.dueOn': 'notDay',
      headcount: 'outOfRange',
      foreignRelated: 'unknownProperty',
    });
    const rules = await officer.with({ 'accept-language': 'en' }).post('/visits', {
      tripId: UNKNOWN,
      visitedOn: '2024-03-05',
      companies: [{ companyId: id }, { companyId: UNKNOWN }, { companyId: id }],
      participants: [{}],
      nextAction: { text: '甲', ownerId: UNKNOWN },
    });
    expect((rules.body as Problem).errors).toEqual([
      { path: 'companies.2.companyId', code: 'taken', message: 'Already in use' },
      { path: 'participants.0.name', code: 'required', message: 'Required' },
      { path: 'nextAction.ownerId', code: 'unknownReference', message: 'The chosen record does not exist' },
      {
        path: 'companies.1.companyId',
        code: 'unknownReference',
        message: 'The chosen record does not exist',
      },
      { path: 'tripId', code: 'unknownReference', message: 'The chosen record does not exist' },
    ]);
  });

  test('to a company that others visit at the same time, none is lost and none waits in a ring', async () => {
    const ids = (await Promise.all([make.company(), make.company(), make.company()])).map(({ id }) => id);
    const orders = [ids, [...ids].reverse(), [ids[1], ids[2], ids[0]], ids, [...ids].reverse()];
    await Promise.all(
      orders.map((order) =>
        make.visit({ companies: order.map((companyId) => ({ companyId: companyId ?? '' })) }),
      ),
    );
    for (const id of ids) expect(await companyOf(id)).toMatchObject({ visitCount: 5 });
  });
});

describe('foreign-related at the visit', () => {
  test.each([
    ['a blank cell, flagged later', undefined, '2024-05-31', [false, null, 'company']],
    ['a blank cell, flagged before', null, '2024-06-01', [true, 'FDI', 'company']],
    ['no stays no', false, '2024-06-01', [false, null, 'stated']],
    ['yes before the flag', true, '2024-05-31', [true, null, 'stated']],
  ] as const)('%s', async (_, foreignRelated, visitedOn, expected) => {
    const company = await since('2024-06-01');
    const visit = await make.visit({ visitedOn, companies: [{ companyId: company.id, foreignRelated }] });
    expect(standings(visit)).toEqual([expected]);
  });

  test('is not changed by a flag that comes after the visit', async () => {
    const company = await make.company();
    const { id } = await make.visit({ companies: [{ companyId: company.id }] });
    const foreignPeriods = [{ basis: 'FDI', validFrom: '2020-01-01', validTo: null }];
    await officer.change(`/companies/${company.id}`, 1, { foreignPeriods });
    expect(standings(await read(id))).toEqual([[false, null, 'company']]);
    const noted = await officer.change<VisitView>(`/visits/${id}`, 1, { note: '补记' });
    expect(standings(noted)).toEqual([[false, null, 'company']]);
    const asked = await officer.change<VisitView>(`/visits/${id}`, 2, {
      companies: [{ companyId: company.id, foreignRelated: null }],
    });
    expect(standings(asked)).toEqual([[true, 'FDI', 'company']]);
  });

  test('another day asks the company again, and leaves alone what was stated', async () => {
    const [own, stated] = [await since('2024-06-01'), await since('2024-06-01')];
    const { id } = await make.visit({
      visitedOn: '2024-05-31',
      companies: [{ companyId: own.id }, { companyId: stated.id, foreignRelated: false }],
    });
    const moved = await officer.change<VisitView>(`/visits/${id}`, 1, { visitedOn: '2024-06-01' });
    expect(standings(moved)).toEqual([
      [true, 'FDI', 'company'],
      [false, null, 'stated'],
    ]);
    expect(await companyOf(own.id)).toMatchObject({ lastVisitedOn: '2024-06-01' });
  });
});

describe('change a visit', () => {
  test('moves the version, keeps what was not sent, touches only the companies that changed', async () => {
    const [stays, goes, comes] = [await make.company(), await make.company(), await make.company()];
    const { id } = await make.visit({
      ...{ place: '苏州', participants: [{ name: '王伟' }], nextAction: { text: '再访', ownerName: '王伟' } },
      companies: [{ companyId: stays.id }, { companyId: goes.id }],
    });
    const after = await officer.change<VisitView>(`/visits/${id}`, 1, {
      companies: [{ companyId: stays.id }, { companyId: comes.id }],
      nextAction: null,
    });
    expect(after).toMatchObject({
      version: 2,
      place: '苏州',
      participants: [{ name: '王伟' }],
      nextAction: null,
    });
    expect(after.companies.map(({ company }) => company.id)).toEqual([stays.id, comes.id]);
    expect(await companyOf(goes.id)).toMatchObject({ visitCount: 0, lastVisitedOn: null });
    expect(await companyOf(comes.id)).toMatchObject({ visitCount: 1 });
    const history = await officer.read<HistoryEntry[]>(`/visits/${id}/history`);
    expect(
      history
        .slice(0, 3)
        .map(({ table, operation }) => `${table} ${operation}`)
        .sort(),
    ).toEqual(['visit_companies delete', 'visit_companies insert', 'visits update']);
    const stale = await officer.patch(`/visits/${id}`, 1, { place: '无锡' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'stale', current: after });
    await officer.patch(`/visits/${id}`, null, { place: '无锡' }).expect(428);
    await officer.patch(`/visits/${id}`, 2, { companies: [] }).expect(422);
    await officer.patch(`/visits/${id}`, 2, { state: 'cancelled' }).expect(422);
    await officer.patch(`/visits/${id}`, 2, { visitedOn: null }).expect(422);
    await officer.patch(`/visits/${id}`, 2, { visitedOn: '2026-12-01' }).expect(422);
  });

  test('a planned visit is done, called off or missed; only then it counts for its company', async () => {
    const { id: companyId } = await make.company();
    const plan = (): Promise<VisitView> => make.visit({ state: 'planned', companies: [{ companyId }] });
    const done = await plan();
    const move = (id: string, to: string): Promise<VisitView> =>
      officer.create(`/visits/${id}/transitions`, { to, comment: '说明' }, 200);
    expect(await move(done.id, 'done')).toMatchObject({ state: 'done', version: 2, allowedTransitions: [] });
    await move((await plan()).id, 'cancelled');
    await move((await plan()).id, 'no_show');
    expect(await companyOf(companyId)).toMatchObject({ visitCount: 1, lastVisitedOn: '2024-03-05' });
    expect(await actions(done.id)).toEqual(['visit.created', 'visit.stateChanged']);
    const refused = await officer.post(`/visits/${done.id}/transitions`, { to: 'planned' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'transitionNotAllowed' });
    const ahead = await make.visit({ state: 'planned', visitedOn: '2026-12-01', companies: [{ companyId }] });
    const early = await officer.post(`/visits/${ahead.id}/transitions`, { to: 'done' }).expect(409);
    expect(early.body).toMatchObject({ code: 'transitionLacks' });
  });
});

describe('delete a visit', () => {
  test('takes it from its company too, and restore brings both back', async () => {
    const { id: companyId } = await make.company();
    const { id } = await make.visit({ companies: [{ companyId }] });
    await officer.delete(`/companies/${companyId}`).expect(409);
    await officer.delete(`/visits/${id}`, 2).expect(412);
    await officer.delete(`/visits/${id}`, 1).expect(204);
    await officer.get(`/visits/${id}`).expect(404);
    expect(await companyOf(companyId)).toMatchObject({ visitCount: 0, lastVisitedOn: null });
    await officer.post(`/visits/${id}/restore`).expect(200);
    expect(await companyOf(companyId)).toMatchObject({ visitCount: 1 });
    expect(await actions(id)).toEqual(['visit.created', 'visit.deleted', 'visit.restored']);
  });

  test('it comes back only to a company and a trip that stand', async () => {
    const [{ id: companyId }, trip] = [await make.company(), await make.trip()];
    const { id } = await make.visit({ tripId: trip.id, companies: [{ companyId }] });
    await officer.delete(`/visits/${id}`).expect(204);
    await officer.delete(`/trips/${trip.id}`).expect(204);
    await officer.delete(`/companies/${companyId}`).expect(204);
    const refused = await officer.post(`/visits/${id}/restore`).expect(422);
    expect((refused.body as Problem).errors?.map(({ path }) => path)).toEqual([
      'companies.0.companyId',
      'tripId',
    ]);
  });
});

test.each(['inspector', 'leader'])('%s reads and changes nothing', async (username) => {
  const { id, companies } = await make.visit();
  const reader = await signIn(app, username);
  await reader.get('/visits').expect(200);
  await reader.get(`/visits/${id}`).expect(200);
  const companyId = companies[0]?.company.id;
  await reader.post('/visits', { visitedOn: '2024-01-01', companies: [{ companyId }] }).expect(403);
  await reader.patch(`/visits/${id}`, 1, { place: '甲' }).expect(403);
  await reader.post(`/visits/${id}/transitions`, { to: 'done' }).expect(403);
  await reader.delete(`/visits/${id}`).expect(403);
  await reader.post(`/visits/${id}/restore`).expect(403);
});

test('what an import brings comes in order, in any state, and goes again as one', async () => {
  const importId = '0192f0c1-3333-7000-8000-000000000001';
  await app.rows(
    `INSERT INTO imports (id, status, file_name, file_size, file_hash) VALUES ($1, 'committing', 'x.xlsx', 1, 'x')`,
    [importId],
  );
  const service = app.app.get(VisitsService);
  const [one, other] = [await make.company(), await since('2024-01-01')];
  const visit = (more: Partial<VisitInput>): VisitInput => ({
    ...{ visitedOn: '2024-02-01', companies: [{ companyId: one.id }], ...more },
  });
  const ids = await service.createMany(
    [
      visit({ companies: [{ companyId: other.id }, { companyId: one.id, foreignRelated: false }] }),
      visit({ state: 'planned', participants: [{ name: '甲' }, { name: '甲' }] }),
    ],
    importId,
  );
  const visits = await Promise.all(ids.map(read));
  expect(visits.map(({ state }) => state)).toEqual(['done', 'planned']);
  expect(visits[0]).toMatchObject({ importId, version: 1 });
  expect(visits.map((one) => one.participants.length)).toEqual([0, 1]);
  expect(await companyOf(one.id)).toMatchObject({ visitCount: 1, lastVisitedOn: '2024-02-01' });
  await service.changeImported(ids[1] ?? '', { state: 'done' });
  expect(await companyOf(one.id)).toMatchObject({ visitCount: 2 });
  await expect(
    service.createMany([visit({}), visit({ companies: [{ companyId: UNKNOWN }] })], importId),
  ).rejects.toMatchObject({
    extra: { errors: [{ path: '1.companies.0.companyId', code: 'unknownReference' }] },
  });
  expect(await service.removeImported(importId)).toBe(2);
  expect(await companyOf(one.id)).toMatchObject({ visitCount: 0, lastVisitedOn: null });
});
