import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  VISIT_DIRECTIONS,
  VISIT_INTENTS,
  VISIT_MODES,
  VISIT_STATES,
  type CompanyView,
  type TripView,
  type VisitListItem,
} from '@landfall/contracts';
import { Cell, Day, InstantPipe, People, type Filter } from '@landfall/web-ui';
import { API, injectText } from '../../platform';
import { Preview, RecordList, StateTag, injectChoices, injectRecordList, valueOf } from '../records';
import { injectVisitColumns } from './visit-columns';
import { VisitPreview } from './visit-preview';
import { injectVisitTexts } from './visit-texts';
import { VISIT_LIST } from './visits-api';

/** 拜访记录: outbound visits, receptions and aftercare. */
@Component({
  selector: 'lf-visits-list-page',
  imports: [Cell, Day, InstantPipe, People, Preview, RecordList, RouterLink, StateTag, VisitPreview],
  templateUrl: './visits-list-page.html',
})
export class VisitsListPage {
  protected readonly state = injectRecordList<VisitListItem>(VISIT_LIST);
  protected readonly columns = injectVisitColumns();
  protected readonly texts = injectVisitTexts();
  private readonly text = injectText();
  private readonly choices = injectChoices();
  protected readonly linkOf = (row: VisitListItem): string[] => ['/visits', row.id];

  private readonly company = httpResource<CompanyView>(() => this.named('companies', 'companyId'));
  private readonly trip = httpResource<TripView>(() => this.named('trips', 'tripId'));

  protected readonly filters = computed<Filter[]>(() => {
    const label = (field: string) => this.text(`visits.field.${field}`);
    return [
      { kind: 'given', key: 'companyId', label: label('companies'), text: valueOf(this.company)?.name ?? '' },
      { kind: 'given', key: 'tripId', label: label('tripId'), text: valueOf(this.trip)?.no ?? '' },
      this.choices.of('direction', label('direction'), 'visitDirection', VISIT_DIRECTIONS),
      this.choices.of('state', label('state'), 'visitState', VISIT_STATES),
      this.choices.yesNo(
        'foreignRelated',
        label('foreignRelated'),
        this.text('words.foreign.yes'),
        this.text('words.foreign.no'),
      ),
      this.choices.of('intent', label('intent'), 'intent', VISIT_INTENTS),
      this.choices.of('mode', label('mode'), 'visitMode', VISIT_MODES),
      { kind: 'days', key: 'days', from: 'from', to: 'to', label: label('visitedOn') },
    ];
  });

  private named(path: string, key: string): string | undefined {
    const id = this.state.values()[key];
    return id ? `${API}/${path}/${id}` : undefined;
  }
}
