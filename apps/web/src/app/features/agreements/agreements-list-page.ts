import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import {
  AGREEMENT_KINDS,
  AGREEMENT_RELATIONS,
  AGREEMENT_STATES,
  type AgreementListItem,
  type ProjectView,
} from '@landfall/contracts';
import { Agreed, Cell, Day, InstantPipe, Money, type Filter } from '@landfall/web-ui';
import { API, injectText } from '../../platform';
import { Preview, RecordList, StateTag, injectChoices, injectRecordList, valueOf } from '../records';
import { injectAgreementColumns } from './agreement-columns';
import { AgreementPreview } from './agreement-preview';
import { AGREEMENT_LIST } from './agreements-api';

/** 协议: what was signed, in the currency in which it was agreed. */
@Component({
  selector: 'lf-agreements-list-page',
  imports: [Agreed, AgreementPreview, Cell, Day, InstantPipe, Money, Preview, RecordList, StateTag],
  templateUrl: './agreements-list-page.html',
})
export class AgreementsListPage {
  protected readonly state = injectRecordList<AgreementListItem>(AGREEMENT_LIST);
  protected readonly columns = injectAgreementColumns();
  private readonly text = injectText();
  private readonly choices = injectChoices();
  protected readonly linkOf = (row: AgreementListItem): string[] => ['/agreements', row.id];
  private readonly project = httpResource<ProjectView>(() => {
    const id = this.state.values().projectId;
    return id ? `${API}/projects/${id}` : undefined;
  });

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`agreements.field.${field}`);
    return [
      { kind: 'given', key: 'projectId', label: label('projectId'), text: valueOf(this.project)?.name ?? '' },
      this.choices.of('kind', label('kind'), 'agreementKind', AGREEMENT_KINDS),
      this.choices.of('relation', label('relation'), 'relation', AGREEMENT_RELATIONS),
      this.choices.of('state', label('state'), 'agreementState', AGREEMENT_STATES),
      { kind: 'days', key: 'days', from: 'from', to: 'to', label: label('statOn') },
    ];
  });
}
