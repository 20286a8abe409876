import { Component, booleanAttribute, input } from '@angular/core';

/**
 * The frame of a page: title bar, then content. Parts: `[lfCrumb]` above the title (the way back), `[lfBar]` beside it
 * (period, tabs), `[lfActions]` at the right end. With `fill` the page is as high as the window and its list scrolls inside.
 */
@Component({
  selector: 'lf-page',
  template: `<ng-content select="[lfCrumb]" />
    <header>
      <h1>{{ title() }}</h1>
      @if (subtitle(); as text) {
        <span class="subtitle">{{ text }}</span>
      }
      <ng-content select="[lfBar]" />
      <span class="end"><ng-content select="[lfActions]" /></span>
    </header>
    <ng-content />`,
  host: { '[class.fill]': 'fill()' },
  styleUrl: './page.css',
})
export class Page {
  readonly title = input.required<string>();
  readonly subtitle = input('');
  readonly fill = input(false, { transform: booleanAttribute });
}
