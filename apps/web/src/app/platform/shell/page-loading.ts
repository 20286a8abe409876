import { Injectable, inject, signal } from '@angular/core';
import {
  NavigationCancel,
  NavigationEnd,
  NavigationError,
  NavigationStart,
  Router,
  type Event,
} from '@angular/router';

/** Below this a page simply appears; above it a line at the top of the window says that it is coming. */
const NOTICEABLE_MS = 200;

/** Pages load when they are first opened: slow ones show it, and one that does not arrive offers to load anew. */
@Injectable({ providedIn: 'root' })
export class PageLoading {
  private readonly isSlow = signal(false);
  private readonly hasFailed = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly slow = this.isSlow.asReadonly();
  readonly failed = this.hasFailed.asReadonly();
  private wanted = '/';

  constructor() {
    inject(Router).events.subscribe((event) => this.follow(event));
  }

  /** The whole application anew at the wanted page: after an update its old pieces are gone from the server. */
  again(): void {
    location.assign(this.wanted);
  }

  private follow(event: Event): void {
    if (event instanceof NavigationStart) {
      this.wanted = event.url;
      this.hasFailed.set(false);
      this.timer = setTimeout(() => this.isSlow.set(true), NOTICEABLE_MS);
    } else if (
      event instanceof NavigationEnd ||
      event instanceof NavigationCancel ||
      event instanceof NavigationError
    ) {
      clearTimeout(this.timer);
      this.isSlow.set(false);
      this.hasFailed.set(event instanceof NavigationError);
    }
  }
}
