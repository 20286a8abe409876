import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LedgerEntryView } from '@landfall/contracts';
import { Tag } from '@landfall/web-ui';
import { standingOf } from './ledger-standing';

/** Whether an entry counts, or was taken back. */
@Component({
  selector: 'lf-standing-tag',
  imports: [Tag, TranslocoPipe],
  template: `<lw-tag [tone]="tone()">{{ 'ledger.standing.' + standing() | transloco }}</lw-tag>`,
})
export class StandingTag {
  readonly entry = input.required<Pick<LedgerEntryView, 'effective' | 'reversesId'>>();
  protected readonly standing = computed(() => standingOf(this.entry()));
  protected readonly tone = computed(
    () =>
      ({ effective: 'ok', reversal: 'warn', reversed: 'neutral' })[this.standing()] as
        | 'ok'
        | 'warn'
        | 'neutral',
  );
}
