import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportSheet } from '@landfall/contracts';
import { Icon } from '@landfall/web-ui';
import { injectText } from '../../../platform';
import { KNOWN_KINDS, unitsOf } from '../logic/fields';

/** What a sheet was taken for as a whole: kind, heading row, unit, year; and how much of it was understood. */
@Component({
  selector: 'lf-sheet-chips',
  imports: [Icon, TranslocoPipe],
  templateUrl: './sheet-chips.html',
  styleUrl: './sheet-chips.css',
})
export class SheetChips {
  readonly sheet = input.required<ImportSheet>();
  /** How many warnings the sheet has. */
  readonly warnings = input(0);
  readonly editable = input(false);
  readonly busy = input(false);
  /** What a person says the sheet is: `kind`, `headerRow`. */
  readonly stated = output<Record<string, string>>();
  readonly warningsAsked = output();
  /** Where are the columns that were not understood? */
  readonly unknownAsked = output();

  private readonly text = injectText();
  protected readonly kinds = KNOWN_KINDS;

  protected readonly facts = computed<string[]>(() => {
    const sheet = this.sheet();
    const units = unitsOf(sheet);
    const say = (key: string, params?: Record<string, unknown>) => this.text(`imports.chip.${key}`, params);
    return [
      ...(units.length > 0 ? [say('unit', { units: units.join('、') })] : []),
      ...(sheet.year === null ? [] : [say(yearKey(sheet), { year: sheet.year })]),
      ...(sheet.asOf === null ? [] : [say('asOf', { day: sheet.asOf })]),
      ...(sheet.skippedRows > 0 ? [say('skipped', { n: sheet.skippedRows })] : []),
      ...(sheet.hidden ? [say('hidden')] : []),
    ];
  });
  protected readonly header = computed(() => {
    const { headerRow, headerRows } = this.sheet();
    if (headerRow === null) return '';
    const last = headerRow + headerRows - 1;
    return this.text(last > headerRow ? 'imports.chip.headers' : 'imports.chip.header', {
      row: headerRow,
      last,
    });
  });
  protected readonly all = computed(() => this.sheet().columns.length);
  protected readonly known = computed(
    () => this.sheet().columns.filter((column) => column.field !== null).length,
  );

  protected stateKind(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.stated.emit({ kind: select.value });
    // What stands there is what the server says.
    select.value = this.sheet().kind === 'unknown' ? '' : this.sheet().kind;
  }
}

/** The title says it, or it was found elsewhere in the workbook. */
function yearKey(sheet: ImportSheet): string {
  const year = String(sheet.year);
  if (sheet.title?.includes(year)) return 'yearFromTitle';
  return sheet.name.includes(year) ? 'yearFromName' : 'year';
}
