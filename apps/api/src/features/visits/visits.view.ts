import type { Day, VisitView } from '@landfall/contracts';
import { allowedTransitions, VISIT_TRANSITIONS, visitLacks } from '@landfall/domain';

/** A visit as the single read answers it, before rules are applied. */
export type VisitRow = Omit<VisitView, 'allowedTransitions'>;

export function visitView(row: VisitRow, today: Day): VisitView {
  const subject = { visitedOn: row.visitedOn, today };
  return {
    ...row,
    allowedTransitions: allowedTransitions(VISIT_TRANSITIONS, visitLacks, row.state, subject),
  };
}
