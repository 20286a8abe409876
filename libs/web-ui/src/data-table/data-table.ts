import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  contentChildren,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';
import { fill } from '../language/words';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { ScrollEdge } from './scroll-edge';
import { Cell, TotalCell, nextSort, parseSort, type Column } from './column';

/** What lies over a page and has keys of its own. */
const LAYERS =
  'dialog,[role=dialog],[role=menu],[role=listbox],[popover],.cdk-overlay-container,[contenteditable=true]';
const HANDLED_INSIDE = 'a,button,input,select,textarea,label,[role=button]';

/**
 * A dense list: sticky head, fixed first column, order by heading, j/k/arrows/Enter, more rows as one scrolls.
 * It shows what it is given and asks for the rest; reading, filtering and links are the page's.
 */
@Component({
  selector: 'lw-data-table',
  imports: [NgTemplateOutlet, RouterLink, Icon, EmptyState, ErrorState, ScrollEdge],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
  host: {
    '[class.fits]': 'fits()',
    '[class.cards]': 'cards()',
    '(document:keydown)': 'onPageKey($event)',
  },
})
export class DataTable<T> {
  readonly columns = input.required<readonly Column<T>[]>();
  readonly rows = input.required<readonly T[]>();
  readonly rowKey = input.required<(row: T) => string>();
  /** What the list holds, for screen readers. */
  readonly label = input.required<string>();
  /** Where the first cell of a row leads; null for a row that has no page. */
  readonly rowLink = input<(row: T) => string | readonly unknown[] | null>();
  /** The order as the server takes it, `-signedOn`. */
  readonly sort = input<string | null>(null);
  readonly loading = input(false);
  readonly loadingMore = input(false);
  readonly hasMore = input(false);
  /** A sentence instead of rows. */
  readonly error = input<string | null>(null);
  readonly errorTitle = input('');
  readonly emptyTitle = input('');
  readonly emptyHint = input('');
  /** True shows the totals row. */
  readonly totals = input(false);
  /** The key of the row whose details stand beside the list. */
  readonly selected = input<string | null>(null);
  /** False lets the table grow with its rows instead of scrolling within the page. */
  readonly fits = input(true);
  /** False asks for more rows by the button only, not as one scrolls. */
  readonly auto = input(true);
  /** True shows a row on a click (`picked`); a double click, Enter and the name open it. */
  readonly picks = input(false);
  /** Cell templates of an owner that was given them as content itself. */
  readonly givenCells = input<readonly Cell[]>([]);
  readonly givenTotals = input<readonly TotalCell[]>([]);

  readonly sortChange = output<string>();
  /** Enter or a click on a row (with `picks` a double click). */
  readonly opened = output<T>();
  /** With `picks`: a click on a row. */
  readonly picked = output<T>();
  /** The row on which the keyboard stands changed. */
  readonly moved = output<T>();
  readonly more = output();
  readonly retry = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly cells = contentChildren(Cell);
  private readonly totalCells = contentChildren(TotalCell);
  private readonly sentinel = viewChild<ElementRef<HTMLElement>>('sentinel');
  protected readonly words = injectWords();
  protected readonly current = signal(0);
  protected readonly placeholders = Array.from({ length: 12 }, (_, index) => index);

  protected readonly sortState = computed(() => parseSort(this.sort()));
  protected readonly cards = computed(() => this.columns().some((column) => column.phone));
  protected readonly firstLoad = computed(() => this.loading() && this.rows().length === 0);
  protected readonly templates = computed(
    () => new Map([...this.givenCells(), ...this.cells()].map((cell) => [cell.key(), cell.template])),
  );
  protected readonly totalTemplates = computed(
    () => new Map([...this.givenTotals(), ...this.totalCells()].map((cell) => [cell.key(), cell.template])),
  );

  constructor() {
    afterRenderEffect({
      read: (onCleanup) => {
        // A page that does not fill the view must ask again, and an observer only reports changes: begin anew.
        this.rows();
        this.loadingMore();
        const end = this.sentinel()?.nativeElement;
        if (!end || !this.auto() || typeof IntersectionObserver === 'undefined') return;
        const observer = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) this.askMore();
          },
          { rootMargin: '320px' },
        );
        observer.observe(end);
        onCleanup(() => observer.disconnect());
      },
    });
  }

  protected order(column: Column<T>): 'ascending' | 'descending' | null {
    const state = this.sortState();
    if (!column.sort || state?.field !== column.sort) return null;
    return state.descending ? 'descending' : 'ascending';
  }

  protected classOf(column: Column<T>): string {
    const align = column.align ?? 'start';
    return column.phone ? `${align} on-${column.phone}` : align;
  }

  protected sortLabel(column: Column<T>): string {
    return fill(this.words().sortBy, { what: column.heading });
  }

  protected sortBy(field: string): void {
    this.sortChange.emit(nextSort(this.sortState(), field));
  }

  protected linkOf(row: T): string | readonly unknown[] | null {
    return this.rowLink()?.(row) ?? null;
  }

  protected clicked(event: MouseEvent, row: T, index: number): void {
    this.current.set(index);
    const target = event.target as HTMLElement;
    if (target.closest(HANDLED_INSIDE)) return;
    if (this.picks()) this.picked.emit(row);
    else if (!window.getSelection()?.toString()) this.opened.emit(row);
  }

  protected doubleClicked(event: MouseEvent, row: T): void {
    if (this.picks() && !(event.target as HTMLElement).closest(HANDLED_INSIDE)) this.opened.emit(row);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const inside = event.target instanceof Element && event.target.closest('tr.line');
      this.moveTo(inside ? this.current() + step : this.current());
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.moveTo(event.key === 'Home' ? 0 : this.rows().length - 1);
    } else if (event.key === 'Enter' && !(event.target as HTMLElement).closest(HANDLED_INSIDE)) {
      const row = this.rows()[this.current()];
      if (row !== undefined) this.opened.emit(row);
    }
  }

  /** The list that is its page's also listens while nothing in it has the focus. */
  protected onPageKey(event: KeyboardEvent): void {
    if (!this.auto() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (this.host.nativeElement.contains(target) || isTyping(target) || target.closest(LAYERS)) return;
    const at = this.rows().findIndex((row) => this.rowKey()(row) === this.selected());
    const step = { j: 1, k: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.moveTo(at < 0 ? this.current() : at + step);
    } else if (event.key === 'Enter' && !target.closest(HANDLED_INSIDE)) {
      const row = this.rows()[at];
      if (row !== undefined) this.opened.emit(row);
    }
  }

  protected askMore(): void {
    if (this.hasMore() && !this.loading() && !this.loadingMore()) this.more.emit();
  }

  private moveTo(index: number): void {
    const target = Math.max(0, Math.min(index, this.rows().length - 1));
    const row = this.rows()[target];
    if (row === undefined) return;
    this.current.set(target);
    if (this.auto() && target >= this.rows().length - 3) this.askMore();
    const element = this.host.nativeElement.querySelectorAll<HTMLElement>('tbody tr.line')[target];
    element?.focus();
    element?.scrollIntoView?.({ block: 'nearest' });
    this.moved.emit(row);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
