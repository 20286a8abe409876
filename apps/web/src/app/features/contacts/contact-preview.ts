import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactListItem } from '@landfall/contracts';
import { Tag } from '@landfall/web-ui';
import { Fact, Facts, PreviewFrame, valueOf } from '../records';
import { LatestVisits } from '../visits';
import { readContact } from './contacts-api';
import { maskPhone } from './phone';

/** A person beside the list: where, as what, and when we last saw the company. */
@Component({
  selector: 'lf-contact-preview',
  imports: [Fact, Facts, LatestVisits, PreviewFrame, RouterLink, Tag, TranslocoPipe],
  templateUrl: './contact-preview.html',
})
export class ContactPreview {
  readonly id = input.required<string>();
  readonly row = input<ContactListItem | null>(null);

  protected readonly reading = readContact(() => this.id());
  protected readonly contact = computed(() => valueOf(this.reading));
  protected readonly known = computed(() => this.contact() ?? this.row());
  protected readonly masked = (phones: readonly string[]): string => phones.map(maskPhone).join('、');
}
