import { Component, computed, inject, input } from '@angular/core';
import { UI_LANGUAGE } from '../language/language';
import { formatAgreed, formatMinor } from './format';

/** An amount in the currency in which it was agreed; the exact amount shows on hover and is read out. */
@Component({
  selector: 'lw-agreed',
  template: `@if (text(); as t) {
      <span [title]="t.exact">{{ t.value }}</span>
      <small aria-hidden="true">{{ t.unit }}</small>
      <span class="visually-hidden">{{ t.unit }} ({{ t.exact }})</span>
    } @else {
      <span class="faint">—</span>
    }`,
  host: { class: 'num' },
  styles: `
    :host {
      white-space: nowrap;
    }
    small {
      margin-inline-start: var(--s-1);
      color: var(--ink-2);
      font-size: 0.86em;
    }
  `,
})
export class Agreed {
  /** In the minor units of the currency; null shows a dash. */
  readonly minor = input.required<number | null | undefined>();
  readonly currency = input.required<string>();

  private readonly language = inject(UI_LANGUAGE);
  protected readonly text = computed(() => {
    const minor = this.minor();
    if (minor === null || minor === undefined) return null;
    return {
      ...formatAgreed(minor, this.currency(), this.language()),
      exact: formatMinor(minor, this.currency()),
    };
  });
}
