import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CompanyListItem } from '@landfall/contracts';
import { Fact, Facts, PreviewFrame, StateTag, valueOf } from '../records';
import { LatestVisits } from '../visits';
import { readCompany } from './companies-api';
import { injectCompanyTexts } from './company-texts';

/** A company beside the list: who they are, and when we last saw them. */
@Component({
  selector: 'lf-company-preview',
  imports: [Fact, Facts, LatestVisits, PreviewFrame, StateTag, TranslocoPipe],
  templateUrl: './company-preview.html',
})
export class CompanyPreview {
  readonly id = input.required<string>();
  readonly row = input<CompanyListItem | null>(null);

  protected readonly reading = readCompany(() => this.id());
  protected readonly company = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.company() ?? this.row());
  protected readonly texts = injectCompanyTexts();
}
