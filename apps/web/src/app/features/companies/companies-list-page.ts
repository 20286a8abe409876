import { Component, computed } from '@angular/core';
import { CLUSTERS, COMPANY_KINDS, COMPANY_LIFECYCLES, type CompanyListItem } from '@landfall/contracts';
import { Cell, InstantPipe, type Filter } from '@landfall/web-ui';
import { injectText } from '../../platform';
import {
  Preview,
  RecordList,
  StateTag,
  injectChoices,
  injectRecordList,
  injectUserChoices,
} from '../records';
import { COMPANY_LIST } from './companies-api';
import { injectCompanyColumns } from './company-columns';
import { CompanyPreview } from './company-preview';
import { injectCompanyTexts } from './company-texts';

/** 企业: everybody outside with whom we have to do. */
@Component({
  selector: 'lf-companies-list-page',
  imports: [Cell, CompanyPreview, InstantPipe, Preview, RecordList, StateTag],
  templateUrl: './companies-list-page.html',
})
export class CompaniesListPage {
  protected readonly state = injectRecordList<CompanyListItem>(COMPANY_LIST);
  private readonly text = injectText();
  private readonly choices = injectChoices();
  private readonly users = injectUserChoices();
  protected readonly texts = injectCompanyTexts();
  protected readonly linkOf = (row: CompanyListItem): string[] => ['/companies', row.id];

  protected readonly columns = injectCompanyColumns();

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`companies.field.${field}`);
    return [
      this.choices.of('lifecycle', label('lifecycle'), 'lifecycle', COMPANY_LIFECYCLES),
      this.choices.yesNo(
        'foreignRelated',
        label('foreignRelated'),
        this.text('words.foreign.yes'),
        this.text('words.foreign.no'),
      ),
      this.choices.of('cluster', label('cluster'), 'cluster', CLUSTERS),
      this.choices.of('kind', label('kind'), 'companyKind', COMPANY_KINDS),
      {
        kind: 'given',
        key: 'country',
        label: label('country'),
        text: this.texts.country(this.asked('country')),
      },
      { kind: 'choice', key: 'ownerId', label: label('ownerUserId'), options: this.users() },
    ];
  });

  private asked(key: string): string | null {
    return this.state.values()[key] ?? null;
  }
}
