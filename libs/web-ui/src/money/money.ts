import { Component, Pipe, computed, inject, input, type PipeTransform } from '@angular/core';
import { UI_LANGUAGE, injectWords } from '../language/language';
import { fill } from '../language/words';
import { formatFen, type MoneyUnit } from './format';

/** An amount as people say it; the exact amount shows on hover and is read out to a screen reader. */
@Component({
  selector: 'lw-money',
  template: `@if (text(); as t) {
      <span class="value" [title]="t.exact">{{ t.value }}</span>
      @if (showUnit()) {
        <small aria-hidden="true">{{ t.unit }}</small>
      }
      <span class="visually-hidden">{{ t.unit }} ({{ t.exact }})</span>
    } @else {
      <span class="faint" [attr.title]="unknown() ? words().amountUnknown : null">—</span>
      @if (unknown()) {
        <span class="visually-hidden">{{ words().amountUnknown }}</span>
      }
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
      font-weight: 400;
    }
  `,
})
export class Money {
  /** Fen; null shows a dash. */
  readonly fen = input.required<number | null | undefined>();
  readonly unit = input<MoneyUnit>('auto');
  readonly showUnit = input(true);
  /** True says of a missing amount that nobody knows it yet. */
  readonly unknown = input(false);

  private readonly language = inject(UI_LANGUAGE);
  protected readonly words = injectWords();
  protected readonly text = computed(() => {
    const fen = this.fen();
    if (fen === null || fen === undefined) return null;
    const formatted = formatFen(fen, this.language(), this.unit());
    return { ...formatted, exact: fill(this.words().exact, { value: formatted.exact }) };
  });
}

/** The same as plain text, `231.11 亿元`. Impure, because the language may change under it. */
@Pipe({ name: 'lwMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly language = inject(UI_LANGUAGE);

  transform(fen: number | null | undefined, unit: MoneyUnit = 'auto'): string {
    if (fen === null || fen === undefined) return '—';
    const formatted = formatFen(fen, this.language(), unit);
    return `${formatted.value} ${formatted.unit}`;
  }
}
