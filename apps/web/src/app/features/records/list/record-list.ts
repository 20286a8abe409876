import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChild,
  contentChildren,
  inject,
  input,
  output,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  Cell,
  DataTable,
  FilterBar,
  Icon,
  Menu,
  TotalCell,
  injectWords,
  nextSort,
  parseSort,
  type Column,
  type Filter,
} from '@landfall/web-ui';
import { Page, SessionService, injectExplain, injectText } from '../../../platform';
import { DESK, SMALL, injectMedia } from '../media';
import type { RecordListState } from './record-list-state';

interface PreviewContext<T> {
  $implicit: { id: string; row: T | null };
}

/** What stands beside the list: `<ng-template lfPreview [lfPreviewOf]="state" let-chosen>`. */
@Directive({ selector: 'ng-template[lfPreview]' })
export class Preview<T extends { id: string }> {
  /** Only gives the template its row type. */
  readonly lfPreviewOf = input.required<RecordListState<T>>();
  readonly template = inject<TemplateRef<PreviewContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T extends { id: string }>(
    _: Preview<T>,
    context: unknown,
  ): context is PreviewContext<T> {
    return context !== undefined;
  }
}

/**
 * The page of a list: search and conditions, the rows, and at a desk the chosen record beside them. A click or j/k
 * chooses, Enter, a double click or the name opens. Cells, totals and the preview come as templates.
 */
@Component({
  selector: 'lf-record-list',
  imports: [DataTable, FilterBar, Icon, Menu, NgTemplateOutlet, Page, RouterLink, TranslocoPipe],
  templateUrl: './record-list.html',
  styleUrl: './record-list.css',
  host: { '(keydown.escape)': 'leave()' },
})
export class RecordList<T extends { id: string }> {
  readonly state = input.required<RecordListState<T>>();
  /** `companies`: names the texts `<feature>.none`, `<feature>.search`, and the unit of the count. */
  readonly feature = input.required<string>();
  readonly columns = input.required<readonly Column<T>[]>();
  readonly filters = input<readonly Filter[]>([]);
  /** Where a record has its page; without one, opening is the owner's (`opened`). */
  readonly link = input<(row: T) => string[] | null>(() => null);
  /** Whether the server searches this list. */
  readonly searched = input(true);
  readonly totals = input(false);
  readonly opened = output<T>();

  protected readonly cells = contentChildren(Cell);
  protected readonly totalCells = contentChildren(TotalCell);
  private readonly previewTemplate = contentChild(Preview<T>);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionService);
  protected readonly words = injectWords();
  protected readonly text = injectText();
  private readonly explain = injectExplain();
  protected readonly small = injectMedia(SMALL);
  private readonly desk = injectMedia(DESK);

  protected readonly keyOf = (row: T): string => row.id;
  protected readonly list = computed(() => this.state().list);
  protected readonly failure = computed(() => {
    const error = this.list().error();
    return error ? this.explain(error) : null;
  });
  protected readonly count = computed(() => {
    const total = this.list().total();
    if (total === null) return '';
    return this.text(`words.count.${this.feature()}`, { n: total.toLocaleString('en-US') });
  });
  protected readonly preview = computed(() => (this.desk() ? (this.previewTemplate() ?? null) : null));
  protected readonly chosen = computed(() => {
    const id = this.preview() ? this.state().selected() : null;
    if (!id) return null;
    const row = this.list()
      .items()
      .find((item) => item.id === id);
    return { id, row: row ?? null };
  });
  protected readonly orders = computed(() =>
    this.columns().flatMap((column) => (column.sort ? [{ field: column.sort, label: column.heading }] : [])),
  );
  protected readonly order = computed(() => parseSort(this.state().sort()));

  protected orderBy(field: string): void {
    this.state().order(nextSort(this.order(), field));
  }

  protected choose(row: T): void {
    if (this.preview()) this.state().select(row.id);
  }

  protected open(row: T): void {
    const link = this.link()(row);
    if (link) void this.router.navigate(link);
    else this.opened.emit(row);
  }

  protected leave(): void {
    if (this.chosen()) this.state().select(null);
  }
}
