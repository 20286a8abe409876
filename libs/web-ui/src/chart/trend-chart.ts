import { Component, computed, input, output } from '@angular/core';
import { Skeleton } from '../states/skeleton';
import { TrendCanvas } from './trend-canvas';
import type { TrendPoint } from './trend-option';

/**
 * Bars by period with their running total. The drawing is decoration; each period is a real button over its column,
 * so that thumb, keyboard and screen reader reach the same as the mouse.
 */
@Component({
  selector: 'lw-trend-chart',
  imports: [Skeleton, TrendCanvas],
  template: `<div class="canvas" aria-hidden="true">
      @defer (on viewport; prefetch on idle) {
        <lw-trend-canvas [points]="points()" />
      } @placeholder {
        <lw-skeleton [lines]="5" />
      }
    </div>
    <ul class="columns" [attr.aria-label]="label()">
      @for (point of points(); track point.key; let at = $index) {
        <li>
          <button
            type="button"
            [attr.aria-label]="point.detail"
            [class.before]="at >= points().length / 2"
            (click)="picked.emit(point.key)"
          >
            <span class="tip" aria-hidden="true">{{ point.detail }}</span>
            <span
              class="label"
              [class.outside]="point.outside"
              [class.sparse]="!point.outside && sparse() && at % sparse() !== 0"
              >{{ point.label }}</span
            >
          </button>
        </li>
      }
    </ul>`,
  styleUrl: './trend-chart.css',
})
export class TrendChart {
  readonly points = input.required<readonly TrendPoint[]>();
  readonly label = input.required<string>();
  readonly picked = output<string>();
  /** With many periods only each n-th label is written. */
  protected readonly sparse = computed(() => Math.ceil(this.points().length / 13));
}
