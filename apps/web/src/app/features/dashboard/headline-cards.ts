import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Money, MoneyPipe, Skeleton, Sparkline } from '@landfall/web-ui';
import type { MeasureGroups } from '@landfall/contracts';
import { DashboardStore } from './dashboard-store';
import { spansOf } from './period';

/** The four numbers of the zone, each with what belongs beside it. */
@Component({
  selector: 'lf-headline-cards',
  imports: [Money, MoneyPipe, Skeleton, Sparkline, TranslocoPipe],
  templateUrl: './headline-cards.html',
  styleUrl: './headline-cards.css',
})
export class HeadlineCards {
  protected readonly store = inject(DashboardStore);
  protected readonly values = computed(() => this.store.headline()?.values);

  protected readonly lines = {
    trips: computed(() => this.line(this.store.byPeriod.trips())),
    foreignCompaniesVisited: computed(() => this.line(this.store.byPeriod.foreignCompaniesVisited())),
    signedProjects: computed(() => this.line(this.store.byPeriod.signedProjects())),
    agreedInvestment: computed(() => this.line(this.store.byPeriod.agreedInvestment())),
  };
  /** Over the projects that have an amount. */
  protected readonly average = computed(() => {
    const values = this.values();
    const without = this.store.withoutAmount();
    if (!values || without === null) return null;
    const known = values.signedProjects - without;
    return known > 0 ? Math.round(values.agreedInvestmentFen / known) : null;
  });

  private line(groups: MeasureGroups | undefined): number[] {
    if (!groups) return [];
    const values = new Map(groups.groups.map((group) => [group.key, group.value]));
    return spansOf(groups.groupBy, groups.period).map((key) => values.get(key) ?? 0);
  }
}
