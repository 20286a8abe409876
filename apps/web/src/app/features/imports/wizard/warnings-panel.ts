import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportSheet, ImportWarning } from '@landfall/contracts';
import { SidePanel } from '@landfall/web-ui';
import { columnIndex } from '../logic/addresses';

/** Every warning with the way to its row. None of them stands in the way. */
@Component({
  selector: 'lf-warnings-panel',
  imports: [SidePanel, TranslocoPipe],
  template: `<lw-side-panel
    [title]="'imports.warnings.title' | transloco: { n: warnings().length }"
    (closed)="closed.emit()"
  >
    <p lwHead class="hint">{{ 'imports.warnings.hint' | transloco }}</p>
    @for (group of groups(); track group.sheet) {
      <section>
        <h3>
          {{ group.sheet }} <small class="faint num">{{ group.items.length }}</small>
        </h3>
        <ul>
          @for (warning of group.items; track warning.id) {
            <li>
              @if (warning.row === null) {
                <span class="line"
                  ><span class="where"></span><span>{{ warning.text }}</span></span
                >
              } @else {
                <button type="button" class="line" (click)="picked.emit(warning)">
                  <span class="where num">{{
                    'imports.warnings.row' | transloco: { row: warning.row }
                  }}</span>
                  <span
                    >{{ warning.text }}
                    @if (headingOf(warning); as heading) {
                      <small class="faint"
                        >{{ heading }}{{ warning.value ? '：' + warning.value : '' }}</small
                      >
                    }
                  </span>
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  </lw-side-panel>`,
  styles: `
    .hint {
      padding-bottom: var(--s-3);
      color: var(--ink-2);
      font-size: var(--fs-13);
    }
    section {
      padding: var(--s-3) var(--s-5);
    }
    h3 {
      margin-bottom: var(--s-1);
    }
    .line {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      gap: var(--s-2);
      width: 100%;
      min-height: var(--row);
      padding: var(--s-1) 0;
      border: 0;
      border-bottom: var(--hair) solid var(--line);
      background: none;
      font-size: var(--fs-13);
      text-align: start;
    }
    button.line:hover {
      background: var(--hover);
    }
    .where {
      color: var(--brand);
    }
    small {
      display: block;
    }
    h3 small {
      display: inline;
    }
  `,
})
export class WarningsPanel {
  readonly warnings = input.required<readonly ImportWarning[]>();
  readonly sheets = input.required<readonly ImportSheet[]>();
  readonly picked = output<ImportWarning>();
  readonly closed = output();

  protected readonly groups = computed(() => {
    const names = [...new Set(this.warnings().map((warning) => warning.sheet))];
    return names.map((sheet) => ({
      sheet,
      items: this.warnings()
        .filter((warning) => warning.sheet === sheet)
        .sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    }));
  });

  protected headingOf({ sheet, column }: ImportWarning): string {
    if (column === null) return '';
    const columns = this.sheets().find((candidate) => candidate.name === sheet)?.columns ?? [];
    return columns.find((candidate) => candidate.index === columnIndex(column))?.heading ?? '';
  }
}
