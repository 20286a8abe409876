import { VISIT_STATES } from '@landfall/contracts';
import { initialVisitState, VISIT_TRANSITIONS, visitLacks } from '.';

const today = '2024-10-18';

describe('the states of a visit', () => {
  it('lead from planned to done, cancelled and no_show, and nowhere else', () => {
    const steps = VISIT_STATES.flatMap((from) => VISIT_TRANSITIONS[from].map((to) => `${from} ${to}`));
    expect(steps).toEqual(['planned done', 'planned cancelled', 'planned no_show']);
  });

  it.each([
    ['done', '2024-10-17', []],
    ['done', '2024-10-18', []],
    ['done', '2024-10-19', ['visitedOn']],
    ['no_show', '2024-10-19', ['visitedOn']],
    ['cancelled', '2024-10-19', []],
  ] as const)('for %s a visit on %s lacks %j', (to, visitedOn, lacks) => {
    expect(visitLacks({ visitedOn, today }, to)).toEqual(lacks);
  });

  it('begin as planned only where the day lies ahead', () => {
    expect(initialVisitState('2024-10-19', today)).toBe('planned');
    expect(initialVisitState('2024-10-18', today)).toBe('done');
  });
});
