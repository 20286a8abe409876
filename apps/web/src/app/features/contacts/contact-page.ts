import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Day, InstantPipe, Tag } from '@landfall/web-ui';
import { SessionService } from '../../platform';
import { Fact, Facts, RecordPage, valueOf } from '../records';
import { VisitsOf } from '../visits';
import { readContact } from './contacts-api';

/** A contact's page: how to reach this person, and the visits to the company. */
@Component({
  selector: 'lf-contact-page',
  imports: [Day, Fact, Facts, InstantPipe, RecordPage, RouterLink, Tag, TranslocoPipe, VisitsOf],
  templateUrl: './contact-page.html',
})
export class ContactPage {
  readonly id = input.required<string>();

  protected readonly session = inject(SessionService);
  protected readonly reading = readContact(() => this.id());
  protected readonly contact = computed(() => valueOf(this.reading));
  protected readonly names = computed(() => {
    const company = this.contact()?.company;
    return new Map(company ? [[company.id, company.name]] : []);
  });
}
