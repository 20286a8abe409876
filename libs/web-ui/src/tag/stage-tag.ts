import { Component, computed, input } from '@angular/core';
import { PROJECT_PHASES, type ProjectOutcome, type ProjectPhase } from '@landfall/contracts';

/** The step (1–6) of the phase ramp on which each phase stands. */
const STEP: Record<ProjectPhase, number> = {
  lead: 1,
  negotiating: 2,
  under_review: 3,
  pending_signing: 3,
  signed: 4,
  registered: 4,
  site_secured: 4,
  permitted: 4,
  started: 5,
  completed: 5,
  producing: 6,
  full_capacity: 6,
};

/** Where a project stands: its words, and a gauge that fills from lead to full capacity. A lost one is struck. */
@Component({
  selector: 'lw-stage-tag',
  template: `<svg viewBox="0 0 26 8" aria-hidden="true">
      @for (i of steps; track i) {
        <rect [attr.x]="(i - 1) * 4.4" y="1" width="3.4" height="6" rx="1" [class]="cssOf(i)" />
      }
    </svg>
    <span [class.ended]="ended()">{{ label() }}</span>`,
  styleUrl: './stage-tag.css',
})
export class StageTag {
  readonly phase = input.required<ProjectPhase>();
  readonly outcome = input<ProjectOutcome>('open');
  /** The phase, or how it ended, in the reader's words. */
  readonly label = input.required<string>();

  protected readonly steps = [1, 2, 3, 4, 5, 6];
  protected readonly step = computed(() => STEP[this.phase()]);
  protected readonly ended = computed(() => !['open', 'completed'].includes(this.outcome()));

  protected cssOf(step: number): string {
    if (step > this.step()) return 'rest';
    return this.ended() ? 'over' : `p${this.step()}`;
  }
}

/** 1–6 for a phase, for charts and bars on the same ramp. */
export const phaseStep = (phase: ProjectPhase): number => STEP[phase];
export const PHASES_IN_ORDER = PROJECT_PHASES;
