import { Component, computed, input } from '@angular/core';

/** Grey lines where text will stand; a screen reader hears nothing of it, the owner says "busy". */
@Component({
  selector: 'lw-skeleton',
  template: `@for (width of widths(); track $index) {
    <i [style.width.%]="width"></i>
  }`,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: grid;
      gap: var(--s-2);
    }
    i {
      display: block;
      height: 0.9em;
      border-radius: var(--r-s);
      background: linear-gradient(90deg, var(--sunken) 30%, var(--line) 50%, var(--sunken) 70%) 0 0 / 300%
        100%;
      animation: shine 1.4s linear infinite;
    }
    @keyframes shine {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(3);
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => [92, 76, 84, 60, 70][line % 5] ?? 80),
  );
}
