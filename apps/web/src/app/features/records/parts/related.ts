import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** A list that belongs to a record, under its heading; `link` leads to the same list on its own page. */
@Component({
  selector: 'lf-related',
  imports: [RouterLink, TranslocoPipe],
  template: `<header>
      <h2>{{ title() }}</h2>
      @if (count() !== null) {
        <span class="faint num">{{ count() }}</span>
      }
      @if (count() ? link() : null; as commands) {
        <a [routerLink]="commands" [queryParams]="params()">{{ 'records.seeAll' | transloco }}</a>
      }
    </header>
    <ng-content />`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    header {
      display: flex;
      align-items: baseline;
      gap: var(--s-2);
      min-height: var(--control-s);
    }
    h2 {
      font-size: var(--fs-13);
    }
    a {
      margin-inline-start: auto;
      font-size: var(--fs-12);
    }
  `,
})
export class Related {
  readonly title = input.required<string>();
  readonly count = input<number | null>(null);
  readonly link = input<string[] | null>(null);
  readonly params = input<Record<string, string>>({});
}
