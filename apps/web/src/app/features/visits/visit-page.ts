import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Day, InstantPipe } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { Fact, Facts, RecordPage, StateTag, valueOf } from '../records';
import { injectVisitTexts } from './visit-texts';
import { readVisit } from './visits-api';

/** A visit's page: companies as they stood on that day, who was there, what was said and what follows. */
@Component({
  selector: 'lf-visit-page',
  imports: [Day, Fact, Facts, InstantPipe, RecordPage, RouterLink, StateTag, TranslocoPipe],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.css',
})
export class VisitPage {
  readonly id = input.required<string>();

  private readonly text = injectText();
  protected readonly reading = readVisit(() => this.id());
  protected readonly visit = computed(() => valueOf(this.reading));
  protected readonly texts = injectVisitTexts();
  /** 拜访 昱衡传动（上海）有限公司 等 2 家. */
  protected readonly title = computed(() => {
    const visit = this.visit();
    if (!visit) return '';
    const [first] = visit.companies;
    const name = first?.company.name ?? this.text('visits.noCompany');
    return visit.companies.length > 1
      ? this.text('visits.several', { name, n: visit.companies.length })
      : name;
  });
  protected readonly names = computed(() => {
    const { companies = [], trip } = this.visit() ?? {};
    const names = new Map(companies.map(({ company }) => [company.id, company.name]));
    return trip ? names.set(trip.id, trip.no) : names;
  });
}
