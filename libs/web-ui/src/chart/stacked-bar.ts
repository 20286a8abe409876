import { Component, computed, input } from '@angular/core';

export interface BarPart {
  label: string;
  /** 0–1. */
  share: number;
  tone: 'money' | 'brand' | 'rest';
}

/** One bar cut into shares, with its legend below, so that a narrow share keeps its words. */
@Component({
  selector: 'lw-stacked-bar',
  template: `<div class="bar" role="img" [attr.aria-label]="spoken()">
      @for (part of parts(); track part.label) {
        <span [class]="part.tone" [style.flex-grow]="part.share"></span>
      }
    </div>
    <ul aria-hidden="true">
      @for (part of parts(); track part.label) {
        <li>
          <i [class]="part.tone"></i>{{ part.label }} <b class="num">{{ percent(part.share) }}</b>
        </li>
      }
    </ul>`,
  styleUrl: './stacked-bar.css',
})
export class StackedBar {
  readonly parts = input.required<readonly BarPart[]>();
  readonly label = input.required<string>();
  protected readonly spoken = computed(
    () =>
      `${this.label()}：${this.parts()
        .map((part) => `${part.label} ${this.percent(part.share)}`)
        .join('，')}`,
  );

  protected percent(share: number): string {
    return `${(share * 100).toFixed(1)}%`;
  }
}
