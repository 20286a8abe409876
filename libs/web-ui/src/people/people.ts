import { Component, computed, input } from '@angular/core';
import type { PersonRef } from '@landfall/contracts';
import { injectWords } from '../language/language';
import { fill } from '../language/words';

/** Names in one line: the first few, then how many there are in all. A name without a user is set lighter. */
@Component({
  selector: 'lw-people',
  template: `@for (person of shown(); track $index; let last = $last) {
      <span [class.muted]="!person.userId">{{ person.name }}{{ last ? '' : '、' }}</span>
    } @empty {
      <span class="faint">—</span>
    }
    @if (rest(); as more) {
      <span class="faint rest" [title]="all()">{{ more }}</span>
    }`,
  host: { '[title]': 'all()' },
  styles: `
    .rest {
      margin-inline-start: var(--s-1);
    }
  `,
})
export class People {
  readonly people = input.required<readonly PersonRef[]>();
  readonly max = input(3);
  /** The stated size of the group, where not everybody is named. */
  readonly headcount = input<number | null>(null);

  private readonly words = injectWords();
  protected readonly shown = computed(() => this.people().slice(0, this.max()));
  protected readonly all = computed(() =>
    this.people()
      .map((person) => person.name)
      .join('、'),
  );
  protected readonly rest = computed(() => {
    const count = Math.max(this.people().length, this.headcount() ?? 0);
    return count > this.shown().length ? fill(this.words().more_n, { n: count }) : '';
  });
}
