import type { ProjectView } from '@landfall/contracts';
import { allowedTransitions, PROJECT_TRANSITIONS, projectLacks, type ProjectSubject } from '@landfall/domain';
import type { ProjectRow } from './projects.repository';

export function subjectOf(row: ProjectRow): ProjectSubject {
  return {
    outcome: row.outcome,
    parties: row.parties.length,
    hasOwner: row.owner !== null,
    signed: row.signed,
  };
}

export function toProjectView(row: ProjectRow): ProjectView {
  return {
    ...row,
    allowedTransitions: allowedTransitions(PROJECT_TRANSITIONS, projectLacks, row.phase, subjectOf(row)),
  };
}
