/** How a project moves from the first lead to full capacity; the signing itself is an agreement's matter. */
import { PROJECT_PHASES, type ProjectOutcome, type ProjectPhase } from '@landfall/contracts';
import type { Lacks, TransitionTable } from '../workflow';

/** Phases before the signing move by hand; back-steps are corrections. From `signed` on milestones lead (2.3). */
export const PROJECT_TRANSITIONS: TransitionTable<ProjectPhase> = {
  lead: ['negotiating'],
  negotiating: ['lead', 'under_review'],
  under_review: ['negotiating', 'pending_signing'],
  pending_signing: ['under_review', 'signed'],
  signed: ['registered', 'site_secured', 'permitted', 'started', 'completed', 'producing'],
  registered: ['site_secured', 'permitted', 'started', 'completed', 'producing'],
  site_secured: ['registered', 'permitted', 'started', 'completed', 'producing'],
  permitted: ['registered', 'site_secured', 'started', 'completed', 'producing'],
  started: ['completed', 'producing'],
  completed: ['producing'],
  producing: ['full_capacity'],
  full_capacity: [],
};

export interface ProjectSubject {
  outcome: ProjectOutcome;
  parties: number;
  hasOwner: boolean;
  signed: boolean;
}

/** What each phase asks for, as far as the record itself can tell; later papers show as missing elsewhere. */
export const projectLacks: Lacks<ProjectPhase, ProjectSubject> = (subject, to) => {
  const lacks: string[] = [];
  if (subject.outcome !== 'open') lacks.push('outcome');
  if (phaseRank(to) >= phaseRank('negotiating')) {
    if (subject.parties === 0) lacks.push('parties');
    if (!subject.hasOwner) lacks.push('owner');
  }
  if (phaseRank(to) >= phaseRank('signed') && !subject.signed) lacks.push('agreement');
  return lacks;
};

/** Place of a phase on the main line, 0 for a lead. */
export function phaseRank(phase: ProjectPhase): number {
  return PROJECT_PHASES.indexOf(phase);
}
