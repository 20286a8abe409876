import { inject } from '@angular/core';
import type { TripLeg, TripListItem } from '@landfall/contracts';
import { UI_LANGUAGE, formatDay, formatSpan } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { countryName } from '../words';

type Timed = Pick<
  TripListItem,
  'actualStart' | 'actualEnd' | 'plannedStart' | 'plannedEnd' | 'startPrecision'
>;

/** How things of a trip are written. Call it where injection is possible; what it returns is reactive. */
export function injectTripTexts() {
  const language = inject(UI_LANGUAGE);
  const text = injectText();
  const leg = ({ country, place }: TripLeg): string => {
    const abroad = country === 'CN' ? '' : countryName(country, language());
    return abroad && !place.includes(abroad) ? `${abroad} ${place}` : place;
  };
  return {
    leg,
    route: ({ legs }: Pick<TripListItem, 'legs'>): string => legs.map(leg).join(' → '),
    /** When it was, else when it is planned; no more exactly than it is known. */
    span: (trip: Timed): string => {
      const [from, to] = trip.actualStart
        ? [trip.actualStart, trip.actualEnd]
        : [trip.plannedStart, trip.plannedEnd];
      if (from && trip.startPrecision !== 'day') return formatDay(from, trip.startPrecision, language());
      return formatSpan(from, to);
    },
    /** Both ends count. */
    days: ({ actualStart, actualEnd, startPrecision }: Timed): number | null => {
      if (!actualStart || !actualEnd || startPrecision !== 'day') return null;
      return Math.round((Date.parse(actualEnd) - Date.parse(actualStart)) / 86_400_000) + 1;
    },
    leader: ({ leader, leaderLevel }: Pick<TripListItem, 'leader' | 'leaderLevel'>): string => {
      const level = leaderLevel ? text(`words.leaderLevel.${leaderLevel}`) : '';
      return [leader?.name, level].filter(Boolean).join(' · ');
    },
  };
}
