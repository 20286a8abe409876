import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { LoginAnswer, LoginRequest, Permission, SessionUser } from '@landfall/contracts';
import { Subject, firstValueFrom, of, take, type Observable } from 'rxjs';
import { API } from '../http/api';

/** `expired`: the session ended under an open page, which stays as it is until the person signs in again. */
export type SessionState = 'guest' | 'active' | 'expired';

/**
 * Who is signed in. The access token lives in memory only; the refresh token is an HttpOnly cookie that no script
 * sees, so a reload restores the session by asking the server.
 */
@Injectable({ providedIn: 'root' })
export class SessionService {
  private readonly http = inject(HttpClient);
  private readonly person = signal<SessionUser | null>(null);
  private readonly phase = signal<SessionState>('guest');
  private token: string | null = null;
  private refreshing: Promise<boolean> | null = null;
  private readonly comeback = new Subject<boolean>();

  readonly user = this.person.asReadonly();
  readonly state = this.phase.asReadonly();
  private readonly permissions = computed(() => new Set(this.person()?.permissions ?? []));

  accessToken(): string | null {
    return this.token;
  }

  /** Reactive: buttons and menu entries read it in templates. */
  can(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  async login(request: LoginRequest): Promise<void> {
    this.accept(await firstValueFrom(this.http.post<LoginAnswer>(`${API}/auth/login`, request)));
  }

  /** On loading the page; an unreachable server leaves a guest, and the sign-in page says what is wrong. */
  async restore(): Promise<void> {
    await this.refresh();
  }

  /** Gets a new access token. Many may ask at once, one request is made. False: the session is over. */
  refresh(): Promise<boolean> {
    this.refreshing ??= exclusively(() => this.askForToken()).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /**
   * The server no longer knows the session. Whoever was signed in keeps the page in front of him; the answer comes when
   * he has signed in again (true: what was asked may be asked again) or leaves (false).
   */
  expire(): Observable<boolean> {
    this.token = null;
    if (this.phase() === 'guest') return of(false);
    this.phase.set('expired');
    return this.comeback.pipe(take(1));
  }

  async logout(): Promise<void> {
    try {
      await firstValueFrom(this.http.post(`${API}/auth/logout`, {}));
    } finally {
      this.forget();
    }
  }

  forget(): void {
    this.token = null;
    this.person.set(null);
    this.phase.set('guest');
    this.comeback.next(false);
  }

  private async askForToken(): Promise<boolean> {
    try {
      this.accept(await firstValueFrom(this.http.post<LoginAnswer>(`${API}/auth/refresh`, {})));
      return true;
    } catch {
      return false;
    }
  }

  private accept(answer: LoginAnswer): void {
    this.token = answer.accessToken;
    this.person.set(answer.user);
    this.phase.set('active');
    this.comeback.next(true);
  }
}

/** Refresh tokens rotate: two tabs that use the same one at once would look like theft. One tab at a time. */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator) || !navigator.locks) return work();
  return navigator.locks.request('landfall.refresh', work);
}
