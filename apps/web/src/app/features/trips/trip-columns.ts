import { computed, type Signal } from '@angular/core';
import type { TripListItem } from '@landfall/contracts';
import type { Column } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { injectTripTexts } from './trip-texts';

type Text = ReturnType<typeof injectText>;
type TripTexts = ReturnType<typeof injectTripTexts>;

/** The columns of the list of trips. */
export function injectTripColumns(): Signal<Column<TripListItem>[]> {
  const text = injectText();
  const texts = injectTripTexts();
  return computed(() => [...leading(text, texts), ...following(text)]);
}

const label = (text: Text, field: string): string => text(`trips.field.${field}`);

/** Where, when, who leads, how it stands. */
function leading(text: Text, texts: TripTexts): Column<TripListItem>[] {
  return [
    {
      key: 'title',
      heading: label(text, 'title'),
      text: (row) => row.title,
      title: (row) => row.title,
      maxWidth: '20em',
      phone: 'title',
    },
    { key: 'no', heading: label(text, 'no'), sort: 'no', text: (row) => row.no, quiet: true },
    { key: 'span', heading: label(text, 'span'), sort: 'startsOn', text: texts.span, phone: 'line' },
    { key: 'state', heading: label(text, 'state'), phone: 'aside' },
    {
      key: 'route',
      heading: label(text, 'route'),
      text: (row) => texts.route(row) || null,
      title: (row) => texts.route(row),
      maxWidth: '16em',
      phone: 'line',
    },
    {
      key: 'leader',
      heading: label(text, 'leaderName'),
      text: (row) => texts.leader(row) || null,
      phone: 'line',
    },
  ];
}

/** Who else, what for, what came of it. */
function following(text: Text): Column<TripListItem>[] {
  return [
    { key: 'members', heading: label(text, 'members') },
    { key: 'aim', heading: label(text, 'aim'), text: (row) => text(`words.tripAim.${row.aim}`) },
    { key: 'overseas', heading: label(text, 'overseas') },
    { key: 'visitCount', heading: label(text, 'visitCount'), align: 'end', text: (row) => row.visitCount },
    {
      key: 'purpose',
      heading: label(text, 'purpose'),
      text: (row) => row.purpose,
      title: (row) => row.purpose,
      maxWidth: '20em',
      quiet: true,
    },
    { key: 'updatedAt', heading: label(text, 'updatedAt'), sort: 'updatedAt', quiet: true },
  ];
}
