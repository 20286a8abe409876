import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, ErrorState, Skeleton, Tabs, UI_LANGUAGE, type Tab } from '@landfall/web-ui';
import {
  Page,
  PageTitles,
  SessionService,
  httpErrorOf,
  injectExplain,
  injectText,
  injectUrlState,
} from '../../../platform';
import { History } from '../history/history';
import type { Reading } from '../reading';

type RecordTab = 'overview' | 'history';

/**
 * The page of a record: the way back, its name with `[lfTags]`, a line of who and when (`[lfMeta]`), then what is known
 * (the content) and what it said before (history). The open tab is in the address.
 */
@Component({
  selector: 'lf-record-page',
  imports: [EmptyState, ErrorState, History, Page, RouterLink, Skeleton, Tabs, TranslocoPipe],
  templateUrl: './record-page.html',
  styleUrl: './record-page.css',
})
export class RecordPage {
  /** `companies`: names the list, the texts and the path below /api/v1. */
  readonly feature = input.required<string>();
  readonly id = input.required<string>();
  readonly title = input.required<string>();
  readonly reading = input.required<Reading>();
  /** Names of records that the history may point to. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());

  /** Of amounts in the history whose row does not name its currency. */
  readonly currency = input('CNY');

  /** An import brought the record. */
  readonly imported = input(false);

  private readonly url = injectUrlState();
  private readonly session = inject(SessionService);
  private readonly titles = inject(PageTitles);
  private readonly language = inject(UI_LANGUAGE);
  private readonly text = injectText();
  private readonly explain = injectExplain();

  protected readonly error = computed(() => this.reading().error());
  protected readonly missing = computed(() => httpErrorOf(this.error())?.status === 404);
  protected readonly failure = computed(() => (this.error() ? this.explain(this.error()) : ''));
  protected readonly ready = computed(() => !this.error() && this.reading().hasValue());
  protected readonly heading = computed(() =>
    this.missing() ? this.text('records.missing') : this.title() || '…',
  );
  protected readonly tabs = computed<Tab<RecordTab>[]>(() => {
    const overview = { value: 'overview' as const, label: this.text('records.overview') };
    const history = { value: 'history' as const, label: this.text('records.history') };
    return this.session.can('history.read') ? [overview, history] : [overview];
  });
  protected readonly tab = computed<RecordTab>(() =>
    this.tabs().find((tab) => tab.value === this.url.values().tab) ? 'history' : 'overview',
  );

  constructor() {
    effect(() => {
      this.language();
      const title = this.title();
      if (title && this.ready()) this.titles.name(title);
    });
  }

  protected show(tab: RecordTab): void {
    this.url.set({ tab: tab === 'overview' ? null : tab });
  }
}
