import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProjectListItem } from '@landfall/contracts';
import { Cell, DataTable, Money, StageTag, type Column } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Related } from '../records';
import { injectProjectColumns } from './project-columns';
import { injectProjectTexts } from './project-texts';
import { projectsOf } from './projects-api';

const SHOWN = 10;
const PLACES: Readonly<Record<string, Column<ProjectListItem>['phone']>> = {
  name: 'title',
  phase: 'line',
  amount: 'aside',
  signedStatOn: 'line',
};

/** The projects of a company, on the company's page. */
@Component({
  selector: 'lf-projects-of',
  imports: [Cell, DataTable, Money, Related, StageTag, TranslocoPipe],
  template: `<lf-related
    [title]="'nav.projects' | transloco"
    [count]="list.total()"
    [link]="['/projects']"
    [params]="{ companyId: companyId() }"
  >
    <lw-data-table
      [columns]="columns()"
      [rows]="list.items()"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [label]="'nav.projects' | transloco"
      [loading]="list.loading()"
      [loadingMore]="list.loadingMore()"
      [hasMore]="list.hasMore()"
      [error]="failure()"
      [fits]="false"
      [auto]="false"
      [emptyTitle]="'projects.noneHere' | transloco"
      (opened)="open($event)"
      (more)="list.loadMore()"
      (retry)="list.reload()"
    >
      <ng-template lwCell="phase" [lwCellOf]="list.items()" let-row>
        <lw-stage-tag [phase]="row.phase" [outcome]="row.outcome" [label]="texts.standing(row)" />
      </ng-template>
      <ng-template lwCell="amount" [lwCellOf]="list.items()" let-row>
        <lw-money
          unit="yi"
          [fen]="row.signed ? row.agreedFen : null"
          [unknown]="row.signed"
          [showUnit]="false"
        />
      </ng-template>
    </lw-data-table>
  </lf-related>`,
})
export class ProjectsOf {
  readonly companyId = input.required<string>();

  private readonly router = inject(Router);
  private readonly explain = injectExplain();
  private readonly all = injectProjectColumns();
  protected readonly texts = injectProjectTexts();
  protected readonly list = projectsOf(() => this.companyId(), SHOWN);
  protected readonly failure = computed(() => this.explain(this.list.error()) || null);
  protected readonly columns = computed(() =>
    this.all()
      .filter((column) => column.key in PLACES)
      .map((column) => ({ ...column, sort: undefined, phone: PLACES[column.key] })),
  );
  protected readonly keyOf = (row: ProjectListItem): string => row.id;
  protected readonly linkOf = (row: ProjectListItem): string[] => ['/projects', row.id];

  protected open(row: ProjectListItem): void {
    void this.router.navigate(this.linkOf(row));
  }
}
