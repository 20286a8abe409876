import { Component, computed, inject, input } from '@angular/core';
import { ErrorState, Skeleton } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { DashboardStore } from './dashboard-store';

/** Where a part of the page will stand: grey lines, or why it did not come. */
@Component({
  selector: 'lf-pending-part',
  imports: [ErrorState, Skeleton],
  template: `@if (reason(); as text) {
      <lw-error-state [detail]="text" (retry)="store.reload()" />
    } @else {
      <lw-skeleton [lines]="lines()" />
    }`,
})
export class PendingPart {
  readonly lines = input(6);
  protected readonly store = inject(DashboardStore);
  private readonly explain = injectExplain();
  protected readonly reason = computed(() => {
    const error = this.store.partError();
    return error ? this.explain(error) : '';
  });
}
