import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CompanyListItem,
  Headline,
  ImportRowView,
  ImportView,
  MeasureExcludedPage,
  MeasureGroups,
  MeasureId,
  MeasureMembersPage,
  MeasureValue,
  Page,
  Problem,
  Sentence,
} from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';
import { commitImport, uploadLedger } from '../support/imports';

const DEMO = join(__dirname, '../../../../demo');
const LEDGER = readFileSync(join(DEMO, 'ledger-2024.xlsx'));
const expected = JSON.parse(readFileSync(join(DEMO, 'ledger-2024.expected.json'), 'utf8')) as Expected;
interface Expected {
  period: { from: string; to: string; asOf: string };
  headline: Headline['values'];
  foreignCompaniesVisitedByGroup: number;
  quarters: { quarter: number; signedProjects: number; agreedInvestmentFen: number }[];
  clusters: { cluster: string; signedProjects: number; agreedInvestmentFen: number }[];
  sentence: string;
  tripsLedByZoneLeaders: number;
  notCounted: { projects: string[]; trips: string[] };
  rows: { projects: number; trips: number; visits: number; companies: number };
}
const { period } = expected;

let app: TestApp;
let clerk: ApiClient;
let ledger: ImportView;
beforeAll(async () => {
  app = await createTestApp();
  clerk = await signIn(app, 'clerk');
  ledger = await uploadLedger(clerk, LEDGER);
});
afterAll(() => app.close());

const headline = (): Promise<Headline> => clerk.read('/stats/headline', period);
const groups = (measure: MeasureId, groupBy: string): Promise<MeasureGroups> =>
  clerk.read(`/stats/${measure}`, { ...period, groupBy });
async function everyPage<T>(path: string, query: object = {}): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<T> = await clerk.read(path, { ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('before anything is committed', () => {
  it('says how each sheet, heading and unit was understood, warns, and asks nothing', () => {
    expect(ledger.status).toBe('open');
    expect(ledger.questions).toEqual([]);
    expect(ledger.warnings.length).toBeGreaterThan(0);
    expect(ledger.asOf).toBe('2024-11-20');
    expect(Object.fromEntries(ledger.sheets.map((sheet) => [sheet.kind, sheet.rows]))).toEqual(expected.rows);
    expect(ledger.sheets[0]).toMatchObject({ name: '项目台账', headerRow: 3, year: 2024 });
    expect(ledger.sheets.flatMap((sheet) => sheet.columns).filter((column) => column.field === null)).toEqual(
      [],
    );
  });

  it('tells what a commit would do, by doing it and taking it back', async () => {
    expect(ledger.result).toMatchObject({
      companies: { created: expected.rows.companies },
      trips: { created: expected.rows.trips },
      visits: { created: expected.rows.visits },
      before: { trips: 0, signedProjects: 0, agreedInvestmentFen: 0 },
      after: {
        trips: 42,
        foreignCompaniesVisited: 74,
        signedProjects: 38,
        agreedInvestmentFen: 2311120000000,
      },
    });
    expect((await headline()).values.trips).toBe(0);
    expect(await clerk.read('/companies')).toMatchObject({ total: 0 });
  });

  it('shows the rows with what each cell was read as, the total row explained', async () => {
    const rows = await everyPage<ImportRowView>(`/imports/${ledger.id}/rows`, { sheet: '项目台账' });
    expect(rows.find((row) => row.row === 4)?.read).toMatchObject({
      amount: '105 亿元',
      signedOn: '2024-01-02',
    });
    expect(rows.find((row) => row.row === 55)).toMatchObject({ kind: 'total', decision: 'skip' });
    expect(ledger.warnings.find((warning) => warning.row === 55)?.text).toContain('231.11');
  });
});

describe('after the commit', () => {
  beforeAll(async () => {
    ledger = await commitImport(clerk, ledger.id);
  });

  it('gives headline, groups and sentence number for number', async () => {
    expect(ledger).toMatchObject({ status: 'committed', failure: null });
    const answer = await headline();
    expect(answer.values).toEqual(expected.headline);
    expect(answer.tripsLedByZoneLeaders).toBe(expected.tripsLedByZoneLeaders);
    expect(await clerk.read('/stats/foreignCompaniesVisited', { ...period, countBy: 'group' })).toMatchObject(
      {
        value: expected.foreignCompaniesVisitedByGroup,
      },
    );
    for (const [measure, key] of [
      ['signedProjects', 'signedProjects'],
      ['agreedInvestment', 'agreedInvestmentFen'],
    ] as const) {
      const quarters = await groups(measure, 'quarter');
      expect(quarters.groups.map((group) => [group.key, group.value])).toEqual(
        expected.quarters.map((quarter) => [`2024-Q${quarter.quarter}`, quarter[key]]),
      );
      const clusters = await groups(measure, 'cluster');
      expect(Object.fromEntries(clusters.groups.map((group) => [group.key, group.value]))).toEqual(
        Object.fromEntries(expected.clusters.map((cluster) => [cluster.cluster, cluster[key]])),
      );
      expect([quarters.groupsAddUp, clusters.groupsAddUp]).toEqual([true, true]);
    }
    expect((await clerk.read<Sentence>('/stats/sentence', period)).text).toBe(expected.sentence);
  });

  it('opens on the ledger’s own period without being told', async () => {
    expect((await clerk.read<Headline>('/stats/headline')).period).toEqual(period);
  });

  it('members equal every value', async () => {
    const unit = { agreedInvestment: true, expansions: true } as Record<string, boolean>;
    for (const measure of [
      'trips',
      'visits',
      'companiesVisited',
      'foreignCompaniesVisited',
      'signedProjects',
      'agreedInvestment',
      'expansions',
    ] as const) {
      const { value } = await clerk.read<MeasureValue>(`/stats/${measure}`, period);
      const items = await everyPage<MeasureMembersPage['items'][number]>(`/stats/${measure}/members`, period);
      const sum = unit[measure]
        ? items.reduce((total, item) => total + (item.amountFen ?? 0), 0)
        : items.length;
      expect([measure, sum]).toEqual([measure, value]);
    }
  });

  it('names what was not counted', async () => {
    const projects = await everyPage<MeasureExcludedPage['items'][number]>(
      '/stats/signedProjects/excluded',
      period,
    );
    expect(projects.map((item) => item.name).sort()).toEqual([...expected.notCounted.projects].sort());
    const trips = await everyPage<MeasureExcludedPage['items'][number]>('/stats/trips/excluded', period);
    expect(trips.map((item) => item.on).sort()).toEqual(
      expected.notCounted.trips.map((text) => text.slice(0, 10)).sort(),
    );
  });

  it('keeps two spellings of one company as one, and two companies of one loose name as two', async () => {
    const { items } = await clerk.read<Page<CompanyListItem>>('/companies', {
      q: '琅拓微电子',
    });
    expect(items).toMatchObject([{ lifecycle: 'signed' }]);
    expect(await clerk.read('/companies', { q: '霁寰' })).toMatchObject({ total: 2 });
  });

  it('a second import adds nothing, and says that the file is known', async () => {
    const again = await uploadLedger(clerk, LEDGER);
    expect(again.sameFileAs).toEqual([ledger.id]);
    const nothing = { created: 0, changed: 0 };
    expect(again.result).toMatchObject({
      companies: nothing,
      contacts: nothing,
      trips: nothing,
      visits: nothing,
      projects: nothing,
      agreements: nothing,
    });
    const committed = await commitImport(clerk, again.id);
    expect(committed.status).toBe('committed');
    expect((await headline()).values).toEqual(expected.headline);
  });

  it('is not reverted while later work stands on it, and then says on what', async () => {
    const { items } = await clerk.read<Page<{ id: string }>>('/companies', { limit: 1 });
    const visit = await given(clerk).visit({ companies: [{ companyId: items[0]?.id ?? '' }] });
    const refused = await clerk.post(`/imports/${ledger.id}/revert`);
    expect([refused.status, (refused.body as Problem).code]).toEqual([409, 'importStoodOn']);
    expect((refused.body as Problem).blockers).toMatchObject([
      { kind: 'visit', id: visit.id, why: 'refers' },
    ]);
    expect((await headline()).values.trips).toBe(42);
    await clerk.delete(`/visits/${visit.id}`);
  });

  it('reverted, everything is as before', async () => {
    expect((await clerk.create<ImportView>(`/imports/${ledger.id}/revert`, undefined, 200)).status).toBe(
      'reverted',
    );
    expect(Object.values((await headline()).values)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const path of ['/companies', '/contacts', '/trips', '/visits', '/projects', '/agreements'])
      expect([path, await clerk.read<Page<unknown>>(path)]).toMatchObject([path, { total: 0 }]);
    expect((await clerk.post(`/imports/${ledger.id}/revert`)).status).toBe(409);
  });

  it('can be imported once more: uniqueness ignores what was reverted', async () => {
    const third = await uploadLedger(clerk, LEDGER);
    expect((await commitImport(clerk, third.id)).status).toBe('committed');
    expect((await headline()).values).toEqual(expected.headline);
  });
});
