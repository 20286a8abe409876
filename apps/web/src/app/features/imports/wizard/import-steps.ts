import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

export const STEPS = ['sheets', 'questions', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

/** The three steps; any of them can be gone to at any time, the server holds what was decided. */
@Component({
  selector: 'lf-import-steps',
  imports: [RouterLink, TranslocoPipe],
  template: `<nav [attr.aria-label]="'imports.steps.label' | transloco">
    <ol>
      @for (name of steps; track name; let at = $index) {
        <li>
          <a
            [routerLink]="[]"
            [queryParams]="{ step: name }"
            queryParamsHandling="merge"
            [class.on]="name === current()"
            [attr.aria-current]="name === current() ? 'step' : null"
            ><span class="number" aria-hidden="true">{{ numbers[at] }}</span
            >{{ 'imports.steps.' + name | transloco: { n: questions() } }}</a
          >
        </li>
      }
    </ol>
  </nav>`,
  styles: `
    ol {
      display: flex;
      gap: var(--s-2) var(--s-6);
      overflow-x: auto;
      font-size: var(--fs-13);
      scrollbar-width: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--s-1);
      min-height: var(--control-s);
      color: var(--ink-2);
      white-space: nowrap;
    }
    a:hover {
      color: var(--brand);
      text-decoration: none;
    }
    a.on {
      color: var(--brand);
      font-weight: 600;
    }
    a:focus-visible {
      outline-offset: calc(-1 * var(--edge));
    }
    @media (max-width: 600px) {
      ol {
        gap: var(--s-4);
      }
    }
  `,
})
export class ImportSteps {
  readonly current = input.required<Step>();
  /** How many questions are open. */
  readonly questions = input(0);
  protected readonly steps = STEPS;
  protected readonly numbers = ['①', '②', '③'];
}
