import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VisitListItem } from '@landfall/contracts';
import { Day } from '@landfall/web-ui';
import { Fact, Facts, PreviewFrame, StateTag, valueOf } from '../records';
import { injectVisitTexts } from './visit-texts';
import { readVisit } from './visits-api';

/** A visit beside the list: with whom, what was said, what comes next. */
@Component({
  selector: 'lf-visit-preview',
  imports: [Day, Fact, Facts, PreviewFrame, RouterLink, StateTag, TranslocoPipe],
  templateUrl: './visit-preview.html',
})
export class VisitPreview {
  readonly id = input.required<string>();
  readonly row = input<VisitListItem | null>(null);

  protected readonly reading = readVisit(() => this.id());
  protected readonly visit = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.visit() ?? this.row());
  protected readonly texts = injectVisitTexts();
  protected readonly title = computed(() => {
    const known = this.known();
    return known ? this.texts.companies(known) : '';
  });
}
