import { Component, booleanAttribute, input } from '@angular/core';

/** Nothing here: says so, and offers the first step as projected content (a link or a button). */
@Component({
  selector: 'lw-empty-state',
  template: `<svg viewBox="0 0 48 32" aria-hidden="true">
      <path d="M6 26h36M10 26V14h9v12M19 26V7h11v19M30 26V17h8v9" />
      <path class="accent" d="M24.5 7V3l5 1.7-5 1.8" />
    </svg>
    <p class="title">{{ title() }}</p>
    @if (hint(); as text) {
      <p class="hint">{{ text }}</p>
    }
    <div class="actions"><ng-content /></div>`,
  host: { '[class.compact]': 'compact()' },
  styleUrl: './state.css',
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly hint = input<string>('');
  /** One quiet line, for an empty list among others. */
  readonly compact = input(false, { transform: booleanAttribute });
}
