import { Component, computed, input } from '@angular/core';

const WIDTH = 72;
const HEIGHT = 20;

/** A small line without axes beside a number; it says nothing that the page does not say in words elsewhere. */
@Component({
  selector: 'lw-sparkline',
  template: `@if (points(); as line) {
    <svg [attr.viewBox]="box" aria-hidden="true" preserveAspectRatio="none">
      <polyline [attr.points]="line" />
    </svg>
  }`,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 5.2em;
      height: 1.5em;
      overflow: visible;
    }
    polyline {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linejoin: round;
      stroke-linecap: round;
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly points = computed(() => {
    const values = this.values();
    if (values.length < 3) return null;
    const top = Math.max(...values, 1e-9);
    return values
      .map(
        (value, at) => `${(at / (values.length - 1)) * WIDTH},${HEIGHT - 2 - (value / top) * (HEIGHT - 4)}`,
      )
      .join(' ');
  });
}
