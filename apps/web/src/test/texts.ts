import { provideTransloco, type Translation } from '@jsverse/transloco';
import { makeEnvironmentProviders } from '@angular/core';
import en from '../app/platform/i18n/en.json';
import zh from '../app/platform/i18n/zh.json';

class BundledTexts {
  getTranslation(language: string): Promise<Translation> {
    return Promise.resolve(language === 'en' ? en : zh);
  }
}

/** The real texts of the shell, in Chinese, for tests of parts. */
export const TextsForTests = makeEnvironmentProviders([
  provideTransloco({
    config: { availableLangs: ['zh', 'en'], defaultLang: 'zh', reRenderOnLangChange: true, prodMode: true },
    loader: BundledTexts,
  }),
]);
