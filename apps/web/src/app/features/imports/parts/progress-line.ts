import { Component, computed, input } from '@angular/core';

/** A bar with its counts in words. Without a total it only says that something is going on. */
@Component({
  selector: 'lf-progress-line',
  template: `<div class="words num" aria-live="polite">
      <span>{{ label() }}</span
      ><span class="muted">{{ counts() }}</span>
    </div>
    <div
      class="track"
      role="progressbar"
      [class.unknown]="share() === null"
      [attr.aria-label]="label()"
      [attr.aria-valuemin]="0"
      [attr.aria-valuemax]="100"
      [attr.aria-valuenow]="percent()"
    >
      <i [style.width.%]="percent() ?? 30"></i>
    </div>`,
  styles: `
    :host {
      display: grid;
      gap: var(--s-2);
    }
    .words {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--s-1) var(--s-4);
      font-size: var(--fs-13);
    }
    .track {
      height: var(--s-1);
      border-radius: var(--r-round);
      background: var(--sunken);
      overflow: hidden;
    }
    i {
      display: block;
      height: 100%;
      border-radius: var(--r-round);
      background: var(--brand);
      transition: width var(--t-slow);
    }
    .unknown i {
      animation: pass 1.6s ease-in-out infinite;
    }
    @keyframes pass {
      from {
        transform: translateX(-110%);
      }
      to {
        transform: translateX(340%);
      }
    }
  `,
})
export class ProgressLine {
  readonly label = input.required<string>();
  readonly counts = input('');
  /** 0–1; null where nobody knows. */
  readonly share = input<number | null>(null);
  protected readonly percent = computed(() => {
    const share = this.share();
    return share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  });
}
