import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Day, InstantPipe, Money, ScrollEdge, StageTag, UI_LANGUAGE } from '@landfall/web-ui';
import { SessionService } from '../../platform';
import { AgreementsOf } from '../agreements';
import { LedgerOf } from '../ledger';
import { Fact, Facts, RecordPage, StateTag, valueOf } from '../records';
import { countryName } from '../words';
import { PhaseBar } from './phase-bar';
import { ProjectStory } from './project-story';
import { injectProjectTexts } from './project-texts';
import { readProject } from './projects-api';

/** A project's page: how far, how much, who, what was agreed and booked, and what happened on the way. */
@Component({
  selector: 'lf-project-page',
  imports: [
    AgreementsOf,
    Day,
    Fact,
    Facts,
    InstantPipe,
    LedgerOf,
    Money,
    PhaseBar,
    ProjectStory,
    RecordPage,
    RouterLink,
    ScrollEdge,
    StageTag,
    StateTag,
    TranslocoPipe,
  ],
  templateUrl: './project-page.html',
  styleUrl: './project-page.css',
})
export class ProjectPage {
  readonly id = input.required<string>();

  protected readonly session = inject(SessionService);
  private readonly language = inject(UI_LANGUAGE);
  protected readonly reading = readProject(() => this.id());
  protected readonly project = computed(() => valueOf(this.reading));
  protected readonly texts = injectProjectTexts();
  protected readonly names = computed(
    () => new Map((this.project()?.parties ?? []).map(({ company }) => [company.id, company.name])),
  );
  protected readonly origin = computed(() => {
    const { origin, originCountry } = this.project() ?? {};
    const country =
      originCountry && originCountry !== 'CN' ? countryName(originCountry, this.language()) : null;
    return [country, this.texts.origin(origin ?? null)]
      .filter((part, at, all) => part && all.indexOf(part) === at)
      .join(' · ');
  });
}
