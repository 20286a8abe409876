import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

export interface UrlState {
  /** The query part of the address. */
  readonly values: Signal<Readonly<Record<string, string | undefined>>>;
  /** Null takes a key away. `push` adds a step for the back button; the default replaces. */
  set(patch: Readonly<Record<string, string | null>>, how?: 'push' | 'replace'): void;
}

/** Conditions, order and open panels live in the address, so that a page can be shared and gone back to. */
export function injectUrlState(): UrlState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const values = toSignal(
    route.queryParams.pipe(map((params) => params as Record<string, string | undefined>)),
    {
      initialValue: route.snapshot.queryParams,
    },
  );
  return {
    values,
    set: (patch, how = 'replace') => {
      void router.navigate([], {
        relativeTo: route,
        queryParams: patch,
        queryParamsHandling: 'merge',
        replaceUrl: how === 'replace',
      });
    },
  };
}
