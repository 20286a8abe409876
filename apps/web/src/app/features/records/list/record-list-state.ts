import { computed, signal, type Signal } from '@angular/core';
import type { Page } from '@landfall/contracts';
import type { FilterPatch, FilterValues } from '@landfall/web-ui';
import { injectUrlState, pagedList, type PagedList } from '../../../platform';
import { conditionsOf, isId, keysOf, listQuery, sortOf, type ListSpec } from './list-spec';

/** A list whose conditions, order and chosen row are the page's address: it can be shared and gone back to. */
export interface RecordListState<T extends { id: string }, P extends Page<T> = Page<T>> {
  readonly list: PagedList<T, P>;
  readonly values: Signal<FilterValues>;
  /** Whether anything narrows the list. */
  readonly narrowed: Signal<boolean>;
  readonly sort: Signal<string>;
  /** The row that is shown beside the list. */
  readonly selected: Signal<string | null>;
  narrow(patch: FilterPatch): void;
  widen(): void;
  order(sort: string): void;
  select(id: string | null): void;
}

/** Call it where injection is possible. */
export function injectRecordList<T extends { id: string }, P extends Page<T> = Page<T>>(
  spec: ListSpec,
): RecordListState<T, P> {
  const url = injectUrlState();
  const list = pagedList<T, P>(() => ({ path: spec.path, query: listQuery(url.values(), spec) }));
  const values = computed<FilterValues>(() => conditionsOf(url.values(), spec));
  // The row is shown at once; the address follows, so that going through rows by key stays quick.
  const shown = signal<string | null | undefined>(undefined);
  return {
    list,
    values,
    narrowed: computed(() => Object.keys(values()).length > 0),
    sort: computed(() => sortOf(url.values(), spec)),
    selected: computed(() => {
      const now = shown();
      if (now !== undefined) return now;
      const row = url.values().row;
      return row && isId(row) ? row : null;
    }),
    narrow: (patch) => {
      shown.set(null);
      // Each letter of a search would else be a step of its own to go back.
      url.set({ ...patch, row: null }, 'q' in patch ? 'replace' : 'push');
    },
    widen: () => url.set(Object.fromEntries(keysOf(spec).map((key) => [key, null])), 'push'),
    order: (sort) => url.set({ sort: sort === spec.defaultSort ? null : sort }, 'push'),
    select: (id) => {
      shown.set(id);
      url.set({ row: id });
    },
  };
}
