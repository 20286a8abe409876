import {
  Component,
  ElementRef,
  ViewEncapsulation,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzDatePickerModule } from 'ng-zorro-antd/date-picker';
import { injectWords } from '../language/language';
import { CALENDAR_PROVIDERS, followLanguage, toDate, toDay } from './day-picker-base';
import type { DayRangeValue } from './day-range';

/** NG-ZORRO's range picker; only lw-day-range names it, and only when it is wanted. */
@Component({
  selector: 'lw-day-range-picker',
  imports: [FormsModule, NzDatePickerModule],
  providers: CALENDAR_PROVIDERS,
  template: `<nz-range-picker
    nzFormat="yyyy-MM-dd"
    nzSeparator="–"
    [nzPlaceHolder]="placeholders()"
    [nzAllowClear]="clearable()"
    [ngModel]="dates()"
    (ngModelChange)="picked($event)"
  />`,
  encapsulation: ViewEncapsulation.None,
  styleUrls: ['./zorro-picker.css', './zorro-base.css'],
})
export class DayRangePicker {
  readonly label = input.required<string>();
  readonly from = input<string | null>(null);
  readonly to = input<string | null>(null);
  readonly clearable = input(true);
  readonly changed = output<DayRangeValue>();

  private readonly words = injectWords();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly dates = computed(() => {
    const range = [toDate(this.from()), toDate(this.to())];
    return range.some(Boolean) ? range : null;
  });
  protected readonly placeholders = computed<[string, string]>(() => [
    `${this.label()} ${this.words().from}`,
    this.words().to,
  ]);

  constructor() {
    followLanguage();
    afterRenderEffect(() => {
      const names = [this.words().from, this.words().to];
      this.host.nativeElement.querySelectorAll('input').forEach((field, at) => {
        field.setAttribute('aria-label', `${this.label()} ${names[at] ?? ''}`);
      });
    });
  }

  protected picked(dates: (Date | null)[] | null): void {
    this.changed.emit({ from: toDay(dates?.[0]), to: toDay(dates?.[1]) });
  }
}
