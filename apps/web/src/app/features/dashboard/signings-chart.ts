import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TrendChart, UI_LANGUAGE, formatFen, type TrendPoint } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { DashboardStore } from './dashboard-store';
import { PendingPart } from './pending-part';
import { injectGroupTexts } from './group-texts';
import { spansOf } from './period';

/** Fen per unit of the axis: 亿元, or bn CNY. */
const AXIS_FEN = { zh: 1e10, en: 1e11 };

/** Agreed investment by month (or quarter) with its running total; a column opens its projects. */
@Component({
  selector: 'lf-signings-chart',
  imports: [PendingPart, TranslocoPipe, TrendChart],
  template: `<section class="block">
    <div class="block__head">
      <h2>
        {{ (store.grain() === 'month' ? 'dashboard.byMonth' : 'dashboard.byQuarter') | transloco }}
        <small class="faint">{{ unit() }}</small>
      </h2>
      <span class="block__note hint">{{ 'dashboard.chartHint' | transloco }}</span>
    </div>
    @if (points(); as shown) {
      <lw-trend-chart
        [points]="shown"
        [label]="'dashboard.chartLabel' | transloco"
        (picked)="store.open('agreedInvestment', store.grain(), $event)"
      />
    } @else {
      <lf-pending-part [lines]="8" />
    }
  </section>`,
  styles: `
    .block {
      height: 100%;
    }
    h2 small {
      font-weight: 400;
    }
    @media (max-width: 600px) {
      .hint {
        display: none;
      }
    }
  `,
})
export class SigningsChart {
  protected readonly store = inject(DashboardStore);
  private readonly language = inject(UI_LANGUAGE);
  private readonly text = injectText();
  private readonly groupTexts = injectGroupTexts();

  protected readonly unit = computed(() => formatFen(AXIS_FEN[this.language()], this.language(), 'yi').unit);
  protected readonly points = computed<TrendPoint[] | undefined>(() => {
    const answer = this.store.byPeriod.agreedInvestment();
    if (!answer) return undefined;
    const language = this.language();
    const amounts = new Map(answer.groups.map((group) => [group.key, group.value]));
    const counts = new Map(
      this.store.byPeriod.signedProjects()?.groups.map((group) => [group.key, group.value]),
    );
    const coarse = amounts.has('') ? [''] : [];
    const keys = [...spansOf(answer.groupBy, answer.period), ...coarse];
    const manyYears = answer.period.from.slice(0, 4) !== answer.period.to.slice(0, 4);
    let sum = 0;
    return keys.map((key) => {
      const fen = amounts.get(key) ?? 0;
      const outside = key === '';
      if (!outside) sum += fen;
      const say = (value: number) => {
        const { value: text, unit } = formatFen(value, language);
        return `${text} ${unit}`;
      };
      return {
        key,
        label: this.groupTexts.short(answer.groupBy, key, manyYears),
        value: fen / AXIS_FEN[language],
        outside,
        detail: this.text(outside ? 'dashboard.pointOutside' : 'dashboard.point', {
          when: this.groupTexts.short(answer.groupBy, key, manyYears),
          amount: say(fen),
          n: counts.get(key) ?? 0,
          sum: say(sum),
        }),
      };
    });
  });
}
