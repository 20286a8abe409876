import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, type Translation } from '@jsverse/transloco';
import zh from '../app/platform/i18n/zh.json';

/** The real Chinese texts of the shell, and of a feature: `textsForTests({ trips: zh })`. */
export function textsForTests(features: Record<string, Translation> = {}): EnvironmentProviders {
  class BundledTexts {
    getTranslation(): Promise<Translation> {
      return Promise.resolve({ ...zh, ...features });
    }
  }
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['zh', 'en'],
        defaultLang: 'zh',
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { logMissingKey: false },
      },
      loader: BundledTexts,
    }),
  ]);
}
