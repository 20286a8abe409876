import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, ErrorState, formatInstant } from '@landfall/web-ui';
import { Page, SessionService, injectExplain } from '../../platform';
import { ActivityTable } from './activity-table';
import { DashboardStore } from './dashboard-store';
import { HeadlineCards } from './headline-cards';
import { MeasurePanel } from './measure-panel';
import { PeriodBar } from './period-bar';
import { PublishedSentence } from './published-sentence';
import { RulesMenu } from './rules-menu';
import { ClusterShares, OriginShares } from './shares';
import { SigningsChart } from './signings-chart';

/** 数据总览: the published sentence, the numbers behind it, and the way from each of them to its rows. */
@Component({
  selector: 'lf-dashboard-page',
  imports: [
    ActivityTable,
    ClusterShares,
    EmptyState,
    ErrorState,
    HeadlineCards,
    MeasurePanel,
    OriginShares,
    Page,
    PeriodBar,
    PublishedSentence,
    RouterLink,
    RulesMenu,
    SigningsChart,
    TranslocoPipe,
  ],
  providers: [DashboardStore],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.css',
})
export class DashboardPage {
  protected readonly store = inject(DashboardStore);
  protected readonly session = inject(SessionService);
  private readonly explain = injectExplain();

  protected readonly failure = computed(() => {
    const error = this.store.error();
    return error ? this.explain(error) : '';
  });
  protected readonly updated = computed(() => {
    const at = this.store.headline()?.dataAsOf;
    return at ? formatInstant(at) : null;
  });

  protected latest(): void {
    this.store.change({ period: null, year: null, from: null, to: null });
  }
}
