import { Component, booleanAttribute, input } from '@angular/core';

/** The facts of a record (`<div lfFact>`), on a wide page in two columns. */
@Component({
  selector: 'dl[lfFacts]',
  template: '<ng-content />',
  host: { '[class.two]': 'two()' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: fit-content(9em) minmax(0, 1fr);
      gap: var(--s-1) var(--s-3);
      margin: 0;
    }
    @media (min-width: 760px) {
      :host(.two) {
        grid-template-columns: fit-content(9em) minmax(0, 1fr) fit-content(9em) minmax(0, 1fr);
      }
      :host(.two) ::ng-deep > .wide {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class Facts {
  readonly two = input(false, { transform: booleanAttribute });
}
