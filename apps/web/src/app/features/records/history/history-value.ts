import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HistoryLine } from './history-lines';

/** What a field or part said before and says now. */
@Component({
  selector: 'lf-history-value',
  imports: [TranslocoPipe],
  template: `@let it = line();
    @if (it.part) {
      @if (!fresh()) {
        <span class="faint">{{ (it.after === null ? 'records.removed' : 'records.added') | transloco }}</span>
      }
      @if (it.after === null) {
        <del>{{ it.before }}</del>
      } @else {
        <ins>{{ it.after }}</ins>
      }
    } @else {
      @if (it.before !== null) {
        <del>{{ it.before }}</del>
      } @else if (!fresh()) {
        <span class="faint">{{ 'words.nothing' | transloco }}</span>
      }
      @if (!fresh()) {
        <span class="faint" aria-hidden="true">→</span>
        <span class="visually-hidden">{{ 'records.became' | transloco }}</span>
      }
      @if (it.after !== null) {
        <ins>{{ it.after }}</ins>
      } @else {
        <span class="faint">{{ 'words.nothing' | transloco }}</span>
      }
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s-2);
    }
    del {
      color: var(--ink-3);
      text-decoration-color: var(--line-control);
    }
    ins {
      text-decoration: none;
    }
  `,
})
export class HistoryValue {
  readonly line = input.required<HistoryLine>();
  /** The record was new: nothing stood there before. */
  readonly fresh = input(false);
}
