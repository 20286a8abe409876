import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A line icon in the colour of its text. Decoration only: what it means stands beside it in words. */
@Component({
  selector: 'lw-icon',
  template: `<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: var(--icon);
      height: var(--icon);
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.name()]);
}
