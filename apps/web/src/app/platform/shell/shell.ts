import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog, Icon, Menu, ToastOutlet, type UiLanguage } from '@landfall/web-ui';
import { LANGUAGES, LanguageService } from '../i18n/language';
import { SessionService } from '../session/session';
import { SignInForm } from '../session/sign-in-form';
import { THEME_CHOICES, ThemeService } from '../theme/theme';
import { NAVIGATION } from './navigation';

/** The frame around every page: menu at the left (at the bottom of a phone), account at the top right. */
@Component({
  selector: 'lf-shell',
  imports: [
    Dialog,
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
  private readonly router = inject(Router);

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
    document.getElementById('content')?.focus();
  }
}
