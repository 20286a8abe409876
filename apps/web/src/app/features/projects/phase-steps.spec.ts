import type { AgreementListItem, MilestoneKind, ProjectMilestone, ProjectPhase } from '@landfall/contracts';
import { phaseSteps, signingOf, wasSigned } from './phase-steps';

const milestone = (kind: MilestoneKind, occurredOn: string | null, precision = 'day'): ProjectMilestone => ({
  id: kind,
  kind,
  plannedOn: null,
  occurredOn,
  occurredPrecision: precision as ProjectMilestone['occurredPrecision'],
  statOn: null,
  claimStatus: 'claimed',
  note: null,
});
const steps = (phase: ProjectPhase, milestones: ProjectMilestone[], signedStatOn: string | null = null) =>
  phaseSteps({
    phase,
    milestones,
    signed: signedStatOn !== null,
    signedStatOn,
    signedStatPrecision: 'day',
  });
const step = (made: ReturnType<typeof steps>, kind: MilestoneKind) => made.find((s) => s.milestone === kind);

it('tells what is done, what lies behind without a day, and what lies ahead', () => {
  const made = steps('registered', [milestone('registered', '2024-08-15')]);
  expect(made.map((s) => s.state)).toEqual([
    'passed',
    'passed',
    'passed',
    'done',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

it('counts the days between steps that are known to the day', () => {
  const made = steps('registered', [
    milestone('first_meeting', '2024-02-20'),
    milestone('agreement', '2024-07-02'),
    milestone('registered', '2024-08-15'),
  ]);
  expect(step(made, 'first_meeting')?.after).toBeNull();
  expect(step(made, 'agreement')?.after).toBe(133);
  expect(step(made, 'registered')?.after).toBe(44);
});

it('invents no days where only a month is known', () => {
  const made = steps('registered', [
    milestone('agreement', '2024-07-01', 'month'),
    milestone('registered', '2024-08-15'),
  ]);
  expect(step(made, 'agreement')).toMatchObject({ on: '2024-07-01', precision: 'month', after: null });
  expect(step(made, 'registered')?.after).toBeNull();
});

it('takes the signing from the ledger where no milestone tells it', () =>
  expect(step(steps('signed', [], '2024-07-02'), 'agreement')).toMatchObject({
    state: 'done',
    on: '2024-07-02',
  }));

it('shows a milestone that came before its turn', () =>
  expect(step(steps('negotiating', [milestone('registered', '2024-01-01')]), 'registered')?.state).toBe(
    'done',
  ));

describe('a project that has left the count', () => {
  const ended = {
    phase: 'signed' as const,
    milestones: [],
    signed: false,
    signedStatOn: null,
    signedStatPrecision: 'day' as const,
  };
  const agreement = (part: Partial<AgreementListItem>) =>
    ({
      relation: 'new',
      state: 'signed',
      signedOn: '2024-03-15',
      signedPrecision: 'day',
      statOn: '2024-03-31',
      statPrecision: 'day',
      ...part,
    }) as AgreementListItem;

  it('takes the day of its signing from its first agreement', () => {
    expect(wasSigned(ended)).toBe(true);
    const signing = signingOf([
      agreement({ relation: 'termination', signedOn: '2024-08-06' }),
      agreement({ relation: 'loi', signedOn: '2024-01-01' }),
      agreement({ state: 'draft', signedOn: '2024-01-02' }),
      agreement({ signedOn: null }),
      agreement({}),
    ]);
    expect(step(phaseSteps(ended, signing), 'agreement')).toMatchObject({ state: 'done', on: '2024-03-15' });
  });

  it('is told from one that was never signed, and from one whose day is known', () => {
    expect(wasSigned({ ...ended, phase: 'negotiating' })).toBe(false);
    expect(wasSigned({ ...ended, milestones: [milestone('agreement', '2024-03-15')] })).toBe(false);
    expect(wasSigned({ ...ended, signed: true })).toBe(false);
    expect(signingOf([])).toBeNull();
  });
});
