import type {
  AgreementInput,
  CompanyView,
  Headline,
  MeasureExcludedPage,
  MeasureGroups,
  MeasureId,
  MeasureMembersPage,
  MeasureValue,
  Problem,
  ProjectView,
  Sentence,
} from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

const YI = 10_000_000_000;
const PERIOD = { from: '2024-01-01', to: '2024-11-20' };
let app: TestApp;
let lead: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  make = given(lead);
});
beforeEach(() => app.database.empty());
afterAll(() => app.close());

const value = async (measure: MeasureId, query: object = {}): Promise<number> =>
  (await lead.read<MeasureValue>(`/stats/${measure}`, { ...PERIOD, ...query })).value;
const members = (measure: MeasureId, query: object = {}): Promise<MeasureMembersPage> =>
  lead.read(`/stats/${measure}/members`, { ...PERIOD, ...query });
const excluded = async (measure: MeasureId, query: object = {}): Promise<[string, string][]> => {
  const page = await lead.read<MeasureExcludedPage>(`/stats/${measure}/excluded`, { ...PERIOD, ...query });
  return page.items.map((item) => [item.name, item.reason]);
};
const sign = (
  project: ProjectView,
  yi: number | null,
  more: Partial<AgreementInput> = {},
): Promise<unknown> =>
  lead.create('/agreements', {
    projectId: project.id,
    kind: 'investment',
    relation: 'new',
    signedOn: '2024-03-15',
    amountMinor: yi === null ? null : Math.round(yi * YI),
    ...more,
  });
const foreign = (more: object = {}): Promise<CompanyView> =>
  make.company({
    foreignPeriods: [{ basis: 'FDI', validFrom: null, validTo: null, evidence: null }],
    ...more,
  });

describe('trips (R1)', () => {
  it('belong to the period of departure, whatever happens later', async () => {
    await make.trip({ actualStart: '2023-12-28', actualEnd: '2024-01-03', title: '跨年' });
    await make.trip({ actualStart: '2024-11-20', actualEnd: '2024-11-25' });
    expect(await value('trips')).toBe(1);
    expect(await value('trips', { from: '2023-01-01', to: '2023-12-31' })).toBe(1);
    expect((await excluded('trips')).map(([, reason]) => reason)).toEqual(['otherPeriod']);
  });

  it('do not count while cancelled, only approved, or stationed', async () => {
    await make.trip({ aim: 'stationed' });
    const officer = await signIn(app, 'officer');
    const plan = await given(officer).trip({
      state: 'draft',
      leader: { name: '沈若溪' },
      actualStart: null,
      actualEnd: null,
      plannedStart: '2024-12-03',
      plannedEnd: '2024-12-05',
    });
    await officer.create(`/trips/${plan.id}/transitions`, { to: 'submitted' }, 200);
    await lead.create(`/trips/${plan.id}/transitions`, { to: 'approved' }, 200);
    const cancelled = await make.trip({
      state: 'draft',
      actualStart: null,
      actualEnd: null,
      plannedStart: '2024-05-01',
      plannedEnd: '2024-05-02',
    });
    await lead.create(`/trips/${cancelled.id}/transitions`, { to: 'cancelled', comment: '台风' }, 200);
    expect(await value('trips')).toBe(0);
    expect((await excluded('trips')).map(([, reason]) => reason).sort()).toEqual([
      'cancelled',
      'notDeparted',
      'stationed',
    ]);
  });

  it('known to the month only count where the whole month lies inside', async () => {
    await make.trip({ actualStart: '2024-11-01', actualEnd: null, startPrecision: 'month' });
    expect(await value('trips')).toBe(0);
    expect((await excluded('trips'))[0]?.[1]).toBe('undecidablePeriod');
    expect(await value('trips', { to: '2024-11-30' })).toBe(1);
  });
});

describe('visits and companies (R3–R5)', () => {
  it('a visit with three companies is one visit and three companies', async () => {
    const companies = await Promise.all([foreign(), foreign(), make.company()]);
    await make.visit({ companies: companies.map(({ id }) => ({ companyId: id })) });
    expect([
      await value('visits'),
      await value('companiesVisited'),
      await value('foreignCompaniesVisited'),
    ]).toEqual([1, 3, 2]);
  });

  it('a company on two days is one company with both visits behind it', async () => {
    const { id } = await foreign();
    await make.visit({ visitedOn: '2024-03-05', companies: [{ companyId: id }] });
    await make.visit({ visitedOn: '2024-06-05', companies: [{ companyId: id }] });
    const page = await members('companiesVisited');
    expect(page).toMatchObject({ value: 1, total: 1 });
    expect(page.items[0]?.visits.map((visit) => visit.on)).toEqual(['2024-03-05', '2024-06-05']);
    const months = await lead.read<MeasureGroups>('/stats/companiesVisited', { ...PERIOD, groupBy: 'month' });
    expect(months).toMatchObject({ total: 1, groupsSum: 2, groupsAddUp: false });
  });

  it('a company flagged later was not foreign-related on the day', async () => {
    const { id, name } = await make.company({
      foreignPeriods: [{ basis: 'FDI', validFrom: '2024-12-01', validTo: null, evidence: null }],
    });
    await make.visit({ visitedOn: '2024-01-30', companies: [{ companyId: id }] });
    expect([await value('companiesVisited'), await value('foreignCompaniesVisited')]).toEqual([1, 0]);
    expect(await excluded('foreignCompaniesVisited')).toEqual([[name, 'notForeignAtVisit']]);
  });

  it('a flag that comes afterwards does not change what was logged', async () => {
    const company = await make.company();
    await make.visit({ companies: [{ companyId: company.id }] });
    await lead.change(`/companies/${company.id}`, company.version, {
      foreignPeriods: [{ basis: 'FDI', validFrom: null, validTo: null, evidence: null }],
    });
    expect(await value('foreignCompaniesVisited')).toBe(0);
  });

  it('what the ledger says wins, 否 as well as 是', async () => {
    const [yes, no] = await Promise.all([make.company(), foreign()]);
    await make.visit({ companies: [{ companyId: yes.id, foreignRelated: true }] });
    await make.visit({ companies: [{ companyId: no.id, foreignRelated: false }] });
    expect((await members('foreignCompaniesVisited')).items.map(({ id }) => id)).toEqual([yes.id]);
  });

  it('planned, cancelled, online, inbound and aftercare visits are named with their reason', async () => {
    const made = [];
    for (const [input, reason] of [
      [{ state: 'planned', visitedOn: '2024-12-03' }, 'planned'],
      [{ state: 'cancelled' }, 'cancelled'],
      [{ mode: 'online' }, 'notOnsite'],
      [{ direction: 'inbound' }, 'otherDirection'],
      [{ direction: 'aftercare' }, 'otherDirection'],
    ] as const) {
      const { id, name } = await foreign();
      await make.visit({ ...input, companies: [{ companyId: id }] });
      made.push([name, reason]);
    }
    expect([await value('visits'), await value('foreignCompaniesVisited')]).toEqual([0, 0]);
    const byName = (a: string[], b: string[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect((await excluded('foreignCompaniesVisited')).sort(byName)).toEqual(made.sort(byName));
    expect(await value('visits', { includeOnline: true })).toBe(1);
  });

  it('a chamber of commerce is no company, and a missed count says so', async () => {
    const { id, name } = await make.company({ kind: 'chamber' });
    await make.visit({ companies: [{ companyId: id }] });
    expect([await value('visits'), await value('companiesVisited')]).toEqual([1, 0]);
    expect(await excluded('companiesVisited')).toEqual([[name, 'notACompany']]);
  });

  it('two entities of one group are two companies, or one group', async () => {
    const entities = await Promise.all([1, 2].map(() => foreign({ groupName: '珩川国际集团' })));
    for (const { id } of entities) await make.visit({ companies: [{ companyId: id }] });
    expect([await value('companiesVisited'), await value('companiesVisited', { countBy: 'group' })]).toEqual([
      2, 1,
    ]);
    const { items } = await members('companiesVisited', { countBy: 'group' });
    expect(items).toMatchObject([{ kind: 'group', name: '珩川国际集团', visits: [{}, {}] }]);
  });

  it('counts by owner as participation, and only mine where I ask for mine', async () => {
    await make.visit({ participants: [{ userId: lead.user.id }, { name: '外请专家' }] });
    await make.visit({ participants: [{ name: '外请专家' }] });
    expect([await value('visits'), await value('visits', { scope: 'mine' })]).toEqual([2, 1]);
    const { groups } = await lead.read<MeasureGroups>('/stats/visits', { ...PERIOD, groupBy: 'owner' });
    expect(groups.map((group) => [group.label, group.value])).toEqual([
      ['外请专家', 2],
      [lead.user.name, 1],
    ]);
  });
});

describe('signings (R6, R8, R9)', () => {
  it('an upgraded letter of intent counts once and never as intent', async () => {
    const [upgraded, intent] = [await make.project(), await make.project()];
    await sign(upgraded, 5, { kind: 'loi', relation: 'loi', signedOn: '2024-02-20' });
    await sign(upgraded, 5, { relation: 'upgrade', signedOn: '2024-04-08' });
    await sign(intent, 12, { kind: 'loi', relation: 'loi', signedOn: '2024-05-22' });
    expect([await value('signedProjects'), await value('agreedInvestment')]).toEqual([1, 5 * YI]);
    expect(await excluded('signedProjects')).toEqual([[intent.name, 'letterOfIntent']]);
  });

  it('an expansion is no project and stands apart, with its project explained', async () => {
    const [older, newer] = [await make.project(), await make.project()];
    await sign(older, 4, { signedOn: '2022-06-15' });
    await sign(older, 1.2, { kind: 'supplement', relation: 'expansion', signedOn: '2024-06-27' });
    await sign(newer, 2);
    await sign(newer, 0.8, { kind: 'supplement', relation: 'expansion', signedOn: '2024-10-15' });
    expect([
      await value('signedProjects'),
      await value('agreedInvestment'),
      await value('expansions'),
    ]).toEqual([1, 2 * YI, 2 * YI]);
    expect(await excluded('signedProjects')).toEqual([[older.name, 'expansion']]);
    expect((await members('expansions')).items.map((item) => [item.name, item.amountFen])).toEqual([
      [older.name, 1.2 * YI],
      [newer.name, 0.8 * YI],
    ]);
  });

  it('what ends drops out now but stood then', async () => {
    const [terminated, transferred] = [await make.project(), await make.project()];
    await sign(terminated, 3);
    await sign(terminated, null, { kind: 'termination', relation: 'termination', signedOn: '2024-08-06' });
    await sign(transferred, 2);
    await sign(transferred, 2, { kind: 'transfer', relation: 'transfer', signedOn: '2024-07-19' });
    expect([await value('signedProjects'), await value('agreedInvestment')]).toEqual([0, 0]);
    expect(await value('agreedInvestment', { asOf: '2024-07-31' })).toBe(3 * YI);
    expect(await value('agreedInvestment', { asOf: '2024-06-30' })).toBe(5 * YI);
    expect((await excluded('signedProjects')).map(([, reason]) => reason).sort()).toEqual([
      'terminated',
      'transferred',
    ]);
  });

  it('an owner change and two investors leave one project with one amount', async () => {
    const investors = await Promise.all([make.company(), make.company()]);
    const project = await make.project({ parties: investors.map(({ id }) => ({ companyId: id })) });
    await sign(project, 1.5);
    await sign(project, 1.5, { kind: 'change', relation: 'owner_change', signedOn: '2024-09-12' });
    expect([await value('signedProjects'), await value('agreedInvestment')]).toEqual([1, 1.5 * YI]);
  });

  it('two rates of a currency stay frozen each', async () => {
    const [a, b] = [await make.project(), await make.project()];
    await sign(a, null, { currency: 'USD', amountMinor: 12_000_000_00, fxRate: '7.1' });
    await sign(b, null, { currency: 'USD', amountMinor: 50_000_000_00, fxRate: '7.12' });
    expect(await value('agreedInvestment')).toBe(0.852 * YI + 3.56 * YI);
  });

  it('counts on the statistical day by default, on the day of the fact by choice', async () => {
    const project = await make.project();
    await sign(project, 1.6, { signedOn: '2024-01-05', statOn: '2023-12-28' });
    expect([await value('signedProjects'), await value('signedProjects', { basis: 'occurred' })]).toEqual([
      0, 1,
    ]);
    expect(await excluded('signedProjects')).toEqual([[project.name, 'earlierYear']]);
  });

  it('a supplement of an earlier year is in neither figure', async () => {
    const project = await make.project();
    await sign(project, 4, { signedOn: '2022-06-15' });
    await sign(project, 6, { kind: 'supplement', relation: 'supplement', signedOn: '2024-06-15' });
    expect([await value('agreedInvestment'), await value('expansions')]).toEqual([0, 0]);
  });

  it('a project of the year carries its later supplement in its own month', async () => {
    const project = await make.project();
    await sign(project, 3);
    await sign(project, 5, { kind: 'supplement', relation: 'supplement', signedOn: '2024-09-01' });
    const { groups, total } = await lead.read<MeasureGroups>('/stats/agreedInvestment', {
      ...PERIOD,
      groupBy: 'month',
    });
    expect([groups, total]).toEqual([[{ key: '2024-03', label: '2024-03', value: 5 * YI }], 5 * YI]);
  });

  it('a quarter as day of signing is not guessed', async () => {
    const project = await make.project();
    await sign(project, 1, { signedOn: '2024-10-01', signedPrecision: 'quarter' });
    expect(await value('signedProjects')).toBe(0);
    expect(await excluded('signedProjects')).toEqual([[project.name, 'undecidablePeriod']]);
    expect(await value('signedProjects', { to: '2024-12-31' })).toBe(1);
  });

  it('groups add up to the value and open their own rows', async () => {
    for (const [cluster, yi] of [
      ['新装备', 3],
      ['新装备', 2],
      ['新材料', 1],
      [null, 0.5],
    ] as const)
      await sign(await make.project({ cluster }), yi);
    const { groups, groupsAddUp } = await lead.read<MeasureGroups>('/stats/agreedInvestment', {
      ...PERIOD,
      groupBy: 'cluster',
    });
    expect([groups.map((group) => [group.label, group.value / YI]), groupsAddUp]).toEqual([
      [
        ['新装备', 5],
        ['新材料', 1],
        [null, 0.5],
      ],
      true,
    ]);
    const page = await members('agreedInvestment', { groupBy: 'cluster', group: '新装备' });
    expect([
      page.value,
      page.total,
      page.items.reduce((sum, item) => sum + (item.amountFen ?? 0), 0),
    ]).toEqual([5 * YI, 2, 5 * YI]);
    expect((await members('agreedInvestment', { groupBy: 'cluster', group: '' })).value).toBe(0.5 * YI);
  });
});

describe('every measure', () => {
  it('equals its members page by page, in the headline too', async () => {
    for (let day = 1; day <= 7; day += 1) {
      await make.trip({ actualStart: `2024-03-0${day}`, actualEnd: `2024-03-0${day}` });
      await make.visit({ visitedOn: `2024-03-0${day}`, companies: [{ companyId: (await foreign()).id }] });
      await sign(await make.project(), day);
    }
    for (const measure of [
      'trips',
      'visits',
      'companiesVisited',
      'foreignCompaniesVisited',
      'signedProjects',
      'agreedInvestment',
    ] as const) {
      const items = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: MeasureMembersPage = await members(measure, { limit: 3, ...(cursor && { cursor }) });
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(7);
      const sum =
        measure === 'agreedInvestment' ? items.reduce((total, item) => total + (item.amountFen ?? 0), 0) : 7;
      expect(await value(measure)).toBe(sum);
    }
    const { values } = await lead.read<Headline>('/stats/headline', PERIOD);
    expect(values).toEqual({
      trips: 7,
      visits: 7,
      companiesVisited: 7,
      foreignCompaniesVisited: 7,
      signedProjects: 7,
      agreedInvestmentFen: 28 * YI,
      expansionsFen: 0,
    });
  });

  it('opens on the latest year that holds data, up to its last counted day', async () => {
    await make.trip({ actualStart: '2024-11-07', actualEnd: '2024-11-08' });
    expect((await lead.read<Headline>('/stats/headline')).period).toEqual({
      from: '2024-01-01',
      to: '2024-11-07',
      asOf: '2024-11-07',
    });
    await make.trip({ actualStart: '2026-02-01', actualEnd: '2026-02-02' });
    expect((await lead.read<Headline>('/stats/headline')).period.to).toBe('2026-11-22');
  });

  it('says the sentence in the language of the reader and names its scope', async () => {
    await sign(await make.project(), 230);
    expect((await lead.read<Sentence>('/stats/sentence', PERIOD)).text).toBe(
      '今年以来（截至11月20日），累计外出考察0次，拜访涉外企业0家，成功签约项目1个，总投资达230亿元。',
    );
    const english = await lead
      .with({ 'accept-language': 'en' })
      .read<Sentence>('/stats/sentence', { ...PERIOD, scope: 'mine' });
    expect(english.text).toContain('My work: 0 outbound trips');
  });

  it('refuses what it does not know with a sentence', async () => {
    const answers = await Promise.all([
      lead.get('/stats/profit', PERIOD),
      lead.get('/stats/trips', { ...PERIOD, groupBy: 'cluster' }),
      lead.get('/stats/trips', { from: '2024-02-01', to: '2024-01-01' }),
      lead.get('/stats/trips', { from: '2024-02-30' }),
      lead.get('/stats/trips', { ...PERIOD, knownAt: '2024-01-01T00:00:00Z' }),
      lead.get('/stats/trips', { ...PERIOD, scope: 'team:1; DROP TABLE trips' }),
      lead.get('/stats/trips/members', { ...PERIOD, cursor: 'x' }),
    ]);
    expect(answers.map((answer) => [answer.status, (answer.body as Problem).code])).toEqual([
      [404, 'unknownMeasure'],
      [400, 'groupNotOffered'],
      [422, 'validation'],
      [422, 'validation'],
      [422, 'validation'],
      [422, 'validation'],
      [400, 'invalidCursor'],
    ]);
  });
});
