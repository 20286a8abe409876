import { Component, computed } from '@angular/core';
import { LEADER_LEVELS, TRIP_AIMS, TRIP_STATES, type TripListItem } from '@landfall/contracts';
import { Cell, InstantPipe, People, type Filter } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { Preview, RecordList, StateTag, injectChoices, injectRecordList } from '../records';
import { injectTripColumns } from './trip-columns';
import { TripPreview } from './trip-preview';
import { TRIP_LIST } from './trips-api';

/** 外出招商: trips planned, under way and made. */
@Component({
  selector: 'lf-trips-list-page',
  imports: [Cell, InstantPipe, People, Preview, RecordList, StateTag, TripPreview],
  templateUrl: './trips-list-page.html',
})
export class TripsListPage {
  protected readonly state = injectRecordList<TripListItem>(TRIP_LIST);
  private readonly text = injectText();
  private readonly choices = injectChoices();
  protected readonly linkOf = (row: TripListItem): string[] => ['/trips', row.id];

  protected readonly columns = injectTripColumns();

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`trips.field.${field}`);
    return [
      this.choices.of('state', label('state'), 'tripState', TRIP_STATES),
      this.choices.of('aim', label('aim'), 'tripAim', TRIP_AIMS),
      this.choices.of('leaderLevel', label('leaderLevel'), 'leaderLevel', LEADER_LEVELS),
      this.choices.of('overseas', label('overseas'), 'tripScope', ['true', 'false']),
      { kind: 'days', key: 'days', from: 'from', to: 'to', label: label('startsOn') },
    ];
  });
}
