import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProjectView } from '@landfall/contracts';
import { UI_LANGUAGE, formatDay } from '@landfall/web-ui';
import { phaseSteps } from './phase-steps';

/** The steps of a project as a bar that darkens towards production, with their days and the days between. */
@Component({
  selector: 'lf-phase-bar',
  imports: [TranslocoPipe],
  template: `<ol>
    @for (step of steps(); track step.milestone) {
      <li [class]="step.state + ' p' + step.ramp">
        <i aria-hidden="true"></i>
        <span class="name">{{ 'words.milestone.' + step.milestone | transloco }}</span>
        <span class="day num">{{ step.day }}</span>
        @if (!brief() && step.after !== null) {
          <span class="after num">{{ 'projects.daysAfter' | transloco: { n: step.after } }}</span>
        }
        <span class="visually-hidden">{{ 'projects.step.' + step.state | transloco }}</span>
      </li>
    }
  </ol>`,
  host: { '[class.brief]': 'brief()' },
  styleUrl: './phase-bar.css',
})
export class PhaseBar {
  readonly project = input.required<Pick<ProjectView, 'phase' | 'milestones' | 'signed' | 'signedStatOn'>>();
  /** Six steps and short days, for beside a list. */
  readonly brief = input(false);

  private readonly language = inject(UI_LANGUAGE);
  protected readonly steps = computed(() => {
    const all = phaseSteps(this.project());
    const shown = this.brief() ? all.filter((step) => step.milestone !== 'completed') : all;
    return shown.map((step, at) => ({
      ...step,
      ramp: Math.min(6, 1 + Math.round((at * 5) / (shown.length - 1))),
      day: this.dayText(step.on, step.precision),
    }));
  });

  private dayText(on: string | null, precision: 'day' | 'month' | 'quarter' | 'year'): string {
    if (!on) return '';
    const text = formatDay(on, precision, this.language());
    return this.brief() && precision === 'day' ? text.slice(5) : text;
  }
}
