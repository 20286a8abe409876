import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Day, InstantPipe, Tag } from '@landfall/web-ui';
import { SessionService } from '../../platform';
import { Fact, Facts, RecordPage, StateTag, valueOf } from '../records';
import { VisitsOf } from '../visits';
import { injectTripTexts } from './trip-texts';
import { readTrip } from './trips-api';

/** A trip's page: where it led, who went, and the visits on the way. */
@Component({
  selector: 'lf-trip-page',
  imports: [Day, Fact, Facts, InstantPipe, RecordPage, StateTag, Tag, TranslocoPipe, VisitsOf],
  templateUrl: './trip-page.html',
  styleUrl: './trip-page.css',
})
export class TripPage {
  readonly id = input.required<string>();

  protected readonly session = inject(SessionService);
  protected readonly reading = readTrip(() => this.id());
  protected readonly trip = computed(() => valueOf(this.reading));
  protected readonly texts = injectTripTexts();
}
