import { Component, booleanAttribute, input, output } from '@angular/core';
import { injectWords } from '../language/language';
import { DayRangePicker } from './day-range-picker';

export interface DayRangeValue {
  from: string | null;
  to: string | null;
}

/** First and last day, both included; either may be open. A finger gets the phone's own calendar. */
@Component({
  selector: 'lw-day-range',
  imports: [DayRangePicker],
  template: `@if (byTouch) {
      <input
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
      />
    } @else {
      @defer (on immediate) {
        <lw-day-range-picker
          [label]="label()"
          [from]="from()"
          [to]="to()"
          [clearable]="clearable()"
          (changed)="changed.emit($event)"
        />
      } @placeholder {
        <span class="input input--small waiting"></span>
      }
    }`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s-1);
      max-width: 100%;
    }
    .waiting {
      width: var(--menu);
    }
  `,
})
export class DayRange {
  readonly label = input.required<string>();
  readonly from = input<string | null>(null);
  readonly to = input<string | null>(null);
  readonly clearable = input(true, { transform: booleanAttribute });
  readonly changed = output<DayRangeValue>();
  protected readonly words = injectWords();
  protected readonly byTouch = window.matchMedia?.('(pointer: coarse)').matches ?? false;

  protected valueOf(event: Event): string | null {
    return (event.target as HTMLInputElement).value || null;
  }
}
