import { Component, booleanAttribute, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LedgerEntryView } from '@landfall/contracts';
import { Day, Money, ScrollEdge } from '@landfall/web-ui';
import { signed } from './ledger-standing';
import { StandingTag } from './standing-tag';

/** A few entries of one project or agreement as a plain table. */
@Component({
  selector: 'lf-ledger-table',
  imports: [Day, Money, ScrollEdge, StandingTag, TranslocoPipe],
  template: `<div
    lwScrollEdge
    class="scroll"
    tabindex="0"
    role="group"
    [attr.aria-label]="'nav.ledger' | transloco"
  >
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{{ 'ledger.field.entryOn' | transloco }}</th>
          <th scope="col">{{ 'ledger.field.relation' | transloco }}</th>
          <th scope="col" class="end">{{ 'ledger.field.deltaCount' | transloco }}</th>
          <th scope="col" class="end">{{ 'ledger.field.deltaCnyFen' | transloco }}</th>
          <th scope="col">{{ 'ledger.field.effective' | transloco }}</th>
          @if (!brief()) {
            <th scope="col">{{ 'ledger.field.reason' | transloco }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (entry of entries(); track entry.id) {
          <tr>
            <td><lw-day [day]="entry.entryOn" [precision]="entry.entryPrecision" /></td>
            <td>{{ 'words.relation.' + entry.relation | transloco }}</td>
            <td class="end">{{ signed(entry.deltaCount) }}</td>
            <td class="end"><lw-money [class.faint]="!entry.effective" [fen]="entry.deltaCnyFen" /></td>
            <td><lf-standing-tag [entry]="entry" /></td>
            @if (!brief()) {
              <td class="muted">{{ 'words.ledgerReason.' + entry.reason | transloco }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styles: `
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    .table th,
    .table td {
      padding-inline: 0 var(--s-4);
      white-space: nowrap;
    }
    .table .end {
      padding-inline: 0 var(--s-4);
    }
  `,
})
export class LedgerTable {
  readonly entries = input.required<readonly LedgerEntryView[]>();
  /** Without the reasons, for beside a list. */
  readonly brief = input(false, { transform: booleanAttribute });
  protected readonly signed = signed;
}
