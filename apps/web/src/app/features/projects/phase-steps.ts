import {
  PROJECT_PHASES,
  type AgreementListItem,
  type DatePrecision,
  type Day,
  type MilestoneKind,
  type ProjectPhase,
  type ProjectView,
} from '@landfall/contracts';

/** The main line as a leader reads it; each step by its milestone and the phase that it opens. */
const MAIN_LINE: readonly { milestone: MilestoneKind; phase: ProjectPhase }[] = [
  { milestone: 'first_meeting', phase: 'negotiating' },
  { milestone: 'decided', phase: 'pending_signing' },
  { milestone: 'agreement', phase: 'signed' },
  { milestone: 'registered', phase: 'registered' },
  { milestone: 'site_secured', phase: 'site_secured' },
  { milestone: 'started', phase: 'started' },
  { milestone: 'completed', phase: 'completed' },
  { milestone: 'producing', phase: 'producing' },
];

export interface PhaseStep {
  milestone: MilestoneKind;
  /** `passed` lies behind the project without a day of its own. */
  state: 'done' | 'passed' | 'ahead';
  on: Day | null;
  precision: DatePrecision;
  /** Days since the last step that has a day; null where either is not known to the day. */
  after: number | null;
}
/** What the steps are read from. */
export type PhaseSubject = Pick<
  ProjectView,
  'phase' | 'milestones' | 'signed' | 'signedStatOn' | 'signedStatPrecision'
>;

export interface Signing {
  on: Day;
  precision: DatePrecision;
}

/** Whether only the agreements know when it was signed: it was, and has left the count since. */
export const wasSigned = (project: PhaseSubject): boolean =>
  !project.signed &&
  rank(project.phase) >= rank('signed') &&
  !project.milestones.some(({ kind, occurredOn }) => kind === 'agreement' && occurredOn);

const FIRST: ReadonlySet<string> = new Set(['new', 'upgrade']);
const COUNTED: ReadonlySet<string> = new Set(['signed', 'verified']);

/** The first agreement by which a project was signed. */
export function signingOf(agreements: readonly AgreementListItem[]): Signing | null {
  const [first] = agreements
    .filter(({ relation, state }) => FIRST.has(relation) && COUNTED.has(state))
    .map((agreement) => ({
      on: agreement.signedOn ?? agreement.statOn ?? '',
      precision: agreement.signedOn ? agreement.signedPrecision : agreement.statPrecision,
    }))
    .filter(({ on }) => on !== '')
    .sort((a, b) => a.on.localeCompare(b.on));
  return first ?? null;
}

/** Where a project stands on the main line, with the day of each step and the days between. */
export function phaseSteps(project: PhaseSubject, signing: Signing | null = null): PhaseStep[] {
  let last: Day | null = null;
  return MAIN_LINE.map(({ milestone, phase }) => {
    const { on, precision } = dayOf(project, milestone, signing);
    const reached = rank(project.phase) >= rank(phase);
    const exact = on !== null && precision === 'day';
    const after = exact && last ? daysBetween(last, on) : null;
    if (exact) last = on;
    return { milestone, state: on ? 'done' : reached ? 'passed' : 'ahead', on, precision, after };
  });
}

function dayOf(
  project: PhaseSubject,
  kind: MilestoneKind,
  signing: Signing | null,
): { on: Day | null; precision: DatePrecision } {
  const milestone = project.milestones.find((candidate) => candidate.kind === kind && candidate.occurredOn);
  if (milestone) return { on: milestone.occurredOn, precision: milestone.occurredPrecision };
  if (kind === 'agreement' && signing) return signing;
  // The ledger knows the signing even where nobody noted it as a milestone.
  const signed = kind === 'agreement' && project.signed ? project.signedStatOn : null;
  return { on: signed, precision: project.signedStatPrecision };
}

const rank = (phase: ProjectPhase): number => PROJECT_PHASES.indexOf(phase);
const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
