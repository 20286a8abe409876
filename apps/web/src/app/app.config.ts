import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import {
  LanguageService,
  PageTitles,
  SessionService,
  ThemeService,
  languageInterceptor,
  provideLanguage,
  sessionInterceptor,
} from './platform';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'top' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    provideHttpClient(withInterceptors([languageInterceptor, sessionInterceptor])),
    provideLanguage(),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(() => {
      inject(ThemeService);
      return Promise.all([inject(LanguageService).ready(), inject(SessionService).restore()]);
    }),
  ],
};
