import { Directive, TemplateRef, inject, input } from '@angular/core';

/** A column of a data table. Give `text` for plain cells; for anything else a `<ng-template lwCell="key">`. */
export interface Column<T> {
  /** Stable key, also of the cell template. */
  key: string;
  heading: string;
  /** Any CSS width; without one the column takes what it needs. */
  width?: string;
  align?: 'start' | 'end' | 'center';
  /** The field that the server sorts by; without one the heading is plain text. */
  sort?: string;
  text?: (row: T) => string | number | null | undefined;
  /** Longer text on hover, for cells that are cut. */
  title?: (row: T) => string | null | undefined;
  /** Set lighter than the rest. */
  quiet?: boolean;
  /** What stands below the column in the totals row; a template `lwTotal="key"` may stand instead. */
  total?: string;
  /** Long text is cut with an ellipsis at this CSS width. */
  maxWidth?: string;
  /** The unit of its values, which a card names beside them; a table names it in the heading. */
  unit?: string;
  /**
   * Where the cell stands on a phone, on which a row becomes a card of two lines: `title` and `aside` share the first
   * line, `line` cells follow on the second and `tail` cells end it. As soon as one column says so, those that do not are left out there.
   */
  phone?: 'title' | 'aside' | 'line' | 'tail';
}

/** The content of a cell: `<ng-template lwCell="name" [lwCellOf]="rows()" let-row>`. */
@Directive({ selector: 'ng-template[lwCell]' })
export class Cell<T = unknown> {
  readonly key = input.required<string>({ alias: 'lwCell' });
  /** Only gives the template its row type. */
  // eslint-disable-next-line @angular-eslint/no-input-rename -- a structural directive's second input carries its name.
  readonly of = input<readonly T[]>([], { alias: 'lwCellOf' });
  readonly template = inject<TemplateRef<CellContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_: Cell<T>, context: unknown): context is CellContext<T> {
    return context !== undefined;
  }
}
export interface CellContext<T> {
  $implicit: T;
}

/** The content of a cell of the totals row: `<ng-template lwTotal="amount">`. */
@Directive({ selector: 'ng-template[lwTotal]' })
export class TotalCell {
  readonly key = input.required<string>({ alias: 'lwTotal' });
  readonly template = inject<TemplateRef<void>>(TemplateRef);
}

export type SortState = { field: string; descending: boolean } | null;

/** `-signedOn,name` → its first field; the wire form of api.md. */
export function parseSort(sort: string | null | undefined): SortState {
  const first = sort?.split(',')[0]?.trim();
  if (!first) return null;
  return first.startsWith('-')
    ? { field: first.slice(1), descending: true }
    : { field: first, descending: false };
}

/** The next order on a click: a new column starts ascending, the same one turns round. */
export function nextSort(current: SortState, field: string): string {
  return current?.field === field && !current.descending ? `-${field}` : field;
}
