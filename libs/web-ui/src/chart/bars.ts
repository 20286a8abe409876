import { Component, computed, input, output } from '@angular/core';

export interface BarItem {
  key: string;
  label: string;
  value: number;
  /** The value as text. */
  text: string;
  /** A second number beside it, lighter. */
  note?: string;
}

/** Horizontal bars, longest first as given; each row is a button that opens what stands behind it. */
@Component({
  selector: 'lw-bars',
  template: `<ul role="list" [attr.aria-label]="label()">
    @for (item of items(); track item.key) {
      <li role="listitem">
        <button type="button" (click)="picked.emit(item.key)">
          <span class="name">{{ item.label }}</span>
          <span class="track" aria-hidden="true"
            ><i [class]="'shade-' + shade($index)" [style.width.%]="(item.value / largest()) * 100"></i
          ></span>
          <span class="value num">{{ item.text }}</span>
          <span class="note num">{{ item.note }}</span>
        </button>
      </li>
    }
  </ul>`,
  styleUrl: './bars.css',
})
export class Bars {
  readonly items = input.required<readonly BarItem[]>();
  readonly label = input.required<string>();
  readonly picked = output<string>();
  protected readonly largest = computed(() => Math.max(1, ...this.items().map((item) => item.value)));

  /** A share below half of the largest is set lighter, below a quarter lighter again. */
  protected shade(index: number): number {
    const share = (this.items()[index]?.value ?? 0) / this.largest();
    if (share >= 0.5) return 1;
    return share >= 0.25 ? 2 : 3;
  }
}
