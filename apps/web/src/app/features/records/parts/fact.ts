import { Component, booleanAttribute, input } from '@angular/core';

/** One fact of a record, a div within `<dl class="facts">`; a fact that is not known says so by a dash. */
@Component({
  selector: 'div[lfFact]',
  template: `<dt>{{ label() }}</dt>
    <dd>
      @if (known()) {
        <ng-content />
      } @else {
        <span class="faint">—</span>
      }
    </dd>`,
  host: { '[class.wide]': 'wide()' },
  styleUrl: './fact.css',
})
export class Fact {
  readonly label = input.required<string>({ alias: 'lfFact' });
  readonly known = input<boolean, unknown>(true, {
    transform: (value) => value !== null && value !== undefined && value !== '' && value !== false,
  });
  /** Takes the whole width where facts stand in two columns. */
  readonly wide = input(false, { transform: booleanAttribute });
}
