import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CompanyView, ContactListItem } from '@landfall/contracts';
import { Cell, InstantPipe, Tag, type Filter } from '@landfall/web-ui';
import { API, injectText } from '../../platform';
import { Preview, RecordList, injectRecordList, valueOf } from '../records';
import { injectContactColumns } from './contact-columns';
import { ContactPreview } from './contact-preview';
import { CONTACT_LIST } from './contacts-api';

/** 联系人: the people at companies. */
@Component({
  selector: 'lf-contacts-list-page',
  imports: [Cell, ContactPreview, InstantPipe, Preview, RecordList, RouterLink, Tag, TranslocoPipe],
  templateUrl: './contacts-list-page.html',
})
export class ContactsListPage {
  protected readonly state = injectRecordList<ContactListItem>(CONTACT_LIST);
  protected readonly columns = injectContactColumns();
  private readonly text = injectText();
  protected readonly linkOf = (row: ContactListItem): string[] => ['/contacts', row.id];
  private readonly company = httpResource<CompanyView>(() => {
    const id = this.state.values().companyId;
    return id ? `${API}/companies/${id}` : undefined;
  });

  protected readonly filters = computed<Filter[]>(() => [
    {
      kind: 'given',
      key: 'companyId',
      label: this.text('contacts.field.companyId'),
      text: valueOf(this.company)?.name ?? '',
    },
  ]);
}
