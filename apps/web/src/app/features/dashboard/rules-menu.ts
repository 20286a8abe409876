import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Menu } from '@landfall/web-ui';
import { DashboardStore } from './dashboard-store';

/** By which rules is counted, and the two of them that a reader may turn. */
@Component({
  selector: 'lf-rules-menu',
  imports: [Menu, TranslocoPipe],
  template: `<lw-menu
    [text]="'dashboard.basis' | transloco"
    [buttonClass]="store.byGroup() || store.withOnline() ? 'btn on' : 'btn'"
  >
    <div>
      <p class="muted">{{ 'dashboard.basisHint' | transloco }}</p>
      <label>
        <input
          type="checkbox"
          [checked]="store.byGroup()"
          (change)="store.change({ countBy: store.byGroup() ? null : 'group' })"
        />
        {{ 'dashboard.byGroup' | transloco }}
      </label>
      <label>
        <input
          type="checkbox"
          [checked]="store.withOnline()"
          (change)="store.change({ includeOnline: store.withOnline() ? null : 'true' })"
        />
        {{ 'dashboard.withOnline' | transloco }}
      </label>
    </div>
  </lw-menu>`,
  styles: `
    div {
      display: grid;
      gap: var(--s-1);
      max-width: 22em;
      padding: var(--s-2) var(--s-3);
    }
    p {
      padding-bottom: var(--s-1);
      font-size: var(--fs-12);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--s-2);
      min-height: var(--control-s);
    }
    input {
      accent-color: var(--brand);
    }
  `,
})
export class RulesMenu {
  protected readonly store = inject(DashboardStore);
}
