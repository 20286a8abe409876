import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Skeleton, Toasts } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { DashboardStore } from './dashboard-store';

/** The sentence as the zone publishes it; each number in it opens its rows. */
@Component({
  selector: 'lf-published-sentence',
  imports: [Icon, Skeleton, TranslocoPipe],
  template: `@if (store.sentence(); as sentence) {
      <p>
        @for (part of sentence.parts; track $index) {
          @if (part.measure; as measure) {
            <button
              type="button"
              class="num"
              [class.money]="measure === 'agreedInvestment'"
              [attr.aria-label]="
                'dashboard.open'
                  | transloco: { what: ('dashboard.short.' + measure | transloco) + ' ' + part.text }
              "
              (click)="store.open(measure)"
            >
              {{ part.text }}
            </button>
          } @else {
            <span>{{ part.text }}</span>
          }
        }
        <button
          type="button"
          class="copy"
          [title]="'dashboard.copy' | transloco"
          [attr.aria-label]="'dashboard.copy' | transloco"
          (click)="copy(sentence.text)"
        >
          <lw-icon name="copy" />
        </button>
      </p>
    } @else {
      <lw-skeleton [lines]="1" />
    }`,
  styleUrl: './published-sentence.css',
})
export class PublishedSentence {
  protected readonly store = inject(DashboardStore);
  private readonly toasts = inject(Toasts);
  private readonly text = injectText();

  protected async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.toasts.show(this.text('dashboard.copied'));
  }
}
