import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TripListItem } from '@landfall/contracts';
import { People } from '@landfall/web-ui';
import { Fact, Facts, PreviewFrame, StateTag, valueOf } from '../records';
import { LatestVisits } from '../visits';
import { injectTripTexts } from './trip-texts';
import { readTrip } from './trips-api';

/** A trip beside the list: where, who, and whom they met. */
@Component({
  selector: 'lf-trip-preview',
  imports: [Fact, Facts, LatestVisits, People, PreviewFrame, StateTag, TranslocoPipe],
  templateUrl: './trip-preview.html',
})
export class TripPreview {
  readonly id = input.required<string>();
  readonly row = input<TripListItem | null>(null);

  protected readonly reading = readTrip(() => this.id());
  protected readonly trip = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.trip() ?? this.row());
  protected readonly texts = injectTripTexts();
}
