import { httpResource } from '@angular/common/http';
import { computed, inject, type Signal } from '@angular/core';
import type { Page, UserView } from '@landfall/contracts';
import { API, SessionService, toParams } from '../../../platform';
import { valueOf } from '../reading';

/** People of ours to choose from, by post; empty for who may not see them. Call it where injection is possible. */
export function injectUserChoices(): Signal<readonly { value: string; label: string }[]> {
  const session = inject(SessionService);
  const users = httpResource<Page<UserView>>(() =>
    session.can('user.read') ? { url: `${API}/users`, params: toParams({ limit: 200 }) } : undefined,
  );
  return computed(() => (valueOf(users)?.items ?? []).map((user) => ({ value: user.id, label: user.name })));
}
