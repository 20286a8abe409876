import { inject } from '@angular/core';
import type { CompanyListItem, CompanyView, ForeignPeriod } from '@landfall/contracts';
import { UI_LANGUAGE } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { countryName } from '../words';

type Placed = Pick<CompanyListItem, 'country' | 'place'>;

/** How things of a company are written. Call it where injection is possible; what it returns is reactive. */
export function injectCompanyTexts() {
  const text = injectText();
  const language = inject(UI_LANGUAGE);
  return {
    /** Where it is registered: the place, and the country unless it is ours. */
    place: ({ country, place }: Placed): string => {
      const abroad = country && country !== 'CN' ? countryName(country, language()) : null;
      if (abroad && place && place !== abroad) return `${abroad} · ${place}`;
      return abroad ?? place ?? '';
    },
    country: (code: string | null): string => (code ? countryName(code, language()) : ''),
    division: ({ divisionName, divisionCode }: Pick<CompanyView, 'divisionName' | 'divisionCode'>): string =>
      [divisionName, divisionCode].filter(Boolean).join(' '),
    /** From when to when a flag holds; an open end is said. */
    span: ({ validFrom, validTo }: ForeignPeriod): string => {
      if (!validFrom && !validTo) return text('companies.always');
      if (!validTo) return text('companies.since', { day: validFrom });
      return validFrom
        ? text('companies.fromTo', { from: validFrom, to: validTo })
        : text('companies.until', { day: validTo });
    },
  };
}
