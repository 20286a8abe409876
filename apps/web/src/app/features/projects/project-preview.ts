import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProjectListItem } from '@landfall/contracts';
import { Day, Money, StageTag } from '@landfall/web-ui';
import { Fact, Facts, PreviewFrame, StateTag, valueOf } from '../records';
import { PhaseBar } from './phase-bar';
import { ProjectStory } from './project-story';
import { injectProjectTexts } from './project-texts';
import { readProject } from './projects-api';

const LATEST = 6;

/** A project beside the list: how far it is, how much it is, what comes next, what happened. */
@Component({
  selector: 'lf-project-preview',
  imports: [Day, Fact, Facts, Money, PhaseBar, PreviewFrame, ProjectStory, StageTag, StateTag, TranslocoPipe],
  templateUrl: './project-preview.html',
})
export class ProjectPreview {
  readonly id = input.required<string>();
  readonly row = input<ProjectListItem | null>(null);

  protected readonly reading = readProject(() => this.id());
  protected readonly project = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.project() ?? this.row());
  protected readonly texts = injectProjectTexts();
  protected readonly latest = LATEST;
}
