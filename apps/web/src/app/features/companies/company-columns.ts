import { computed, type Signal } from '@angular/core';
import type { CompanyListItem } from '@landfall/contracts';
import type { Column } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { injectCompanyTexts } from './company-texts';

type Text = ReturnType<typeof injectText>;
type CompanyTexts = ReturnType<typeof injectCompanyTexts>;

/** The columns of the list of companies. */
export function injectCompanyColumns(): Signal<Column<CompanyListItem>[]> {
  const text = injectText();
  const texts = injectCompanyTexts();
  return computed(() => [...leading(text, texts), ...following(text)]);
}

const label = (text: Text, field: string): string => text(`companies.field.${field}`);

/** Who they are, and where. */
function leading(text: Text, texts: CompanyTexts): Column<CompanyListItem>[] {
  return [
    {
      key: 'name',
      heading: label(text, 'name'),
      sort: 'name',
      text: (row) => row.name,
      title: (row) => row.name,
      maxWidth: '24em',
      phone: 'title',
    },
    { key: 'lifecycle', heading: label(text, 'lifecycle'), phone: 'aside' },
    { key: 'foreign', heading: label(text, 'foreignRelated'), phone: 'tail' },
    {
      key: 'cluster',
      heading: label(text, 'cluster'),
      text: (row) => row.cluster && (text(`words.cluster.${row.cluster}`) || row.cluster),
      phone: 'line',
    },
    {
      key: 'place',
      heading: label(text, 'place'),
      text: (row) => texts.place(row) || null,
      title: (row) => texts.place(row),
      maxWidth: '14em',
      quiet: true,
      phone: 'line',
    },
  ];
}

/** What we had to do with them. */
function following(text: Text): Column<CompanyListItem>[] {
  return [
    { key: 'visitCount', heading: label(text, 'visitCount'), align: 'end', text: (row) => row.visitCount },
    {
      key: 'lastVisitedOn',
      heading: label(text, 'lastVisitedOn'),
      sort: 'lastVisitedOn',
      text: (row) => row.lastVisitedOn,
      phone: 'line',
    },
    { key: 'owner', heading: label(text, 'ownerUserId'), text: (row) => row.owner?.name },
    { key: 'updatedAt', heading: label(text, 'updatedAt'), sort: 'updatedAt', quiet: true },
  ];
}
