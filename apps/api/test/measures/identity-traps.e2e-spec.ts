import type { CompanyView, MeasureValue, ProjectView } from '@landfall/contracts';
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

const value = async (measure: string): Promise<number> =>
  (await lead.read<MeasureValue>(`/stats/${measure}`, PERIOD)).value;

/** Traps in which one thing wears two names, or two things one. */
describe('counting by what things are, not by what they are called', () => {
  it('a company that takes a new name stays one company with both visits', async () => {
    const company = await make.company({ name: '杭州旧名科技有限公司' });
    await make.visit({ visitedOn: '2024-03-05', companies: [{ companyId: company.id }] });
    const before = await lead.read<CompanyView>(`/companies/${company.id}`);
    await lead.change(`/companies/${company.id}`, before.version, { name: '杭州新名科技有限公司' });
    await make.visit({ visitedOn: '2024-06-05', companies: [{ companyId: company.id }] });
    expect([await value('visits'), await value('companiesVisited')]).toEqual([2, 1]);
    expect(await lead.read('/companies', { q: '旧名' })).toMatchObject({ total: 1 });
  });

  it('a branch is a legal entity of its own until a person says otherwise', async () => {
    const names = ['杭州之江有机硅化工有限公司', '杭州之江有机硅化工有限公司余杭仁和分公司'];
    for (const name of names)
      await make.visit({ companies: [{ companyId: (await make.company({ name })).id }] });
    expect(await value('companiesVisited')).toBe(2);
  });

  it('one investor through two project companies is one project with one amount', async () => {
    const [investor, ...vehicles] = await Promise.all([make.company(), make.company(), make.company()]);
    const project = await make.project({
      parties: [
        { companyId: investor.id, role: 'investor' },
        ...vehicles.map(({ id }) => ({ companyId: id, role: 'project_company' as const })),
      ],
    });
    await lead.create('/agreements', signing(project, 3));
    expect([await value('signedProjects'), await value('agreedInvestment')]).toEqual([1, 3 * YI]);
  });

  it('a ceremony and the formal signing after it count once', async () => {
    const project = await make.project();
    await lead.create('/agreements', signing(project, 3));
    expect((await lead.post('/agreements', { ...signing(project, 3), signedOn: '2024-06-01' })).status).toBe(
      409,
    );
    await lead.create('/agreements', { ...signing(project, 3), relation: 'upgrade', signedOn: '2024-06-01' });
    expect([await value('signedProjects'), await value('agreedInvestment')]).toEqual([1, 3 * YI]);
  });
});

function signing({ id }: ProjectView, yi: number): object {
  return { projectId: id, kind: 'investment', relation: 'new', signedOn: '2024-03-15', amountMinor: yi * YI };
}
