import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideCompanyTexts(): Provider[] {
  return provideTexts('companies', {
    zh: () => import('./i18n/zh.json'),
    en: () => import('./i18n/en.json'),
  });
}
