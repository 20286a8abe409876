import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  AGREEMENT_RELATIONS,
  type LedgerEntryView,
  type LedgerPage,
  type ProjectView,
} from '@landfall/contracts';
import { Cell, Day, InstantPipe, Money, TotalCell, type Filter } from '@landfall/web-ui';
import { API, injectText } from '../../platform';
import { Preview, RecordList, injectChoices, injectRecordList, valueOf } from '../records';
import { LEDGER_LIST } from './ledger-api';
import { injectLedgerColumns } from './ledger-columns';
import { signed } from './ledger-standing';
import { LedgerPreview } from './ledger-preview';
import { StandingTag } from './standing-tag';

/** 签约台账: every entry that makes up the signed count and amount, with what they add up to. */
@Component({
  selector: 'lf-ledger-list-page',
  imports: [
    Cell,
    Day,
    InstantPipe,
    LedgerPreview,
    Money,
    Preview,
    RecordList,
    StandingTag,
    TotalCell,
    TranslocoPipe,
  ],
  templateUrl: './ledger-list-page.html',
})
export class LedgerListPage {
  protected readonly state = injectRecordList<LedgerEntryView, LedgerPage>(LEDGER_LIST);
  protected readonly columns = injectLedgerColumns();
  private readonly text = injectText();
  private readonly choices = injectChoices();
  protected readonly signed = signed;
  protected readonly linkOf = (row: LedgerEntryView): string[] => ['/agreements', row.agreementId];
  protected readonly sums = computed(() => this.state.list.first()?.sums ?? null);
  private readonly project = httpResource<ProjectView>(() => {
    const id = this.state.values().projectId;
    return id ? `${API}/projects/${id}` : undefined;
  });

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`ledger.field.${field}`);
    return [
      { kind: 'given', key: 'projectId', label: label('project'), text: valueOf(this.project)?.name ?? '' },
      this.choices.of('relation', label('relation'), 'relation', AGREEMENT_RELATIONS),
      this.choices.yesNo(
        'effective',
        label('effective'),
        this.text('ledger.standing.effective'),
        this.text('ledger.notEffective'),
      ),
      { kind: 'days', key: 'days', from: 'from', to: 'to', label: label('entryOn') },
    ];
  });
}
