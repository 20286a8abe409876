import type { PersonRef, VisitListItem, VisitView } from '@landfall/contracts';
import { injectText } from '../../platform';

/** How things of a visit are written. Call it where injection is possible; what it returns is reactive. */
export function injectVisitTexts() {
  const text = injectText();
  const word = (group: string, code: string | null): string => (code ? text(`words.${group}.${code}`) : '');
  return {
    /** Outbound visit; how, where it was not on the spot. */
    manner: ({ direction, mode }: Pick<VisitListItem, 'direction' | 'mode'>): string => {
      const way = word('visitDirection', direction);
      return mode === 'onsite' ? way : `${way} · ${word('visitMode', mode)}`;
    },
    companies: ({ companies }: Pick<VisitListItem, 'companies'>): string =>
      companies.map(({ company }) => company.name).join('、'),
    /** All its companies foreign-related, some, or none. */
    foreign: ({ companies }: Pick<VisitListItem, 'companies'>): 'all' | 'some' | 'none' => {
      const flagged = companies.filter((company) => company.foreignRelatedAtVisit).length;
      if (flagged === 0) return 'none';
      return flagged === companies.length ? 'all' : 'some';
    },
    people: (people: readonly PersonRef[]): string => people.map((person) => person.name).join('、'),
    next: ({ nextAction }: Pick<VisitListItem, 'nextAction'>): string =>
      nextAction
        ? [nextAction.text, nextAction.owner?.name, nextAction.dueOn].filter(Boolean).join(' · ')
        : '',
    counterparts: ({ counterparts }: Pick<VisitView, 'counterparts'>): string =>
      counterparts.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join('、'),
    word,
  };
}
