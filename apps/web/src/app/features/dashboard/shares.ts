import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureGroups } from '@landfall/contracts';
import {
  Bars,
  Money,
  MoneyPipe,
  StackedBar,
  UI_LANGUAGE,
  formatFen,
  type BarItem,
  type BarPart,
} from '@landfall/web-ui';
import { injectText } from '../../platform';
import { concentrationOf } from './concentration';
import { DashboardStore } from './dashboard-store';
import { PendingPart } from './pending-part';
import { injectGroupTexts } from './group-texts';

/** Amounts by group as bars, largest first, with the number of projects beside each. */
function injectAmountBars() {
  const texts = injectGroupTexts();
  const language = inject(UI_LANGUAGE);
  const text = injectText();
  return (amounts: MeasureGroups | undefined, counts: MeasureGroups | undefined): BarItem[] | undefined => {
    if (!amounts) return undefined;
    const countOf = new Map(counts?.groups.map((group) => [group.key, group.value]));
    return [...amounts.groups]
      .sort((a, b) => b.value - a.value)
      .map((group) => {
        const { value, unit } = formatFen(group.value, language());
        const count = countOf.get(group.key);
        return {
          key: group.key,
          label: texts.long(amounts.groupBy, group.key, group.label),
          value: group.value,
          text: `${value} ${unit}`,
          note: count === undefined ? '' : `${count} ${text('dashboard.unit.signedProjects')}`,
        };
      });
  };
}

/** Investment by cluster, and how much of it hangs on the largest projects. */
@Component({
  selector: 'lf-cluster-shares',
  imports: [Bars, Money, MoneyPipe, PendingPart, RouterLink, StackedBar, TranslocoPipe],
  templateUrl: './cluster-shares.html',
  styleUrl: './shares.css',
})
export class ClusterShares {
  protected readonly store = inject(DashboardStore);
  private readonly texts = injectText();
  private readonly toBars = injectAmountBars();

  protected readonly items = computed(() => this.toBars(this.store.clusters(), this.store.clusterCounts()));
  protected readonly concentration = computed(() => {
    const page = this.store.signedAmounts();
    if (page?.nextCursor !== null) return null;
    const signed = this.store.headline()?.values.signedProjects ?? 0;
    const amounts = page.items.map((member) => member.amountFen);
    return concentrationOf(amounts, Math.max(signed, amounts.length));
  });
  protected readonly largest = computed(() =>
    [...(this.store.signedAmounts()?.items ?? [])]
      .sort((a, b) => (b.amountFen ?? 0) - (a.amountFen ?? 0))
      .slice(0, 3),
  );
  protected readonly parts = computed<BarPart[]>(() => {
    const shares = this.concentration();
    if (!shares) return [];
    const without = this.store.withoutAmount() ?? 0;
    const text = (key: string, n?: number) => this.texts(`dashboard.${key}`, { n, without });
    return [
      { label: text('largest'), share: shares.largest, tone: 'money' as const },
      { label: text('nextTwo'), share: shares.nextTwo, tone: 'brand' as const },
      {
        label: text(without > 0 ? 'restWithout' : 'rest', shares.restCount),
        share: shares.rest,
        tone: 'rest' as const,
      },
    ].filter((part) => part.share > 0);
  });
}

const MOST_ORIGINS = 8;

/** Investment by where the investor comes from. */
@Component({
  selector: 'lf-origin-shares',
  imports: [Bars, PendingPart, TranslocoPipe],
  template: `<section class="block">
    <div class="block__head">
      <h2>{{ 'dashboard.byOrigin' | transloco }}</h2>
      @if (all()?.length; as count) {
        @if (count > most) {
          <span class="block__note">{{
            'dashboard.byOriginNote' | transloco: { n: items()?.length, all: count }
          }}</span>
        }
      }
    </div>
    @if (items(); as shown) {
      <lw-bars
        [items]="shown"
        [label]="'dashboard.byOrigin' | transloco"
        (picked)="store.open('agreedInvestment', 'origin', $event)"
      />
    } @else {
      <lf-pending-part [lines]="6" />
    }
  </section>`,
  styleUrl: './shares.css',
})
export class OriginShares {
  protected readonly store = inject(DashboardStore);
  private readonly toBars = injectAmountBars();
  protected readonly all = computed(() => this.toBars(this.store.origins(), this.store.originCounts()));
  protected readonly items = computed(() => this.all()?.slice(0, MOST_ORIGINS));
  protected readonly most = MOST_ORIGINS;
}
