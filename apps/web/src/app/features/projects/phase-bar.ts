import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UI_LANGUAGE, formatDay } from '@landfall/web-ui';
import { SessionService } from '../../platform';
import { agreementsOf } from '../agreements';
import { phaseSteps, signingOf, wasSigned, type PhaseStep, type PhaseSubject } from './phase-steps';

const BRIEF = 6;
const MOST_AGREEMENTS = 50;

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
  readonly project = input.required<PhaseSubject & { id: string }>();
  /** Six steps and short days, for beside a list. */
  readonly brief = input(false);

  private readonly language = inject(UI_LANGUAGE);
  private readonly session = inject(SessionService);
  private readonly agreements = agreementsOf(() => {
    const project = this.project();
    return wasSigned(project) && this.session.can('agreement.read') ? project.id : undefined;
  }, MOST_AGREEMENTS);
  protected readonly steps = computed(() => {
    const project = this.project();
    const all = phaseSteps(project, wasSigned(project) ? signingOf(this.agreements.items()) : null);
    const shown = this.brief() ? around(all) : all;
    return shown.map((step, at) => ({
      ...step,
      ramp: Math.min(6, 1 + Math.round((at * 5) / (shown.length - 1))),
      day: this.dayText(step.on, step.precision),
    }));
  });

  private dayText(on: string | null, precision: 'day' | 'month' | 'quarter' | 'year'): string {
    if (!on) return '';
    if (this.brief() && precision === 'day') return on.slice(5);
    return this.brief() && precision === 'month' ? on.slice(0, 7) : formatDay(on, precision, this.language());
  }
}

/** Six steps, the last of them once it was built. */
function around(steps: PhaseStep[]): PhaseStep[] {
  const built = steps.some((step) => step.milestone === 'completed' && step.state !== 'ahead');
  return built ? steps.slice(-BRIEF) : steps.slice(0, BRIEF);
}
