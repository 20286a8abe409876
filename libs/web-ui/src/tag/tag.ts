import { Component, input } from '@angular/core';

export type Tone = 'neutral' | 'brand' | 'money' | 'ok' | 'warn' | 'bad';

/** A small label. The mark before it differs by tone, so that the meaning does not hang on colour. */
@Component({
  selector: 'lw-tag',
  template: `@if (mark()) {
      <svg viewBox="0 0 8 8" aria-hidden="true">
        @switch (tone()) {
          @case ('ok') {
            <path class="line" d="m1 4.2 2 2L7 2" />
          }
          @case ('warn') {
            <path d="M4 .6 7.7 7.2H.3z" />
          }
          @case ('bad') {
            <path class="line" d="m1.5 1.5 5 5m0-5-5 5" />
          }
          @case ('money') {
            <path d="M4 .3 7.7 4 4 7.7.3 4z" />
          }
          @case ('brand') {
            <circle cx="4" cy="4" r="3" />
          }
          @default {
            <circle class="line" cx="4" cy="4" r="2.8" />
          }
        }
      </svg>
    }
    <ng-content />`,
  host: { '[class]': '"tone-" + tone()' },
  styleUrl: './tag.css',
})
export class Tag {
  readonly tone = input<Tone>('neutral');
  readonly mark = input(true);
}
