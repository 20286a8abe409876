import { computed, type Signal } from '@angular/core';
import type { ContactListItem } from '@landfall/contracts';
import type { Column } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { maskPhone } from './phone';

/** The columns of the list of contacts. */
export function injectContactColumns(): Signal<Column<ContactListItem>[]> {
  const text = injectText();
  return computed(() => {
    const label = (field: string) => text(`contacts.field.${field}`);
    return [
      { key: 'name', heading: label('name'), sort: 'name', text: (row) => row.name, phone: 'title' },
      { key: 'title', heading: label('title'), text: (row) => row.title, phone: 'aside' },
      { key: 'decider', heading: label('isDecider'), phone: 'tail' },
      { key: 'company', heading: label('companyId'), phone: 'line', maxWidth: '22em' },
      { key: 'department', heading: label('department'), text: (row) => row.department, quiet: true },
      {
        key: 'phones',
        heading: label('phones'),
        text: (row) => row.phones.map(maskPhone).join('、') || null,
        phone: 'line',
      },
      { key: 'email', heading: label('email'), text: (row) => row.email, maxWidth: '16em', quiet: true },
      { key: 'leftOn', heading: label('leftOn'), text: (row) => row.leftOn, quiet: true },
      { key: 'updatedAt', heading: label('updatedAt'), sort: 'updatedAt', quiet: true },
    ];
  });
}
