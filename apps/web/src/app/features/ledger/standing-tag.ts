import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LedgerEntryView } from '@landfall/contracts';
import { Tag } from '@landfall/web-ui';
import { standingOf } from './ledger-standing';

/** Whether an entry counts; only one that was taken back stands out. */
@Component({
  selector: 'lf-standing-tag',
  imports: [Tag, TranslocoPipe],
  template: `@if (standing() === 'effective') {
      <span class="muted">{{ 'ledger.standing.effective' | transloco }}</span>
    } @else {
      <lw-tag [tone]="standing() === 'reversal' ? 'warn' : 'neutral'">{{
        'ledger.standing.' + standing() | transloco
      }}</lw-tag>
    }`,
})
export class StandingTag {
  readonly entry = input.required<Pick<LedgerEntryView, 'effective' | 'reversesId'>>();
  protected readonly standing = computed(() => standingOf(this.entry()));
}
