import { Component, Pipe, computed, inject, input, type PipeTransform } from '@angular/core';
import type { DatePrecision } from '@landfall/contracts';
import { UI_LANGUAGE } from '../language/language';
import { formatDay, formatInstant, formatSpan } from './format';

/** A day, shown no more exactly than it is known. */
@Component({
  selector: 'lw-day',
  template: `@if (text(); as t) {
      <time [attr.datetime]="machine()">{{ t }}</time>
    } @else {
      <span class="faint">—</span>
    }`,
  host: { class: 'num' },
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class Day {
  readonly day = input.required<string | null | undefined>();
  readonly precision = input<DatePrecision>('day');

  private readonly language = inject(UI_LANGUAGE);
  protected readonly text = computed(() => {
    const day = this.day();
    return day ? formatDay(day, this.precision(), this.language()) : null;
  });
  protected readonly machine = computed(() => {
    const length = { day: 10, month: 7, quarter: 7, year: 4 }[this.precision()];
    return this.day()?.slice(0, length) ?? null;
  });
}

/** A day as plain text. Impure, because the language may change under it. */
@Pipe({ name: 'lwDay', pure: false })
export class DayPipe implements PipeTransform {
  private readonly language = inject(UI_LANGUAGE);

  transform(day: string | null | undefined, precision: DatePrecision = 'day'): string {
    return day ? formatDay(day, precision, this.language()) : '—';
  }
}

/** A span of days as plain text, `2024-10-15 – 10-18`. */
@Pipe({ name: 'lwSpan' })
export class SpanPipe implements PipeTransform {
  transform(from: string | null | undefined, to: string | null | undefined): string {
    return formatSpan(from ?? null, to ?? null);
  }
}

/** An instant on the clock of the zone. */
@Pipe({ name: 'lwInstant' })
export class InstantPipe implements PipeTransform {
  transform(value: string | null | undefined): string {
    return value ? formatInstant(value) : '—';
  }
}
