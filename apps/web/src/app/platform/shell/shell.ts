import type { ElementRef } from '@angular/core';
import { Component, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog, ErrorState, Icon, Menu, ToastOutlet, type UiLanguage } from '@landfall/web-ui';
import { LANGUAGES, LanguageService } from '../i18n/language';
import { SessionService } from '../session/session';
import { SignInForm } from '../session/sign-in-form';
import { THEME_CHOICES, ThemeService } from '../theme/theme';
import { NAVIGATION } from './navigation';
import { PageLoading } from './page-loading';

/** The frame around every page: menu at the left (at the bottom of a phone), account at the top right. */
@Component({
  selector: 'lf-shell',
  imports: [
    Dialog,
    ErrorState,
    Icon,
    Menu,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SignInForm,
    ToastOutlet,
    TranslocoPipe,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(SessionService);
  protected readonly language = inject(LanguageService);
  protected readonly theme = inject(ThemeService);
  protected readonly loading = inject(PageLoading);
  private readonly router = inject(Router);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');

  protected readonly languages = LANGUAGES;
  protected readonly themes = THEME_CHOICES;
  protected readonly themeIcons = { light: 'sun', dark: 'moon', system: 'screen' } as const;
  protected readonly groups = computed(() =>
    NAVIGATION.map((group) => group.filter((entry) => this.session.can(entry.permission))).filter(
      (group) => group.length > 0,
    ),
  );
  protected readonly docked = computed(() => this.groups().flatMap((group) => group.filter((e) => e.dock)));
  protected readonly undocked = computed(() =>
    this.groups().flatMap((group) => group.filter((e) => !e.dock)),
  );
  protected readonly again = computed(() => {
    const user = this.session.user();
    return user ? { username: user.username } : null;
  });

  constructor() {
    let path: string | null = null;
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      if (path !== null && path !== next) this.startPage();
      path = next;
    });
  }

  /** A new page begins at its top, and the keyboard begins with it. */
  private startPage(): void {
    const main = this.content().nativeElement;
    main.scrollTop = 0;
    main.focus({ preventScroll: true });
  }

  protected use(language: UiLanguage): void {
    void this.language.use(language);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.logout();
    } finally {
      await this.router.navigateByUrl('/sign-in');
    }
  }

  protected async asSomebodyElse(): Promise<void> {
    this.session.forget();
    await this.router.navigateByUrl('/sign-in');
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }
}
