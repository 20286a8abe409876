import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorState, Skeleton } from '@landfall/web-ui';
import { injectExplain } from '../../../platform';
import type { Reading } from '../reading';

/**
 * A record beside its list: who it is (`[lfTags]` beside and `[lfSub]` below the name), its facts, a short story. The
 * name comes from the row at once, the rest when it is read.
 */
@Component({
  selector: 'lf-preview-frame',
  imports: [ErrorState, RouterLink, Skeleton, TranslocoPipe],
  template: `<header>
      <h2>
        <a [routerLink]="link()">{{ title() || '…' }}</a>
      </h2>
      <div class="sub"><ng-content select="[lfSub]" /></div>
      <ng-content select="[lfBand]" />
    </header>
    @if (failure(); as reason) {
      <lw-error-state [detail]="reason" (retry)="retry.emit()" />
    } @else if (reading().hasValue()) {
      <div class="body">
        <ng-content />
        <p>
          <a class="btn btn--small" [routerLink]="link()">{{ 'records.open' | transloco }}</a>
        </p>
      </div>
    } @else {
      <lw-skeleton class="body late" [lines]="6" />
    }`,
  styleUrl: './preview-frame.css',
})
export class PreviewFrame {
  readonly title = input.required<string>();
  readonly link = input.required<string[]>();
  readonly reading = input.required<Reading>();
  readonly retry = output();
  private readonly explain = injectExplain();
  protected readonly failure = computed(() => {
    const error = this.reading().error();
    return error ? this.explain(error) : '';
  });
}
