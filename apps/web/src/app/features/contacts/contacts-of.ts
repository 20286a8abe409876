import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactListItem } from '@landfall/contracts';
import { Cell, DataTable, Tag, type Column } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Related } from '../records';
import { injectContactColumns } from './contact-columns';
import { contactsOf } from './contacts-api';

const SHOWN = 10;
const PLACES: Readonly<Record<string, Column<ContactListItem>['phone']>> = {
  name: 'title',
  title: 'aside',
  decider: 'tail',
  phones: 'line',
};

/** The people at a company, on the company's page. */
@Component({
  selector: 'lf-contacts-of',
  imports: [Cell, DataTable, Related, Tag, TranslocoPipe],
  template: `<lf-related
    [title]="'nav.contacts' | transloco"
    [count]="list.total()"
    [link]="['/contacts']"
    [params]="{ companyId: companyId() }"
  >
    <lw-data-table
      [columns]="columns()"
      [rows]="list.items()"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [label]="'nav.contacts' | transloco"
      [loading]="list.loading()"
      [loadingMore]="list.loadingMore()"
      [hasMore]="list.hasMore()"
      [error]="failure()"
      [fits]="false"
      [auto]="false"
      [emptyTitle]="'contacts.noneHere' | transloco"
      (opened)="open($event)"
      (more)="list.loadMore()"
      (retry)="list.reload()"
    >
      <ng-template lwCell="decider" [lwCellOf]="list.items()" let-row>
        @if (row.isDecider) {
          <lw-tag tone="brand" [mark]="false">{{ 'contacts.field.isDecider' | transloco }}</lw-tag>
        }
      </ng-template>
    </lw-data-table>
  </lf-related>`,
})
export class ContactsOf {
  readonly companyId = input.required<string>();

  private readonly router = inject(Router);
  private readonly explain = injectExplain();
  private readonly all = injectContactColumns();
  protected readonly list = contactsOf(() => this.companyId(), SHOWN);
  protected readonly failure = computed(() => this.explain(this.list.error()) || null);
  protected readonly columns = computed(() =>
    this.all()
      .filter((column) => column.key in PLACES)
      .map((column) => ({ ...column, sort: undefined, phone: PLACES[column.key] })),
  );
  protected readonly keyOf = (row: ContactListItem): string => row.id;
  protected readonly linkOf = (row: ContactListItem): string[] => ['/contacts', row.id];

  protected open(row: ContactListItem): void {
    void this.router.navigate(this.linkOf(row));
  }
}
