import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideAgreementTexts(): Provider[] {
  return provideTexts('agreements', {
    zh: () => import('./i18n/zh.json'),
    en: () => import('./i18n/en.json'),
  });
}
