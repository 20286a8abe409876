import { Component, input, output } from '@angular/core';
import { injectWords } from '../language/language';

export interface DayRangeValue {
  from: string | null;
  to: string | null;
}

/** First and last day, both included; either may be open. */
@Component({
  selector: 'lw-day-range',
  template: `<input
      type="date"
      class="input input--small"
      [attr.aria-label]="label() + ' ' + words().from"
      [value]="from() ?? ''"
      [max]="to() ?? ''"
      (change)="changed.emit({ from: valueOf($event), to: to() })"
    />
    <span aria-hidden="true">–</span>
    <input
      type="date"
      class="input input--small"
      [attr.aria-label]="label() + ' ' + words().to"
      [value]="to() ?? ''"
      [min]="from() ?? ''"
      (change)="changed.emit({ from: from(), to: valueOf($event) })"
    />`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s-1);
    }
  `,
})
export class DayRange {
  readonly label = input.required<string>();
  readonly from = input<string | null>(null);
  readonly to = input<string | null>(null);
  readonly changed = output<DayRangeValue>();
  protected readonly words = injectWords();

  protected valueOf(event: Event): string | null {
    return (event.target as HTMLInputElement).value || null;
  }
}
