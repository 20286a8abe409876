import { Component, booleanAttribute, input, output } from '@angular/core';
import { SelectPicker } from './select-picker';

export interface Choice {
  value: string;
  label: string;
}

/**
 * One of many, found by typing. With `remote` the owner answers `searched` with other choices. For a handful of fixed
 * choices a plain `<select class="input">` is lighter. Not inside a lw-dialog or lw-side-panel: its list opens behind.
 */
@Component({
  selector: 'lw-select',
  imports: [SelectPicker],
  template: `@defer (on immediate) {
      <lw-select-picker
        [label]="label()"
        [choices]="choices()"
        [value]="value()"
        [placeholder]="placeholder()"
        [remote]="remote()"
        [clearable]="clearable()"
        [disabled]="disabled()"
        [invalid]="invalid()"
        [loading]="loading()"
        (changed)="changed.emit($event)"
        (searched)="searched.emit($event)"
      />
    } @placeholder {
      <span class="input"></span>
    }`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .input {
      display: block;
    }
  `,
})
export class Select {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string | null>(null);
  readonly placeholder = input('');
  readonly remote = input(false, { transform: booleanAttribute });
  readonly clearable = input(true, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly invalid = input(false, { transform: booleanAttribute });
  readonly loading = input(false, { transform: booleanAttribute });
  readonly changed = output<string | null>();
  readonly searched = output<string>();
}
