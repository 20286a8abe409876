import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noteText, type ProjectFact, type Understanding, type VisitFact } from '@landfall/domain';
import { codes, counted, understood } from './support/understand';

const DEMO = path.resolve(__dirname, '../../../../demo');
const file = readFileSync(path.join(DEMO, 'ledger-2024.xlsx'));
const expected = JSON.parse(readFileSync(path.join(DEMO, 'ledger-2024.expected.json'), 'utf8')) as {
  headline: Record<string, number>;
  quarters: { quarter: number; signedProjects: number; agreedInvestmentFen: number }[];
  clusters: { cluster: string; signedProjects: number; agreedInvestmentFen: number }[];
  foreignCompaniesVisitedByGroup: number;
  tripsLedByZoneLeaders: number;
  notCounted: { projects: string[] };
  rows: Record<string, number>;
};
const FROM = '2024-01-01';
const TO = '2024-11-20';

let result: Understanding;
beforeAll(async () => {
  result = await understood(file, { today: '2025-03-01' });
});

describe('the demo ledger', () => {
  test('raises warnings and no question', () => {
    expect(result.questions).toEqual([]);
    expect(codes(result.warnings)).toEqual(['amountOver100Yi', 'lateStatistics', 'totalMatchesRules']);
  });

  test('every sheet, heading and unit is understood', () => {
    expect(result.sheets.map((sheet) => [sheet.kind, sheet.headerRow, sheet.year, sheet.unit])).toEqual([
      ['projects', 3, 2024, '亿元'],
      ['trips', 2, 2024, null],
      ['visits', 2, 2024, null],
      ['companies', 2, null, null],
    ]);
    expect(result.sheets.flatMap((sheet) => sheet.columns.filter((one) => one.field === null))).toEqual([]);
    const rows = Object.fromEntries(result.sheets.map((sheet) => [sheet.kind, sheet.rows]));
    expect(rows).toEqual(expected.rows);
    expect(result.period).toEqual({ from: FROM, to: TO });
  });

  test('signings by count and amount, in all and by quarter and cluster', () => {
    const { projects } = result.facts;
    expect(counted(projects, FROM, TO)).toEqual({
      projects: expected.headline.signedProjects,
      yi: (expected.headline.agreedInvestmentFen ?? 0) / 1e10,
    });
    for (const { cluster, signedProjects, agreedInvestmentFen } of expected.clusters) {
      const own = counted(projects.filter((one) => one.cluster === cluster), FROM, TO); // prettier-ignore
      expect([cluster, own.projects, Math.round(own.yi * 1e10)]).toEqual([
        cluster,
        signedProjects,
        agreedInvestmentFen,
      ]);
    }
    for (const { quarter, signedProjects } of expected.quarters) {
      const inQuarter = projects.filter(
        (project) => isCounted(project) && Math.ceil(monthOf(project) / 3) === quarter,
      );
      expect([quarter, inQuarter.length]).toEqual([quarter, signedProjects]);
    }
    const left = projects.filter((project) => !isCounted(project)).map((project) => project.name);
    expect(left.sort()).toEqual([...expected.notCounted.projects].sort());
  });

  test('trips and the visits they are counted by', () => {
    const { trips, visits } = result.facts;
    const made = trips.filter(
      (trip) => trip.state === 'closed' && trip.aim !== 'stationed' && trip.start >= FROM && trip.start <= TO,
    );
    expect(made).toHaveLength(expected.headline.trips ?? 0);
    expect(made.filter((trip) => trip.leaderLevel === 'zone_leader')).toHaveLength(
      expected.tripsLedByZoneLeaders,
    );
    const onsite = visits.filter((visit) => isOnsite(visit) && visit.date >= FROM && visit.date <= TO);
    expect(onsite).toHaveLength(expected.headline.visits ?? 0);
    const companies = new Set(onsite.flatMap((visit) => visit.companies.map((company) => company.key)));
    expect(companies.size).toBe(expected.headline.companiesVisited);
    const foreign = new Set(
      onsite
        .filter((visit) => visit.foreignRelated === true)
        .flatMap((visit) => visit.companies.map((one) => one.key)),
    );
    expect(foreign.size).toBe(expected.headline.foreignCompaniesVisited);
    const groups = new Set(
      [...foreign].map((key) => result.facts.companies.find((one) => one.key === key)?.groupName ?? key),
    );
    expect(groups.size).toBe(expected.foreignCompaniesVisitedByGroup);
    expect(visits.filter((visit) => visit.tripNo !== null && visit.tripKey === null)).toEqual([]);
  });

  test('the sum is explained in words, in both languages', () => {
    const [total] = result.warnings.filter((warning) => warning.code === 'totalMatchesRules');
    expect(total && noteText(total, 'zh')).toContain(
      '231.11 亿元与计数规则下的合计一致；列内简单相加是 272.71 亿元',
    );
    expect(total && noteText(total, 'zh')).toContain('增资扩产另计（第 53 行 1.20、第 54 行 0.80）');
    expect(total && noteText(total, 'en')).toContain(
      'is the sum by the counting rules; the plain sum is 272.71',
    );
  });

  test('single rows: people, codes, second investor, two companies in a cell, approval', () => {
    const { projects, trips, visits, companies } = result.facts;
    const second = projects.find((project) => project.name === '澄璟能源智能工厂项目');
    expect(second?.parties.map((party) => party.company.name)).toEqual([
      '德国澄璟能源股份公司',
      '郢科能源（合肥）有限公司',
    ]);
    expect(second?.agreements).toHaveLength(1);
    const upgraded = projects.find((project) => project.name === '铄原智造研发制造基地项目');
    expect(upgraded?.agreements.map((one) => one.relation)).toEqual(['loi', 'upgrade', 'owner_change']);
    const dollars = projects.find((project) => project.name === '铄原电驱智能工厂项目')?.agreements[0];
    expect(dollars).toMatchObject({
      currency: 'USD',
      amountMinor: 5_000_000_000,
      rate: '7.12',
      amountCnyFen: 35_600_000_000,
    });
    expect(visits.filter((visit) => visit.companies.length === 2)).toHaveLength(1);
    expect(trips.find((trip) => trip.no === 'ZS2024-013')).toMatchObject({
      overseas: true,
      approvalNo: '余外办〔2024〕12号',
      headcount: 4,
    });
    expect(trips.find((trip) => trip.no === 'ZS2024-045')?.state).toBe('approved');
    expect(companies).toHaveLength(158);
    expect(companies.every((company) => company.listed)).toBe(true);
  });
});

function isOnsite(visit: VisitFact): boolean {
  return visit.state === 'done' && visit.direction === 'outbound' && visit.mode === 'onsite';
}

function isCounted(project: ProjectFact): boolean {
  return counted([project], FROM, TO).projects === 1;
}

function monthOf(project: ProjectFact): number {
  const signing = project.agreements.find((one) => one.relation === 'new' || one.relation === 'upgrade');
  return Number(signing?.statOn?.slice(5, 7));
}
