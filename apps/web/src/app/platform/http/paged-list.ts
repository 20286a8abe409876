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

/**
 * A list read page by page (keyset). `request` is reactive: when it changes, reading starts anew and the old rows stay
 * until the new ones come. Undefined reads nothing. Call it where injection is possible.
 */
export function pagedList<T, P extends Page<T> = Page<T>>(
  request: () => ListRequest | undefined,
): PagedList<T, P> {
  const http = inject(HttpClient);
  const items = signal<readonly T[]>([]);
  const first = signal<P | null>(null);
  const cursor = signal<string | null>(null);
  const busy = signal<'no' | 'first' | 'more'>('no');
  const error = signal<unknown>(null);
  const again = signal(0);
  let running: Subscription | undefined;

  const read = (asked: ListRequest, from: string | null): void => {
    running?.unsubscribe();
    busy.set(from ? 'more' : 'first');
    error.set(null);
    const params = toParams({ ...asked.query, cursor: from });
    running = http.get<P>(`${API}${asked.path}`, { params }).subscribe({
      next: (page) => {
        if (!from) first.set(page);
        items.update((before) => (from ? [...before, ...page.items] : page.items));
        cursor.set(page.nextCursor);
        busy.set('no');
      },
      error: (reason: unknown) => {
        error.set(reason);
        busy.set('no');
      },
    });
  };

  const asked = computed(request, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  effect(() => {
    const wanted = asked();
    again();
    untracked(() => {
      if (wanted) read(wanted, null);
    });
  });
  inject(DestroyRef).onDestroy(() => running?.unsubscribe());

  return {
    items: items.asReadonly(),
    first: first.asReadonly(),
    total: computed(() => first()?.total ?? null),
    loading: computed(() => busy() === 'first'),
    loadingMore: computed(() => busy() === 'more'),
    hasMore: computed(() => cursor() !== null),
    error: error.asReadonly(),
    loadMore: () => {
      const wanted = asked();
      const from = cursor();
      if (wanted && from && busy() === 'no') read(wanted, from);
    },
    reload: () => again.update((count) => count + 1),
  };
}
