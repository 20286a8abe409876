import { Component, booleanAttribute, computed, input } from '@angular/core';
import { injectText } from '../../platform';

interface FieldFault {
  readonly kind: string;
  readonly message?: string;
}
/** What the frame of a field needs of a signal form's field. */
export interface FieldReading {
  touched(): boolean;
  errors(): readonly FieldFault[];
}

/** Label, control and what is wrong with it. The control is the content. */
@Component({
  selector: 'lf-field',
  template: `<label class="field__label" [for]="control()">
      {{ label() }}
      @if (needed()) {
        <span aria-hidden="true">*</span>
      }
    </label>
    <ng-content />
    @if (fault(); as sentence) {
      <span class="field__error" [id]="control() + '-fault'">{{ sentence }}</span>
    }
    @if (hint()) {
      <span class="field__hint" [id]="control() + '-hint'">{{ hint() }}</span>
    }`,
  host: { class: 'field' },
})
export class Field {
  /** The id of the control. */
  readonly control = input.required<string>();
  readonly label = input.required<string>();
  readonly state = input.required<FieldReading>();
  readonly hint = input('');
  readonly needed = input(false, { transform: booleanAttribute });

  private readonly text = injectText();
  /** The server's own sentence, else ours; nothing before the field was left. */
  protected readonly fault = computed(() => {
    const state = this.state();
    const [fault] = state.errors();
    if (!fault || !state.touched()) return '';
    return fault.message ?? this.text(`users.fault.${fault.kind}`, { ...fault });
  });
}
