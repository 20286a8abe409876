import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorState, Money, Skeleton } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Related } from '../records';
import { ledgerOf } from './ledger-api';
import { signed } from './ledger-standing';
import { LedgerTable } from './ledger-table';

const SHOWN = 50;

/** The ledger entries of a project with what the effective ones add up to, on the project's page. */
@Component({
  selector: 'lf-ledger-of',
  imports: [ErrorState, LedgerTable, Money, Related, Skeleton, TranslocoPipe],
  template: `<lf-related
    [title]="'nav.ledger' | transloco"
    [count]="list.total()"
    [link]="['/ledger']"
    [params]="{ projectId: projectId() }"
  >
    <section class="block">
      @if (failure(); as reason) {
        <lw-error-state [detail]="reason" (retry)="list.reload()" />
      } @else if (list.first(); as page) {
        @if (list.items().length > 0) {
          <lf-ledger-table [entries]="list.items()" />
        } @else {
          <p class="faint">
            <small>{{ 'ledger.noneHere' | transloco }}</small>
          </p>
        }
        @if (page.sums; as sums) {
          <p class="sum num">
            <span>{{ 'ledger.totalHere' | transloco }}</span>
            <b>{{ signed(sums.deltaCount) }}</b>
            <b class="money"><lw-money [fen]="sums.deltaCnyFen" /></b>
          </p>
        }
      } @else {
        <lw-skeleton [lines]="3" />
      }
    </section>
  </lf-related>`,
  styles: `
    .sum {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-1) var(--s-4);
      padding-top: var(--s-2);
      font-size: var(--fs-13);
    }
    .sum span {
      color: var(--ink-2);
    }
  `,
})
export class LedgerOf {
  readonly projectId = input.required<string>();
  private readonly explain = injectExplain();
  protected readonly signed = signed;
  protected readonly list = ledgerOf(() => this.projectId(), SHOWN);
  protected readonly failure = computed(() => this.explain(this.list.error()));
}
