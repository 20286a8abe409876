import { computed, type Signal } from '@angular/core';
import type { VisitListItem } from '@landfall/contracts';
import type { Column } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { injectVisitTexts } from './visit-texts';

type Text = ReturnType<typeof injectText>;
type VisitTexts = ReturnType<typeof injectVisitTexts>;

/** The columns of the list of visits. */
export function injectVisitColumns(): Signal<Column<VisitListItem>[]> {
  const text = injectText();
  const texts = injectVisitTexts();
  return computed(() => [...leading(text, texts), ...following(text, texts)]);
}

const label = (text: Text, field: string): string => text(`visits.field.${field}`);

/** With whom, when, how it stands. */
function leading(text: Text, texts: VisitTexts): Column<VisitListItem>[] {
  return [
    {
      key: 'companies',
      heading: label(text, 'companies'),
      text: (row) => texts.companies(row) || null,
      title: (row) => texts.companies(row),
      maxWidth: '22em',
      phone: 'title',
    },
    { key: 'visitedOn', heading: label(text, 'visitedOn'), sort: 'visitedOn', phone: 'aside' },
    { key: 'state', heading: label(text, 'state'), phone: 'line' },
    { key: 'manner', heading: label(text, 'direction'), text: texts.manner },
    { key: 'foreign', heading: label(text, 'foreignRelated'), phone: 'tail' },
    { key: 'intent', heading: label(text, 'intent') },
    { key: 'participants', heading: label(text, 'participants'), phone: 'line' },
  ];
}

/** What was said, what follows, and the rest. */
function following(text: Text, texts: VisitTexts): Column<VisitListItem>[] {
  return [
    {
      key: 'summary',
      heading: label(text, 'summary'),
      text: (row) => row.summary,
      title: (row) => row.summary,
      maxWidth: '26em',
      quiet: true,
    },
    {
      key: 'next',
      heading: label(text, 'nextAction'),
      text: (row) => texts.next(row) || null,
      title: (row) => texts.next(row),
      maxWidth: '18em',
    },
    { key: 'place', heading: label(text, 'place'), text: (row) => row.place, maxWidth: '10em', quiet: true },
    { key: 'trip', heading: label(text, 'tripId') },
    { key: 'updatedAt', heading: label(text, 'updatedAt'), sort: 'updatedAt', quiet: true },
  ];
}
