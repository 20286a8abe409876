import type { Headline } from '@landfall/contracts';
import { given, signIn } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

/** What the builders make by default is what most tests mean: things that count. */
test('each sample of the builders counts once in its number', async () => {
  const lead = await signIn(app, 'lead');
  const make = given(lead);
  await make.contact({ companyId: (await make.company()).id });
  await make.trip();
  await make.visit();
  const project = await make.project();
  await make.agreement({ projectId: project.id });
  const { values } = await lead.read<Headline>('/stats/headline', { from: '2024-01-01', to: '2024-12-31' });
  expect(values).toMatchObject({
    trips: 1,
    visits: 1,
    companiesVisited: 1,
    signedProjects: 1,
    agreedInvestmentFen: 10_000_000_000,
  });
});
