import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResult } from '@landfall/contracts';
import { MoneyPipe } from '@landfall/web-ui';
import { injectText } from '../../../platform';

/** What the published numbers were and will be, in one sentence; every new value stands out. */
@Component({
  selector: 'lf-impact',
  imports: [MoneyPipe, TranslocoPipe],
  template: `@if (shown(); as numbers) {
    <p class="num">
      <span>{{ (done() ? 'imports.impact.did' : 'imports.impact.will') | transloco }}</span>
      @for (number of numbers.counts; track number.key) {
        <span
          >{{ 'imports.number.' + number.key | transloco }} {{ number.before }} → <b>{{ number.after }}</b>
          {{ 'imports.unit.' + number.key | transloco }}</span
        >
      }
      <span
        >{{ 'imports.number.agreedInvestment' | transloco }}
        {{ numbers.money.before === 0 ? '0' : (numbers.money.before | lwMoney: 'yi') }} →
        <b class="money">{{ numbers.money.after | lwMoney: 'yi' }}</b></span
      >
      <span class="faint">{{ numbers.period }}</span>
    </p>
  }`,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s-4);
      color: var(--ink-2);
      font-size: var(--fs-13);
    }
    b {
      color: var(--ink);
      font-weight: 600;
    }
    b.money {
      color: var(--money);
    }
  `,
})
export class Impact {
  readonly result = input.required<ImportResult | null>();
  /** It has happened. */
  readonly done = input(false);
  private readonly text = injectText();

  protected readonly shown = computed(() => {
    const { before, after, period } = this.result() ?? {};
    if (!before || !after || !period) return null;
    return {
      counts: (['signedProjects', 'trips', 'foreignCompaniesVisited'] as const).map((key) => ({
        key,
        before: before[key],
        after: after[key],
      })),
      money: { before: before.agreedInvestmentFen, after: after.agreedInvestmentFen },
      period: this.text('imports.impact.period', {
        year: period.to.slice(0, 4),
        month: Number(period.to.slice(5, 7)),
        day: Number(period.to.slice(8, 10)),
        to: period.to,
      }),
    };
  });
}
