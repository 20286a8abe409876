import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgreementView, LedgerEntryView } from '@landfall/contracts';
import { Agreed, Day, InstantPipe, Money } from '@landfall/web-ui';
import { Fact, Facts, PreviewFrame, readRecord, valueOf } from '../records';
import { LedgerTable } from './ledger-table';
import { signed } from './ledger-standing';
import { StandingTag } from './standing-tag';

/** An entry beside the ledger: what it books, why, and the agreement that wrote it with all its entries. */
@Component({
  selector: 'lf-ledger-preview',
  imports: [
    Agreed,
    Day,
    Fact,
    Facts,
    InstantPipe,
    LedgerTable,
    Money,
    PreviewFrame,
    RouterLink,
    StandingTag,
    TranslocoPipe,
  ],
  templateUrl: './ledger-preview.html',
})
export class LedgerPreview {
  /** Null while the list is being read, or where the entry stands further down. */
  readonly row = input.required<LedgerEntryView | null>();

  protected readonly reading = readRecord<AgreementView>('/agreements', () => this.row()?.agreementId);
  protected readonly agreement = computed(() => valueOf(this.reading));
  protected readonly signed = signed;
}
