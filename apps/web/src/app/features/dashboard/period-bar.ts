import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayRange, Icon, Segmented, type DayRangeValue, type Segment } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { DashboardStore } from './dashboard-store';

type Shown = 'month' | 'quarter' | 'year' | 'custom';

/** Which days the numbers stand for. The year is the latest with data until one steps to another. */
@Component({
  selector: 'lf-period-bar',
  imports: [DayRange, Icon, Segmented, TranslocoPipe],
  template: `<lw-segmented
      [segments]="segments()"
      [label]="'dashboard.period' | transloco"
      [value]="shown()"
      (valueChange)="choose($event)"
    />
    @if (shown() === 'year') {
      <span class="steps">
        <button
          type="button"
          class="btn btn--quiet btn--icon"
          [attr.aria-label]="'dashboard.earlier' | transloco: { year: year() - 1 }"
          (click)="step(-1)"
        >
          <lw-icon name="left" />
        </button>
        <button
          type="button"
          class="btn btn--quiet btn--icon"
          [attr.aria-label]="'dashboard.later' | transloco: { year: year() + 1 }"
          [disabled]="year() >= thisYear()"
          (click)="step(1)"
        >
          <lw-icon name="right" />
        </button>
      </span>
    }
    @if (shown() === 'custom') {
      <lw-day-range
        [clearable]="false"
        [label]="'dashboard.period' | transloco"
        [from]="store.period()?.from ?? null"
        [to]="store.period()?.to ?? null"
        (changed)="range($event)"
      />
    }`,
  styles: `
    :host {
      display: contents;
    }
    .steps {
      display: inline-flex;
      margin-inline: calc(-1 * var(--s-2));
    }
  `,
})
export class PeriodBar {
  protected readonly store = inject(DashboardStore);
  private readonly texts = injectText();

  protected readonly thisYear = computed(() => Number(this.store.now().slice(0, 4)));
  protected readonly year = computed(() => Number(this.store.period()?.to.slice(0, 4) ?? this.thisYear()));
  protected readonly shown = computed<Shown>(() => {
    const choice = this.store.choice();
    return choice === 'latest' ? 'year' : choice;
  });
  protected readonly segments = computed<Segment<Shown>[]>(() => {
    const text = (key: string) => this.texts(`dashboard.${key}`, { year: this.year() });
    return [
      { value: 'month', label: text('month') },
      { value: 'quarter', label: text('quarter') },
      { value: 'year', label: text('year') },
      { value: 'custom', label: text('custom') },
    ];
  });

  protected choose(shown: Shown): void {
    const period = this.store.period();
    const days =
      shown === 'custom' && period ? { from: period.from, to: period.to } : { from: null, to: null };
    this.store.change({ period: shown === 'year' ? null : shown, year: null, ...days });
  }

  protected step(by: number): void {
    this.store.change({ period: 'year', year: String(this.year() + by), from: null, to: null });
  }

  protected range(days: DayRangeValue): void {
    if (days.from && days.to) this.store.change({ period: 'custom', year: null, ...days });
  }
}
