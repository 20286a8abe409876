import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RowDecision } from '@landfall/contracts';
import { EmptyState, Icon } from '@landfall/web-ui';
import { SessionService, injectExplain, injectText, problemOf } from '../../../platform';
import { ImportsApi } from '../imports-api';
import { blockersOf, type Blocker } from '../logic/blockers';
import { bringsNothing, broughtBy, type BroughtKind } from '../logic/brought';
import { shareOf } from '../logic/progress';
import { saveFile } from '../logic/save-file';
import { ProgressLine } from '../parts/progress-line';
import { BeforeAfter } from './before-after';
import { Blockers } from './blockers';
import { ImportStore } from './import-store';
import { RevertDialog } from './revert-dialog';

const LISTS: Readonly<Record<BroughtKind, string>> = {
  companies: '/companies',
  contacts: '/contacts',
  trips: '/trips',
  visits: '/visits',
  projects: '/projects',
  agreements: '/agreements',
};

/** ③ 确认入库: what will be created and changed, the numbers before and after; then its progress and its result. */
@Component({
  selector: 'lf-confirm-step',
  imports: [BeforeAfter, Blockers, EmptyState, Icon, ProgressLine, RevertDialog, RouterLink, TranslocoPipe],
  templateUrl: './confirm-step.html',
  styleUrl: './confirm-step.css',
})
export class ConfirmStep {
  protected readonly store = inject(ImportStore);
  protected readonly session = inject(SessionService);
  private readonly api = inject(ImportsApi);
  private readonly explain = injectExplain();
  private readonly text = injectText();

  protected readonly view = this.store.view;
  protected readonly result = computed(() => this.view()?.result ?? null);
  protected readonly kinds = computed(() => broughtBy(this.result()));
  protected readonly nothingNew = computed(() => bringsNothing(this.result()));
  protected readonly lists = LISTS;
  protected readonly committed = computed(() => this.view()?.status === 'committed');
  protected readonly mayCommit = computed(() => this.session.can('import.commit'));
  protected readonly ready = computed(
    () =>
      this.store.open() && this.mayCommit() && this.store.openQuestions() === 0 && this.store.busy() === null,
  );
  protected readonly committing = computed(() => {
    const view = this.view();
    const sent = this.store.busy() === 'commit';
    if (!view || (view.status !== 'committing' && !sent)) return null;
    const { step, done, total } = view.progress;
    const share = view.status === 'committing' ? shareOf(view.progress) : null;
    return {
      label: this.text(`imports.progress.${view.status === 'committing' ? step : 'checking'}`),
      counts: share === null ? '' : this.text('imports.progress.counts', { done, total }),
      share,
    };
  });

  /** How many rows bring nothing, by why. */
  protected readonly refused = signal(0);
  protected readonly skipped = signal(0);
  /** What was said to a step that was not taken; once a step is taken it no longer holds. */
  private readonly refusal = linkedSignal({ source: () => this.view()?.status, computation: () => '' });
  /** What was just refused, or why the last attempt in the background came to nothing. */
  protected readonly failure = computed(() => {
    const view = this.view();
    return this.refusal() || (view?.status === 'open' ? (view.failure?.text ?? '') : '');
  });
  protected readonly blockers = linkedSignal<unknown, readonly Blocker[]>({
    source: () => this.view()?.status,
    computation: () => [],
  });
  protected readonly asksRevert = signal(false);

  constructor() {
    effect(() => {
      const view = this.view();
      this.store.revision();
      if (view && view.sheets.length > 0) untracked(() => void this.countRows(view.id));
    });
  }

  protected async commit(): Promise<void> {
    if (this.ready()) await this.tried(() => this.store.commit());
  }

  protected async revert(): Promise<void> {
    this.asksRevert.set(false);
    await this.tried(() => this.store.revert());
  }

  protected async download(): Promise<void> {
    const view = this.view();
    if (!view) return;
    await this.tried(async () => saveFile(await this.api.problems(view.id), notesName(view.fileName)));
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    this.refusal.set('');
    this.blockers.set([]);
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.explain(error));
      this.blockers.set(blockersOf(problemOf(error)));
    }
  }

  private async countRows(id: string): Promise<void> {
    const count = async (decision: RowDecision) =>
      (await this.api.rows(id, { decision, limit: 1 })).total ?? 0;
    try {
      const [refused, skipped] = await Promise.all([count('refused'), count('skip')]);
      this.refused.set(refused);
      this.skipped.set(skipped);
    } catch {
      // Only a note beside the numbers; the next look brings it.
    }
  }
}

const notesName = (fileName: string): string => fileName.replace(/(\.xlsx)?$/i, '-notes.xlsx');
