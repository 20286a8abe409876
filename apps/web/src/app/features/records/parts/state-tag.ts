import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Tag } from '@landfall/web-ui';
import { toneOf } from './tones';

/** A code of the domain as a tag in the reader's words; nothing for no code. */
@Component({
  selector: 'lf-state',
  imports: [Tag, TranslocoPipe],
  template: `@if (code(); as value) {
    <lw-tag [tone]="tone()" [mark]="mark()">{{ 'words.' + group() + '.' + value | transloco }}</lw-tag>
  }`,
})
export class StateTag {
  /** A group of the words, `visitState`. */
  readonly group = input.required<string>();
  readonly code = input.required<string | null | undefined>();
  readonly mark = input(true);
  protected readonly tone = computed(() => toneOf(this.group(), this.code() ?? ''));
}
