import type { ElementRef } from '@angular/core';
import { Component, computed, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportQuestion } from '@landfall/contracts';
import { Icon } from '@landfall/web-ui';
import type { QuestionItem } from '../logic/questions';

const MOST_PLACES = 8;
/** The answer that leaves the row out of the import. */
const LEAVE_OUT = 'skip';

/** One question: its sentence, where it comes from, and its answers. An answered one folds up and can be changed. */
@Component({
  selector: 'lf-question-card',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './question-card.html',
  styleUrl: './question-card.css',
})
export class QuestionCard {
  readonly item = input.required<QuestionItem>();
  /** A row in a few words, by `sheet#row`. */
  readonly contexts = input<ReadonlyMap<string, string>>(new Map());
  readonly editable = input(false);
  readonly busy = input(false);
  /** Why the last answer was not taken. */
  readonly refusal = input('');
  readonly answered = output<string>();

  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly typed = signal('');
  /** Whatever is answered, the card folds up again. */
  protected readonly reopened = linkedSignal({ source: () => this.item().answer, computation: () => false });

  protected readonly choices = computed(() =>
    this.item().first.options.filter((option) => option.value !== LEAVE_OUT),
  );
  protected readonly skip = computed(() =>
    this.item().first.options.find((option) => option.value === LEAVE_OUT),
  );
  protected readonly asks = computed(() => this.item().answer === null || this.reopened());
  protected readonly places = computed(() =>
    this.item()
      .questions.filter((question) => question.row !== null)
      .slice(0, MOST_PLACES),
  );
  protected readonly morePlaces = computed(() => Math.max(0, this.item().questions.length - MOST_PLACES));
  /** The answer as it was offered, or as it was typed. */
  protected readonly said = computed(() => {
    const { answer, first } = this.item();
    return first.options.find((option) => option.value === answer)?.label ?? answer ?? '';
  });
  protected readonly fieldId = computed(() => `answer-${this.item().first.id}`);

  protected contextOf({ sheet, row }: ImportQuestion): string {
    return this.contexts().get(`${sheet}#${row}`) ?? '';
  }

  protected choose(value: string): void {
    if (this.busy()) return;
    if (value === this.item().answer) this.reopened.set(false);
    else this.answered.emit(value);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const text = this.typed().trim();
    if (text === '') this.field()?.nativeElement.focus();
    else this.choose(text);
  }
}
