import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportColumn, ImportSheet } from '@landfall/contracts';
import { Icon } from '@landfall/web-ui';
import { injectText } from '../../../platform';
import { columnLetter } from '../logic/addresses';
import { FIELDS, columnWith } from '../logic/fields';
import { coverOf, moved, noteAddress, positionOf, type Position } from '../logic/movement';
import type { SheetRow } from '../logic/sheet-rows';

export interface ColumnChoice {
  index: number;
  /** Null leaves the column out. */
  field: string | null;
}

/** The sheet on the screen: its own rows and headings, above each heading what the column was taken for. */
@Component({
  selector: 'lf-sheet-grid',
  imports: [Icon, TranslocoPipe],
  templateUrl: './sheet-grid.html',
  styleUrl: './sheet-grid.css',
})
export class SheetGrid {
  readonly sheet = input.required<ImportSheet>();
  readonly rows = input.required<readonly SheetRow[]>();
  readonly editable = input(false);
  readonly busy = input(false);
  readonly hasMore = input(false);
  /** Address of the cell that one stands on. */
  readonly selected = model<string | null>(null);
  readonly mapped = output<ColumnChoice>();
  /** Enter or a double click on a cell: its text is to be corrected. */
  readonly edit = output();
  readonly more = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly text = injectText();
  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  /** Kept apart from the address: a row that is one cell has every column. */
  private readonly at = signal<Position>({ row: 0, column: 0 });
  /** Where to stand next: the number of a row, and a column. */
  private readonly wanted = signal<Position | null>(null);

  protected readonly letter = columnLetter;
  protected readonly noteOf = noteAddress;
  private readonly cover = computed(() => coverOf(this.rows(), this.sheet().columns.length));
  /** The one cell that Tab reaches. */
  protected readonly entry = computed(() => this.selected() ?? this.cover()[0]?.[0] ?? null);
  /** Some rows say what becomes of them beside their number. */
  protected readonly tagged = computed(() =>
    this.rows().some((row) => row.kind === 'data' && row.decision !== 'create'),
  );
  protected readonly fields = computed(() => {
    const { kind } = this.sheet();
    return kind === 'unknown' ? [] : FIELDS[kind];
  });

  constructor() {
    afterRenderEffect({
      read: () => {
        const wanted = this.wanted();
        const row = wanted ? this.rows().findIndex((candidate) => candidate.row === wanted.row) : -1;
        if (wanted && row >= 0) untracked(() => this.standAt(row, wanted.column));
      },
    });
    afterRenderEffect({
      read: (onCleanup) => {
        this.rows();
        const end = this.end()?.nativeElement;
        if (!end || typeof IntersectionObserver === 'undefined') return;
        const observer = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) this.more.emit();
          },
          { rootMargin: '600px' },
        );
        observer.observe(end);
        onCleanup(() => observer.disconnect());
      },
    });
  }

  /** Brings a row into view and stands on its cell, as soon as it is drawn. */
  show(row: number, column: number): void {
    this.wanted.set({ row, column });
  }

  /** Stands on the heading of a column, where its field is chosen. */
  focusColumn(index: number): void {
    const heading = this.host.nativeElement.querySelector<HTMLElement>(`th[data-column="${index}"]`);
    heading?.scrollIntoView({ block: 'nearest', inline: 'center' });
    heading?.querySelector('select')?.focus({ preventScroll: true });
  }

  focusCell(address: string): void {
    const position = positionOf(this.cover(), address);
    if (position) this.stand(position, address);
  }

  protected nameOf(column: ImportColumn): string {
    if (column.field === null) return this.text('imports.unknownColumn');
    return this.fieldName(column.field);
  }

  protected fieldName(field: string): string {
    return this.text(`imports.field.${this.sheet().kind}.${field}`);
  }

  /** A field that another column has can be taken from it. */
  protected optionName(field: string, column: ImportColumn): string {
    const other = columnWith(this.sheet(), field, column);
    const name = this.fieldName(field);
    return other ? this.text('imports.fieldTaken', { name, column: columnLetter(other.index) }) : name;
  }

  protected choose(column: ImportColumn, event: Event): void {
    const select = event.target as HTMLSelectElement;
    const field = select.value === '' ? null : select.value;
    // What stands there is what the server says.
    select.value = column.field ?? '';
    if (field !== column.field) this.mapped.emit({ index: column.index, field });
  }

  protected picked(event: Event): void {
    const address = addressAt(event);
    const position = address === null ? null : positionOf(this.cover(), address);
    if (address === null || !position) return;
    this.at.set(position);
    this.selected.set(address);
  }

  protected pressed(event: KeyboardEvent): void {
    const address = addressAt(event);
    if (address === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.edit.emit();
      return;
    }
    if (event.key === 'Escape') return this.selected.set(null);
    const from =
      this.cover()[this.at().row]?.[this.at().column] === address
        ? this.at()
        : positionOf(this.cover(), address);
    const to = from && moved(this.cover(), from, event.key);
    if (!to) return;
    event.preventDefault();
    this.stand(to, this.cover()[to.row]?.[to.column] ?? address);
  }

  private standAt(row: number, column: number): void {
    this.wanted.set(null);
    const address = this.cover()[row]?.[column] ?? this.cover()[row]?.[0];
    if (address !== undefined) this.stand({ row, column }, address);
  }

  private stand(position: Position, address: string): void {
    this.at.set(position);
    this.selected.set(address);
    const cell = this.host.nativeElement.querySelector<HTMLElement>(`[data-address="${address}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function addressAt(event: Event): string | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-address]')?.dataset.address ?? null;
}
