import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { blockerLink, type Blocker } from '../logic/blockers';

/** Later work that stands on an import: what it is, why it stands in the way, and the way to it. */
@Component({
  selector: 'lf-blockers',
  imports: [RouterLink, TranslocoPipe],
  template: `<p>{{ 'imports.revert.stoodOn' | transloco }}</p>
    <ul>
      @for (blocker of blockers(); track blocker.kind + blocker.id + blocker.why) {
        <li>
          <span class="kind">{{ 'imports.record.' + blocker.kind | transloco }}</span>
          <a [routerLink]="linkOf(blocker)">{{ blocker.name }}</a>
          <span>{{ 'imports.revert.why.' + blocker.why | transloco }}</span>
        </li>
      }
    </ul>`,
  styles: `
    ul {
      max-height: 16em;
      margin-top: var(--s-1);
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s-2);
    }
    p,
    li {
      color: var(--ink);
    }
    .kind {
      min-width: 4em;
      color: var(--ink-2);
    }
  `,
})
export class Blockers {
  readonly blockers = input.required<readonly Blocker[]>();
  protected readonly linkOf = blockerLink;
}
