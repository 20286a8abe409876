import { Component, input, model } from '@angular/core';

export interface Segment<V extends string = string> {
  value: V;
  label: string;
}

let serial = 0;

/** One of a few, side by side. Radio buttons underneath: arrows move, a screen reader knows what it is. */
@Component({
  selector: 'lw-segmented',
  template: `@for (segment of segments(); track segment.value) {
    <label [class.on]="segment.value === value()">
      <input
        type="radio"
        class="visually-hidden"
        [name]="name"
        [value]="segment.value"
        [checked]="segment.value === value()"
        (change)="value.set(segment.value)"
        (click)="again(segment.value)"
      />
      {{ segment.label }}
    </label>
  }`,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  styleUrl: './segmented.css',
})
export class Segmented<V extends string = string> {
  readonly segments = input.required<readonly Segment<V>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<V>();
  protected readonly name = `segmented-${++serial}`;

  /** A click on the chosen one emits again: "custom range" reopens its fields. */
  protected again(value: V): void {
    if (value === this.value()) this.value.set(value);
  }
}
