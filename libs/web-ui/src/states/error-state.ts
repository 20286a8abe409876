import { Component, computed, input, output } from '@angular/core';
import { injectWords } from '../language/language';

/** Reading failed: what happened, why, and a way to try again. */
@Component({
  selector: 'lw-error-state',
  template: `<svg viewBox="0 0 48 32" aria-hidden="true" class="bad">
      <path d="M24 5 38 28H10zM24 13v7M24 24h.01" />
    </svg>
    <p class="title">{{ heading() }}</p>
    @if (detail(); as text) {
      <p class="hint">{{ text }}</p>
    }
    <div class="actions">
      @if (canRetry()) {
        <button type="button" class="btn" (click)="retry.emit()">{{ words().retry }}</button>
      }
      <ng-content />
    </div>`,
  host: { role: 'alert' },
  styleUrl: './state.css',
})
export class ErrorState {
  readonly title = input<string>('');
  readonly detail = input<string>('');
  readonly canRetry = input(true);
  readonly retry = output();

  protected readonly words = injectWords();
  protected readonly heading = computed(() => this.title() || this.words().failed);
}
