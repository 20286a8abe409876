import { computed, inject, type Signal } from '@angular/core';
import type { AgreementListItem } from '@landfall/contracts';
import { UI_LANGUAGE, formatFen, type Column } from '@landfall/web-ui';
import { injectText } from '../../platform';

type Text = ReturnType<typeof injectText>;

/** The columns of the list of agreements. */
export function injectAgreementColumns(): Signal<Column<AgreementListItem>[]> {
  const text = injectText();
  const language = inject(UI_LANGUAGE);
  return computed(() => [...leading(text, formatFen(0, language(), 'yi').unit), ...following(text)]);
}

const label = (text: Text, field: string): string => text(`agreements.field.${field}`);

/** What was signed, and how much. */
function leading(text: Text, unit: string): Column<AgreementListItem>[] {
  return [
    {
      key: 'project',
      heading: label(text, 'projectId'),
      text: (row) => row.project.name,
      title: (row) => row.project.name,
      maxWidth: '20em',
      phone: 'title',
    },
    {
      key: 'kind',
      heading: label(text, 'kind'),
      text: (row) => text(`words.agreementKind.${row.kind}`),
      phone: 'line',
    },
    {
      key: 'relation',
      heading: label(text, 'relation'),
      text: (row) => text(`words.relation.${row.relation}`),
    },
    { key: 'original', heading: label(text, 'amountMinor'), align: 'end' },
    {
      key: 'amount',
      heading: text('agreements.inUnit', { what: label(text, 'amountCnyFen'), unit }),
      align: 'end',
      sort: 'amountCnyFen',
      unit,
      phone: 'aside',
    },
  ];
}

/** When, how it stands, and the rest. */
function following(text: Text): Column<AgreementListItem>[] {
  return [
    { key: 'statOn', heading: label(text, 'statOn'), sort: 'statOn', phone: 'line' },
    { key: 'signedOn', heading: label(text, 'signedOn') },
    { key: 'state', heading: label(text, 'state'), phone: 'line' },
    { key: 'rate', heading: label(text, 'fxRate'), align: 'end', text: (row) => row.fxRate, quiet: true },
    {
      key: 'note',
      heading: label(text, 'note'),
      text: (row) => row.note,
      title: (row) => row.note,
      maxWidth: '16em',
      quiet: true,
    },
    { key: 'updatedAt', heading: label(text, 'updatedAt'), sort: 'updatedAt', quiet: true },
  ];
}
