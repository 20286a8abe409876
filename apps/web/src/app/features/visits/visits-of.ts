import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VisitListItem } from '@landfall/contracts';
import { Cell, DataTable, Day, People, type Column } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Related, StateTag } from '../records';
import { injectVisitColumns } from './visit-columns';
import { injectVisitTexts } from './visit-texts';
import { visitsOf, type VisitsOwner } from './visits-api';

const SHOWN = 10;

/** The visits of a company or a trip, newest first, on that record's page. */
@Component({
  selector: 'lf-visits-of',
  imports: [Cell, DataTable, Day, People, Related, StateTag, TranslocoPipe],
  template: `<lf-related
    [title]="'nav.visits' | transloco"
    [count]="list.total()"
    [link]="['/visits']"
    [params]="params()"
  >
    <lw-data-table
      [columns]="columns()"
      [rows]="list.items()"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [label]="'nav.visits' | transloco"
      [loading]="list.loading()"
      [loadingMore]="list.loadingMore()"
      [hasMore]="list.hasMore()"
      [error]="failure()"
      [fits]="false"
      [auto]="false"
      [emptyTitle]="'visits.noneHere' | transloco"
      (opened)="open($event)"
      (more)="list.loadMore()"
      (retry)="list.reload()"
    >
      <ng-template lwCell="visitedOn" [lwCellOf]="list.items()" let-row>
        <lw-day [day]="row.visitedOn" [precision]="row.visitedPrecision" />
      </ng-template>
      <ng-template lwCell="state" [lwCellOf]="list.items()" let-row>
        <lf-state group="visitState" [code]="row.state" />
      </ng-template>
      <ng-template lwCell="foreign" [lwCellOf]="list.items()" let-row>
        @if (texts.foreign(row) !== 'none') {
          <lf-state group="foreign" code="yes" [mark]="false" />
        }
      </ng-template>
      <ng-template lwCell="intent" [lwCellOf]="list.items()" let-row>
        <lf-state group="intent" [code]="row.intent" />
      </ng-template>
      <ng-template lwCell="participants" [lwCellOf]="list.items()" let-row>
        <lw-people [people]="row.participants" />
      </ng-template>
    </lw-data-table>
  </lf-related>`,
})
export class VisitsOf {
  readonly of = input.required<VisitsOwner>();

  private readonly router = inject(Router);
  private readonly explain = injectExplain();
  private readonly all = injectVisitColumns();
  protected readonly texts = injectVisitTexts();
  protected readonly list = visitsOf(() => this.of(), SHOWN);
  protected readonly params = computed(() => ({ ...this.of() }));
  protected readonly failure = computed(() => this.explain(this.list.error()) || null);
  protected readonly keyOf = (row: VisitListItem): string => row.id;
  protected readonly linkOf = (row: VisitListItem): string[] => ['/visits', row.id];

  /** A company's visits are told apart by their day, a trip's by their company. */
  protected readonly columns = computed<Column<VisitListItem>[]>(() => {
    const keys = this.of().companyId
      ? ['visitedOn', 'state', 'manner', 'foreign', 'intent', 'participants', 'summary']
      : ['companies', 'visitedOn', 'state', 'foreign', 'intent', 'participants', 'summary'];
    const phone: Record<string, Column<VisitListItem>['phone']> = this.of().companyId
      ? { visitedOn: 'title', state: 'aside', manner: 'line', participants: 'line' }
      : { companies: 'title', visitedOn: 'aside', state: 'line', participants: 'line' };
    const byKey = new Map(this.all().map((column) => [column.key, column]));
    return keys.flatMap((key) => {
      const column = byKey.get(key);
      return column ? [{ ...column, sort: undefined, phone: phone[key] }] : [];
    });
  });

  protected open(row: VisitListItem): void {
    void this.router.navigate(this.linkOf(row));
  }
}
