import { computed, inject, type Signal } from '@angular/core';
import type { LedgerEntryView } from '@landfall/contracts';
import { UI_LANGUAGE, formatFen, type Column } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { signed } from './ledger-standing';

type Text = ReturnType<typeof injectText>;

/** The columns of the ledger. */
export function injectLedgerColumns(): Signal<Column<LedgerEntryView>[]> {
  const text = injectText();
  const language = inject(UI_LANGUAGE);
  return computed(() => [...booked(text, formatFen(0, language(), 'yi').unit), ...recorded(text)]);
}

const label = (text: Text, field: string): string => text(`ledger.field.${field}`);

/** What was booked, for what and when. */
function booked(text: Text, unit: string): Column<LedgerEntryView>[] {
  return [
    {
      key: 'project',
      heading: label(text, 'project'),
      text: (row) => row.project.name,
      title: (row) => row.project.name,
      maxWidth: '22em',
      phone: 'title',
    },
    { key: 'entryOn', heading: label(text, 'entryOn'), sort: 'entryOn', phone: 'line' },
    {
      key: 'relation',
      heading: label(text, 'relation'),
      text: (row) => text(`words.relation.${row.relation}`),
      phone: 'line',
    },
    { key: 'count', heading: label(text, 'deltaCount'), align: 'end', text: (row) => signed(row.deltaCount) },
    {
      key: 'amount',
      heading: text('ledger.inUnit', { what: label(text, 'deltaCnyFen'), unit }),
      align: 'end',
      sort: 'deltaCnyFen',
      unit,
      phone: 'aside',
    },
    { key: 'standing', heading: label(text, 'effective'), phone: 'line' },
  ];
}

/** Why, and who wrote it down when. */
function recorded(text: Text): Column<LedgerEntryView>[] {
  return [
    {
      key: 'reason',
      heading: label(text, 'reason'),
      text: (row) => text(`words.ledgerReason.${row.reason}`) || row.reason,
      maxWidth: '18em',
      quiet: true,
    },
    { key: 'occurredOn', heading: label(text, 'occurredOn'), text: (row) => row.occurredOn, quiet: true },
    { key: 'recordedAt', heading: label(text, 'recordedAt'), sort: 'recordedAt', quiet: true },
    { key: 'recordedBy', heading: label(text, 'recordedBy'), text: (row) => row.recordedBy, quiet: true },
  ];
}
