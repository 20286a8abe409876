import {
  inject,
  isDevMode,
  makeEnvironmentProviders,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { provideTransloco, provideTranslocoScope, type Translation } from '@jsverse/transloco';
import { UI_LANGUAGE } from '@landfall/web-ui';
import { LanguageService } from './language';

interface TextFile {
  default: Translation;
}
export type TextFiles = Record<'zh' | 'en', () => Promise<TextFile>>;

const SHELL_TEXTS: TextFiles = { zh: () => import('./zh.json'), en: () => import('./en.json') };

class ShellTexts {
  getTranslation(language: string): Promise<Translation> {
    return SHELL_TEXTS[language === 'en' ? 'en' : 'zh']().then((file) => file.default);
  }
}

/** Transloco with the texts of the shell; the parts of web-ui follow the same language. */
export function provideLanguage(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['zh', 'en'],
        defaultLang: 'zh',
        fallbackLang: 'zh',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: true, useFallbackTranslation: false },
      },
      loader: ShellTexts,
    }),
    { provide: UI_LANGUAGE, useFactory: () => inject(LanguageService).current },
  ]);
}

/**
 * The texts of a feature, in its route's `providers`: keys then read `<feature>.<key>`. They load with the route.
 * `provideTexts('trips', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') })`
 */
export function provideTexts(feature: string, files: TextFiles): Provider[] {
  const loader = Object.fromEntries(
    Object.entries(files).map(([language, load]) => [language, () => load().then((file) => file.default)]),
  );
  return [provideTranslocoScope({ scope: feature, loader })].flat();
}
