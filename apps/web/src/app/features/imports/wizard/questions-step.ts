import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportRowView } from '@landfall/contracts';
import { EmptyState } from '@landfall/web-ui';
import { injectExplain, injectText } from '../../../platform';
import { KEPT_FIELD } from '../logic/fields';
import { answersFor, groupQuestions, type QuestionItem } from '../logic/questions';
import { ProgressLine } from '../parts/progress-line';
import { ImportStore } from './import-store';
import { QuestionCard } from './question-card';
import { RowsStore } from './rows-store';

/** Enough of a row to know which one it is. */
const FACTS_OF_A_ROW = 4;

/** ② 核对疑问: only what cannot be derived, by its reason, each answered once. */
@Component({
  selector: 'lf-questions-step',
  imports: [EmptyState, ProgressLine, QuestionCard, RouterLink, TranslocoPipe],
  providers: [RowsStore],
  templateUrl: './questions-step.html',
  styleUrl: './questions-step.css',
})
export class QuestionsStep {
  protected readonly store = inject(ImportStore);
  private readonly rows = inject(RowsStore);
  private readonly explain = injectExplain();
  private readonly text = injectText();

  private readonly questions = computed(() => this.store.view()?.questions ?? []);
  protected readonly groups = computed(() => groupQuestions(this.questions()));
  protected readonly total = computed(() => this.questions().length);
  protected readonly answered = computed(() => this.total() - this.store.openQuestions());
  /** What was said to which item and not taken: the reason stands beside it. */
  protected readonly refusals = signal<Readonly<Record<string, string>>>({});
  protected readonly sending = signal<string | null>(null);

  /** A row in a few words, by sheet and number. */
  protected readonly contexts = computed(() => {
    const skipped = new Set(['seq', KEPT_FIELD, 'note']);
    const said = (row: ImportRowView) =>
      Object.entries(row.read)
        .flatMap(([field, value]) => (value !== null && value !== '' && !skipped.has(field) ? [value] : []))
        .slice(0, FACTS_OF_A_ROW)
        .join(' · ');
    return new Map(this.rows.items().map((row) => [`${row.sheet}#${row.row}`, said(row)]));
  });

  constructor() {
    effect(() => {
      const id = this.store.view()?.id;
      this.store.revision();
      const asked = this.questions().length > 0;
      if (id !== undefined && asked) untracked(() => void this.rows.show(id, null, 'question'));
    });
  }

  protected titleOf(code: string): string {
    const key = `imports.question.${code}`;
    const title = this.text(key);
    return title === key || title === '' ? this.text('imports.question.other') : title;
  }

  protected async answer(item: QuestionItem, answer: string): Promise<void> {
    if (this.sending() !== null) return;
    this.sending.set(item.key);
    this.refuse(item.key, null);
    try {
      await this.store.change({ answers: answersFor(item, answer) });
      const asked = new Set(item.questions.map((question) => question.id));
      const open = this.questions().some((question) => asked.has(question.id) && question.answer === null);
      if (open) this.refuse(item.key, this.text('imports.answer.notUnderstood', { answer }));
    } catch (error) {
      this.refuse(item.key, this.explain(error));
    } finally {
      this.sending.set(null);
    }
  }

  private refuse(key: string, reason: string | null): void {
    this.refusals.update(({ [key]: _, ...others }) =>
      reason === null ? others : { ...others, [key]: reason },
    );
  }
}
