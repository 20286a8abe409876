import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgreementListItem, ProjectMilestone, ProjectProgress, ProjectView } from '@landfall/contracts';
import { Skeleton, UI_LANGUAGE, formatFen } from '@landfall/web-ui';
import { SessionService, injectText } from '../../platform';
import { agreementsOf } from '../agreements';
import { Story, inOrder, valueOf, type StoryItem } from '../records';
import { injectProjectTexts } from './project-texts';
import { readProgress } from './projects-api';

const MOST_AGREEMENTS = 20;

/** What happened to a project: reports, milestones and agreements in one line of time. */
@Component({
  selector: 'lf-project-story',
  imports: [Skeleton, Story, TranslocoPipe],
  template: `@if (items().length > 0) {
      <lf-story [items]="items()" />
    } @else if (progress.isLoading()) {
      <lw-skeleton [lines]="4" />
    } @else {
      <p class="faint">
        <small>{{ 'records.noStory' | transloco }}</small>
      </p>
    }`,
})
export class ProjectStory {
  readonly project = input.required<ProjectView>();
  /** At most so many; null shows all. */
  readonly most = input<number | null>(null);

  private readonly session = inject(SessionService);
  private readonly language = inject(UI_LANGUAGE);
  private readonly text = injectText();
  private readonly texts = injectProjectTexts();
  protected readonly progress = readProgress(() => this.project().id);
  private readonly agreements = agreementsOf(
    () => (this.session.can('agreement.read') ? this.project().id : undefined),
    MOST_AGREEMENTS,
  );

  protected readonly items = computed<StoryItem[]>(() => {
    const project = this.project();
    const agreements = this.agreements.items();
    const all = inOrder([
      ...(valueOf(this.progress) ?? []).map((line) => this.ofProgress(line)),
      ...agreements.map((agreement) => this.ofAgreement(agreement)),
      ...project.milestones
        // The agreement itself tells its signing better.
        .filter(
          (milestone) => milestone.occurredOn && !(milestone.kind === 'agreement' && agreements.length > 0),
        )
        .map((milestone) => this.ofMilestone(milestone)),
    ]);
    return all.slice(0, this.most() ?? all.length);
  });

  private ofProgress(line: ProjectProgress): StoryItem {
    const next = this.texts.next(line);
    return {
      id: line.id,
      on: line.on,
      what: this.text('projects.progress'),
      text: [line.progress, line.problem && this.text('projects.problemIs', { text: line.problem })]
        .filter(Boolean)
        .join('；'),
      detail: [
        next && this.text('projects.nextIs', { text: next }),
        this.text(`words.progressSource.${line.source}`),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  }

  private ofAgreement(agreement: AgreementListItem): StoryItem {
    const amount = agreement.amountCnyFen;
    const money = amount === null ? null : formatFen(amount, this.language());
    return {
      id: agreement.id,
      on: agreement.signedOn ?? agreement.statOn,
      precision: agreement.signedOn ? agreement.signedPrecision : agreement.statPrecision,
      what: this.text(`words.relation.${agreement.relation}`),
      text: [this.text(`words.agreementKind.${agreement.kind}`), money && `${money.value} ${money.unit}`]
        .filter(Boolean)
        .join(' '),
      detail: agreement.note ?? '',
      link: ['/agreements', agreement.id],
    };
  }

  private ofMilestone(milestone: ProjectMilestone): StoryItem {
    return {
      id: milestone.id,
      on: milestone.occurredOn,
      precision: milestone.occurredPrecision,
      what: this.text(`words.milestone.${milestone.kind}`),
      text: milestone.note ?? '',
      detail: this.text(`words.claim.${milestone.claimStatus}`),
    };
  }
}
