import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResult } from '@landfall/contracts';
import { Dialog } from '@landfall/web-ui';
import { injectText } from '../../../platform';
import { broughtBy } from '../logic/brought';

/** Says what taking an import back does, to the record, and does it on a second press. */
@Component({
  selector: 'lf-revert-dialog',
  imports: [Dialog, TranslocoPipe],
  template: `<lw-dialog [title]="'imports.revert.title' | transloco" (closed)="closed.emit()">
    <ul class="num">
      @if (created(); as text) {
        <li>{{ 'imports.revert.removes' | transloco: { what: text } }}</li>
      }
      @if (changed(); as text) {
        <li>{{ 'imports.revert.restores' | transloco: { what: text } }}</li>
      }
      <li>{{ 'imports.revert.numbers' | transloco }}</li>
      <li>{{ 'imports.revert.later' | transloco }}</li>
      <li>{{ 'imports.revert.keeps' | transloco }}</li>
    </ul>
    <button lwActions type="button" class="btn" (click)="closed.emit()">
      {{ 'imports.revert.stay' | transloco }}
    </button>
    <button lwActions type="button" class="btn btn--danger" (click)="confirmed.emit()">
      {{ 'imports.revert.do' | transloco }}
    </button>
  </lw-dialog>`,
  styles: `
    ul {
      display: grid;
      gap: var(--s-2);
    }
    li {
      padding-inline-start: var(--s-4);
      text-indent: calc(-1 * var(--s-4));
    }
    li::before {
      content: '· ';
      color: var(--ink-3);
    }
  `,
})
export class RevertDialog {
  readonly result = input.required<ImportResult>();
  readonly confirmed = output();
  readonly closed = output();
  private readonly text = injectText();

  protected readonly created = computed(() => this.say('created'));
  protected readonly changed = computed(() => this.say('changed'));

  private say(what: 'created' | 'changed'): string {
    return broughtBy(this.result())
      .filter((row) => row[what] > 0)
      .map((row) => this.text(`imports.amount.${row.kind}`, { n: row[what] }))
      .join(this.text('imports.comma'));
  }
}
