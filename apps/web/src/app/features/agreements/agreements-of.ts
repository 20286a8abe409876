import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgreementListItem } from '@landfall/contracts';
import { Agreed, Cell, DataTable, Day, Money, type Column } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Related, StateTag } from '../records';
import { injectAgreementColumns } from './agreement-columns';
import { agreementsOf } from './agreements-api';

const SHOWN = 20;
const PLACES: Readonly<Record<string, Column<AgreementListItem>['phone']>> = {
  kind: 'title',
  relation: 'line',
  state: 'line',
  signedOn: undefined,
  statOn: 'line',
  original: undefined,
  amount: 'aside',
};

/** The agreements of a project, newest first, on the project's page. */
@Component({
  selector: 'lf-agreements-of',
  imports: [Agreed, Cell, DataTable, Day, Money, Related, StateTag, TranslocoPipe],
  template: `<lf-related
    [title]="'nav.agreements' | transloco"
    [count]="list.total()"
    [link]="['/agreements']"
    [params]="{ projectId: projectId() }"
  >
    <lw-data-table
      [columns]="columns()"
      [rows]="list.items()"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [label]="'nav.agreements' | transloco"
      [loading]="list.loading()"
      [loadingMore]="list.loadingMore()"
      [hasMore]="list.hasMore()"
      [error]="failure()"
      [fits]="false"
      [auto]="false"
      [emptyTitle]="'agreements.noneHere' | transloco"
      (opened)="open($event)"
      (more)="list.loadMore()"
      (retry)="list.reload()"
    >
      <ng-template lwCell="state" [lwCellOf]="list.items()" let-row>
        <lf-state group="agreementState" [code]="row.state" />
      </ng-template>
      <ng-template lwCell="original" [lwCellOf]="list.items()" let-row>
        <lw-agreed [minor]="row.amountMinor" [currency]="row.currency" />
      </ng-template>
      <ng-template lwCell="signedOn" [lwCellOf]="list.items()" let-row>
        <lw-day [day]="row.signedOn" [precision]="row.signedPrecision" />
      </ng-template>
      <ng-template lwCell="statOn" [lwCellOf]="list.items()" let-row>
        <lw-day [day]="row.statOn" [precision]="row.statPrecision" />
      </ng-template>
      <ng-template lwCell="amount" [lwCellOf]="list.items()" let-row>
        <lw-money unit="yi" [fen]="row.amountCnyFen" [showUnit]="false" />
      </ng-template>
    </lw-data-table>
  </lf-related>`,
})
export class AgreementsOf {
  readonly projectId = input.required<string>();

  private readonly router = inject(Router);
  private readonly explain = injectExplain();
  private readonly all = injectAgreementColumns();
  protected readonly list = agreementsOf(() => this.projectId(), SHOWN);
  protected readonly failure = computed(() => this.explain(this.list.error()) || null);
  protected readonly columns = computed(() =>
    this.all()
      .filter((column) => column.key in PLACES)
      .map((column) => ({ ...column, sort: undefined, phone: PLACES[column.key] })),
  );
  protected readonly keyOf = (row: AgreementListItem): string => row.id;
  protected readonly linkOf = (row: AgreementListItem): string[] => ['/agreements', row.id];

  protected open(row: AgreementListItem): void {
    void this.router.navigate(this.linkOf(row));
  }
}
