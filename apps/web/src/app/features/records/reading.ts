import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { Signal } from '@angular/core';
import { API } from '../../platform';

/** What a frame needs to know of a record on its way. */
export interface Reading {
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  hasValue(): boolean;
  reload(): boolean;
}

/** A record by its id, `readRecord<CompanyView>('/companies', this.id)`; undefined reads nothing. */
export const readRecord = <T>(
  path: string,
  id: () => string | null | undefined,
): HttpResourceRef<T | undefined> =>
  httpResource<T>(() => {
    const asked = id();
    return asked ? `${API}${path}/${asked}` : undefined;
  });

/** The value of a resource, undefined while there is none; `value()` itself throws after a failure. */
export const valueOf = <T>(resource: HttpResourceRef<T | undefined>): T | undefined =>
  resource.hasValue() ? resource.value() : undefined;
