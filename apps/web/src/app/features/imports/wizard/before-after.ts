import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResult, ImportStatus } from '@landfall/contracts';
import { UI_LANGUAGE, formatFen } from '@landfall/web-ui';
import { injectText } from '../../../platform';

interface Change {
  key: string;
  before: string;
  after: string;
  unit: string;
  same: boolean;
}

/** The four published numbers before and after, in the words and the order of the dashboard. */
@Component({
  selector: 'lf-before-after',
  imports: [TranslocoPipe],
  template: `@if (changes(); as shown) {
    <section [attr.aria-label]="'imports.numbers' | transloco">
      <ul>
        @for (change of shown; track change.key) {
          <li class="num" [class.m]="change.key === 'agreedInvestment'">
            <span class="label">{{ 'imports.number.' + change.key | transloco }}</span>
            <span class="change">
              <span class="before">{{ change.before }}</span>
              <span class="arrow" aria-hidden="true">→</span>
              <span class="visually-hidden">{{ 'imports.becomes' | transloco }}</span>
              <b [class.same]="change.same">{{ change.after }}</b>
              <small>{{ change.unit }}</small>
            </span>
          </li>
        }
      </ul>
      <p>{{ line() }}</p>
    </section>
  }`,
  styleUrl: './before-after.css',
})
export class BeforeAfter {
  readonly result = input.required<ImportResult>();
  readonly status = input.required<ImportStatus>();
  private readonly text = injectText();
  private readonly language = inject(UI_LANGUAGE);

  protected readonly changes = computed<Change[] | null>(() => {
    const { before, after } = this.result();
    if (!before || !after) return null;
    const counts = (['trips', 'foreignCompaniesVisited', 'signedProjects'] as const).map((key) => ({
      key,
      before: String(before[key]),
      after: String(after[key]),
      unit: this.text(`imports.unit.${key}`),
      same: before[key] === after[key],
    }));
    const say = (fen: number) => formatFen(fen, this.language(), 'yi');
    const money = {
      key: 'agreedInvestment',
      before: before.agreedInvestmentFen === 0 ? '0' : say(before.agreedInvestmentFen).value,
      after: say(after.agreedInvestmentFen).value,
      unit: say(after.agreedInvestmentFen).unit,
      same: before.agreedInvestmentFen === after.agreedInvestmentFen,
    };
    return [...counts, money];
  });
  protected readonly line = computed(() => {
    const { period } = this.result();
    const when = period ? this.text('imports.impact.days', { from: period.from, to: period.to }) : '';
    const tense = { committed: 'did', reverted: 'was' }[this.status() as string] ?? 'will';
    return `${this.text(`imports.numbersSay.${tense}`)}${when}`;
  });
}
