import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportSheet } from '@landfall/contracts';
import { injectText } from '../../../platform';
import type { SheetCell, SheetRow } from '../logic/sheet-rows';

export interface CellChange {
  address: string;
  text: string;
}

/** One cell in full below the grid: what stands there, what it was read as, what is odd; and the place to correct it. */
@Component({
  selector: 'lf-cell-bar',
  imports: [TranslocoPipe],
  templateUrl: './cell-bar.html',
  styleUrl: './cell-bar.css',
})
export class CellBar {
  readonly sheet = input.required<ImportSheet>();
  readonly rows = input.required<readonly SheetRow[]>();
  readonly address = input.required<string | null>();
  readonly editable = input(false);
  readonly busy = input(false);
  readonly changed = output<CellChange>();
  /** Enter without a change, or Escape: back to the cell. */
  readonly left = output<string>();

  private readonly texts = injectText();
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly typed = signal('');

  protected readonly cell = computed<SheetCell | null>(() => {
    const address = this.address();
    if (address === null) return null;
    for (const row of this.rows()) {
      const found = row.cells.find((cell) => cell.address === address);
      if (found) return found;
    }
    return null;
  });
  protected readonly column = computed(() => {
    const column = this.cell()?.column;
    if (!column) return '';
    return column.field === null
      ? column.heading
      : this.texts(`imports.field.${this.sheet().kind}.${column.field}`);
  });
  protected readonly dirty = computed(() => this.typed() !== (this.cell()?.raw ?? ''));

  constructor() {
    let shown = '';
    effect(() => {
      const cell = this.cell();
      const now = cell ? `${cell.address} ${cell.raw}` : '';
      // A new reading of the same cell does not take away what is being typed.
      if (now !== shown) this.typed.set(cell?.raw ?? '');
      shown = now;
    });
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // On a low screen the bar may lie below its end.
    afterRenderEffect({
      read: () => (this.cell() ? host.scrollIntoView?.({ block: 'nearest' }) : undefined),
    });
  }

  /** Starts typing. */
  edit(): void {
    this.field()?.nativeElement.select();
  }

  protected save(): void {
    const cell = this.cell();
    if (!cell || this.busy()) return;
    if (this.dirty()) this.changed.emit({ address: cell.address, text: this.typed().trim() });
    else this.left.emit(cell.address);
  }

  protected reset(): void {
    const cell = this.cell();
    if (!cell) return;
    this.typed.set(cell.raw);
    this.left.emit(cell.address);
  }
}
