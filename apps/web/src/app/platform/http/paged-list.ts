import { HttpClient } from '@angular/common/http';
import { DestroyRef, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { Page } from '@landfall/contracts';
import type { Subscription } from 'rxjs';
import { API, toParams, type Query } from './api';

export interface ListRequest {
  /** Below /api/v1, `/companies`. */
  path: string;
  query?: Query;
}
export interface PagedList<T, P extends Page<T> = Page<T>> {
  readonly items: Signal<readonly T[]>;
  /** Exact number of all items under the conditions; null until the first page is there. */
  readonly total: Signal<number | null>;
  /** The first page as the server sent it, with what it says beside the items. */
  readonly first: Signal<P | null>;
  readonly loading: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  readonly error: Signal<unknown>;
  loadMore(): void;
  reload(): void;
}

class KeysetList<T, P extends Page<T>> implements PagedList<T, P> {
  private readonly rows = signal<readonly T[]>([]);
  private readonly firstPage = signal<P | null>(null);
  private readonly cursor = signal<string | null>(null);
  private readonly busy = signal<'no' | 'first' | 'more'>('no');
  private readonly failure = signal<unknown>(null);
  private readonly again = signal(0);
  private running: Subscription | undefined;

  readonly items = this.rows.asReadonly();
  readonly first = this.firstPage.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly total = computed(() => this.firstPage()?.total ?? null);
  readonly loading = computed(() => this.busy() === 'first');
  readonly loadingMore = computed(() => this.busy() === 'more');
  readonly hasMore = computed(() => this.cursor() !== null);
  private readonly asked: Signal<ListRequest | undefined>;

  constructor(
    request: () => ListRequest | undefined,
    private readonly http = inject(HttpClient),
  ) {
    this.asked = computed(request, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
    effect(() => {
      const wanted = this.asked();
      this.again();
      if (wanted) untracked(() => this.read(wanted, null));
    });
    inject(DestroyRef).onDestroy(() => this.running?.unsubscribe());
  }

  loadMore(): void {
    const wanted = this.asked();
    const from = this.cursor();
    if (wanted && from && this.busy() === 'no') this.read(wanted, from);
  }

  reload(): void {
    this.again.update((count) => count + 1);
  }

  private read(asked: ListRequest, from: string | null): void {
    this.running?.unsubscribe();
    this.busy.set(from ? 'more' : 'first');
    this.failure.set(null);
    const params = toParams({ ...asked.query, cursor: from });
    this.running = this.http.get<P>(`${API}${asked.path}`, { params }).subscribe({
      next: (page) => this.take(page, from),
      error: (reason: unknown) => {
        this.failure.set(reason);
        this.busy.set('no');
      },
    });
  }

  private take(page: P, from: string | null): void {
    if (!from) this.firstPage.set(page);
    this.rows.update((before) => (from ? [...before, ...page.items] : page.items));
    this.cursor.set(page.nextCursor);
    this.busy.set('no');
  }
}

/**
 * A list read page by page (keyset). `request` is reactive: when it changes, reading starts anew and the old rows stay
 * until the new ones come. Undefined reads nothing. Call it where injection is possible.
 */
export function pagedList<T, P extends Page<T> = Page<T>>(
  request: () => ListRequest | undefined,
): PagedList<T, P> {
  return new KeysetList<T, P>(request);
}
