import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  ROLES,
  type ChangeUser,
  type CreateUser,
  type Page,
  type ResetPassword,
  type TeamView,
  type UserView,
} from '@landfall/contracts';
import { firstValueFrom } from 'rxjs';
import { API } from '../../platform';
import type { ListSpec } from '../records';

/** What `GET /users` can be asked; people stand in the order of their posts. */
export const USER_LIST: ListSpec = {
  path: '/users',
  sorts: [],
  defaultSort: 'positionOrder,name',
  conditions: [
    { kind: 'choice', key: 'role', values: ROLES },
    { kind: 'boolean', key: 'active' },
  ],
};

export const teamsResource = (): HttpResourceRef<Page<TeamView> | undefined> =>
  httpResource<Page<TeamView>>(() => `${API}/teams`);

/** The writing side of accounts. */
@Injectable({ providedIn: 'root' })
export class UsersApi {
  private readonly http = inject(HttpClient);

  /** The same key with the same account makes one account, however often it is sent. */
  create(user: CreateUser, key: string): Promise<UserView> {
    const headers = { 'Idempotency-Key': key };
    return firstValueFrom(this.http.post<UserView>(`${API}/users`, user, { headers }));
  }

  read(id: string): Promise<UserView> {
    return firstValueFrom(this.http.get<UserView>(`${API}/users/${id}`));
  }

  /** Answers 412 with the current account where `version` is not the newest. */
  change(id: string, version: number, changes: ChangeUser): Promise<UserView> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.patch<UserView>(`${API}/users/${id}`, changes, { headers }));
  }

  async resetPassword(id: string, password: string): Promise<void> {
    const body: ResetPassword = { password };
    await firstValueFrom(this.http.post(`${API}/users/${id}/reset-password`, body));
  }
}
