import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionService } from '../../platform';
import { Story, type StoryItem } from '../records';
import { injectVisitTexts } from './visit-texts';
import { visitsOf, type VisitsOwner } from './visits-api';

const LATEST = 5;

/** The newest visits of a company or a trip as a short story. */
@Component({
  selector: 'lf-latest-visits',
  imports: [Story, TranslocoPipe],
  template: `@if (session.can('visit.read')) {
    <h3>{{ 'visits.latest' | transloco: { n: list.total() ?? 0 } }}</h3>
    @if (items().length > 0) {
      <lf-story [items]="items()" />
    } @else if (!list.loading()) {
      <p class="faint">
        <small>{{ 'visits.noneHere' | transloco }}</small>
      </p>
    }
  }`,
  styles: `
    h3 {
      margin-bottom: var(--s-2);
    }
  `,
})
export class LatestVisits {
  readonly of = input.required<VisitsOwner>();

  protected readonly session = inject(SessionService);
  private readonly texts = injectVisitTexts();
  protected readonly list = visitsOf(() => (this.session.can('visit.read') ? this.of() : undefined), LATEST);
  protected readonly items = computed<StoryItem[]>(() =>
    this.list.items().map((visit) => ({
      id: visit.id,
      on: visit.visitedOn,
      precision: visit.visitedPrecision,
      what: this.of().companyId ? this.texts.manner(visit) : this.texts.companies(visit),
      text: visit.summary ?? '',
      detail: [this.texts.people(visit.participants), this.texts.word('intent', visit.intent)]
        .filter(Boolean)
        .join(' · '),
      link: ['/visits', visit.id],
    })),
  );
}
