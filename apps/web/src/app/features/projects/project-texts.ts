import { inject } from '@angular/core';
import type { ProjectListItem, ProjectProgress } from '@landfall/contracts';
import { UI_LANGUAGE } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { placeName } from '../words';

/** How things of a project are written. Call it where injection is possible; what it returns is reactive. */
export function injectProjectTexts() {
  const text = injectText();
  const language = inject(UI_LANGUAGE);
  return {
    /** Where it stands, or how it ended. */
    standing: ({ phase, outcome }: Pick<ProjectListItem, 'phase' | 'outcome'>): string =>
      outcome === 'open' || outcome === 'completed'
        ? text(`words.phase.${phase}`)
        : text(`words.outcome.${outcome}`),
    investors: ({ parties }: Pick<ProjectListItem, 'parties'>): string =>
      parties
        .filter((party) => party.role === 'investor')
        .map((party) => party.company.name)
        .join('、'),
    /** Written by people in Chinese; a country or province is named in the reader's language. */
    origin: (written: string | null): string => (written ? placeName(written, language()) : ''),
    next: ({ next, owner, dueOn }: Pick<ProjectProgress, 'next' | 'owner' | 'dueOn'>): string =>
      next ? [next, owner?.name, dueOn].filter(Boolean).join(' · ') : '',
  };
}
