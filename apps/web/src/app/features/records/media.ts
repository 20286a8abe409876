import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether the window is as the query says, now and after it changes. Call it where injection is possible. */
export function injectMedia(query: string): Signal<boolean> {
  const list = window.matchMedia?.(query);
  const matches = signal(list?.matches ?? false);
  const follow = (event: MediaQueryListEvent): void => matches.set(event.matches);
  list?.addEventListener?.('change', follow);
  inject(DestroyRef).onDestroy(() => list?.removeEventListener?.('change', follow));
  return matches.asReadonly();
}

/** Too small for a list that scrolls within the page: a phone, or a desk enlarged to twice its size. */
export const SMALL = '(max-width: 600px), (max-height: 560px)';
/** From here on there is room for a record beside its list. */
export const DESK = '(min-width: 1100px)';
