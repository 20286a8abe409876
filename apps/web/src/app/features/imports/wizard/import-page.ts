import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, ErrorState, Icon, InstantPipe, Skeleton } from '@landfall/web-ui';
import {
  LanguageService,
  Page,
  PageTitles,
  httpErrorOf,
  injectExplain,
  injectText,
  injectUrlState,
} from '../../../platform';
import { shareOf } from '../logic/progress';
import { ProgressLine } from '../parts/progress-line';
import { ConfirmStep } from './confirm-step';
import { ImportSteps, STEPS, type Step } from './import-steps';
import { ImportStore } from './import-store';
import { QuestionsStep } from './questions-step';
import { SheetsStep } from './sheets-step';

/** One import from reading to result: how the sheets were understood, what is asked, what comes of it. */
@Component({
  selector: 'lf-import-page',
  imports: [
    ConfirmStep,
    EmptyState,
    ErrorState,
    Icon,
    ImportSteps,
    InstantPipe,
    Page,
    ProgressLine,
    QuestionsStep,
    RouterLink,
    SheetsStep,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  readonly id = input.required<string>();

  protected readonly store = inject(ImportStore);
  private readonly url = injectUrlState();
  private readonly text = injectText();
  private readonly explain = injectExplain();
  private readonly titles = inject(PageTitles);
  private readonly language = inject(LanguageService);

  protected readonly step = computed<Step>(() => {
    const asked = STEPS.find((step) => step === this.url.values().step);
    const status = this.store.view()?.status;
    return asked ?? (status === undefined || status === 'open' ? 'sheets' : 'confirm');
  });
  protected readonly next = computed<Step>(() =>
    this.step() === 'sheets' && this.store.openQuestions() > 0 ? 'questions' : 'confirm',
  );
  protected readonly subtitle = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    if (view.sheets.length === 0) return view.fileName;
    const rows = view.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
    return this.text('imports.subtitle', { name: view.fileName, sheets: view.sheets.length, rows });
  });
  protected readonly failure = computed(() => this.explain(this.store.error()));
  protected readonly missing = computed(() => httpErrorOf(this.store.error())?.status === 404);
  protected readonly reading = computed(() => {
    const view = this.store.view();
    if (view?.status !== 'reading') return null;
    const { step, done, total } = view.progress;
    const share = shareOf(view.progress);
    return {
      label: this.text(`imports.progress.${step}`),
      counts: share === null ? '' : this.text('imports.progress.counts', { done, total }),
      share,
    };
  });

  constructor() {
    effect(() => {
      const id = this.id();
      // Sentences and options come in the reader's language.
      this.language.tag();
      untracked(() => this.store.show(id));
    });
    effect(() => {
      const view = this.store.view();
      this.language.current();
      if (view) this.titles.name(view.fileName);
    });
  }
}
