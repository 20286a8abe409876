import { Component, computed, inject } from '@angular/core';
import { CLUSTERS, COMPANY_KINDS, COMPANY_LIFECYCLES, type CompanyListItem } from '@landfall/contracts';
import { Cell, InstantPipe, UI_LANGUAGE, type Filter } from '@landfall/web-ui';
import { injectText } from '../../platform';
import {
  Preview,
  RecordList,
  StateTag,
  injectChoices,
  injectRecordList,
  injectUserChoices,
} from '../records';
import { countries } from '../words';
import { COMPANY_LIST } from './companies-api';
import { injectCompanyColumns } from './company-columns';
import { CompanyPreview } from './company-preview';

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
  private readonly language = inject(UI_LANGUAGE);
  private readonly countries = computed(() =>
    countries(this.language()).map(({ code, name }) => ({ value: code, label: name })),
  );
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
      { kind: 'choice', key: 'country', label: label('country'), options: this.countries() },
      { kind: 'choice', key: 'ownerId', label: label('ownerUserId'), options: this.users() },
    ];
  });
}
