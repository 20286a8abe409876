import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Day, InstantPipe } from '@landfall/web-ui';
import { SessionService } from '../../platform';
import { ContactsOf } from '../contacts';
import { ProjectsOf } from '../projects';
import { Fact, Facts, RecordPage, StateTag, valueOf } from '../records';
import { VisitsOf } from '../visits';
import { readCompany } from './companies-api';
import { injectCompanyTexts } from './company-texts';

/** A company's page: who are they, where do we stand, who of us knows them. */
@Component({
  selector: 'lf-company-page',
  imports: [
    ContactsOf,
    Day,
    Fact,
    Facts,
    InstantPipe,
    ProjectsOf,
    RecordPage,
    RouterLink,
    StateTag,
    TranslocoPipe,
    VisitsOf,
  ],
  templateUrl: './company-page.html',
})
export class CompanyPage {
  readonly id = input.required<string>();

  protected readonly session = inject(SessionService);
  protected readonly reading = readCompany(() => this.id());
  protected readonly company = computed(() => valueOf(this.reading));
  protected readonly texts = injectCompanyTexts();
  /** What the history names by id. */
  protected readonly names = computed(() => {
    const { group, mergedInto } = this.company() ?? {};
    return new Map([group, mergedInto].flatMap((ref) => (ref ? [[ref.id, ref.name] as const] : [])));
  });
}
