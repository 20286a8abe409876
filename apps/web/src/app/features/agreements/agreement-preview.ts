import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgreementListItem } from '@landfall/contracts';
import { Agreed, Day, Money } from '@landfall/web-ui';
import { LedgerTable } from '../ledger';
import { Fact, Facts, PreviewFrame, StateTag, valueOf } from '../records';
import { readAgreement } from './agreements-api';

/** An agreement beside the list: its amount as agreed and in yuan, and what it booked. */
@Component({
  selector: 'lf-agreement-preview',
  imports: [Agreed, Day, Fact, Facts, LedgerTable, Money, PreviewFrame, RouterLink, StateTag, TranslocoPipe],
  templateUrl: './agreement-preview.html',
})
export class AgreementPreview {
  readonly id = input.required<string>();
  readonly row = input<AgreementListItem | null>(null);

  protected readonly reading = readAgreement(() => this.id());
  protected readonly agreement = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.agreement() ?? this.row());
}
