import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideContactTexts(): Provider[] {
  return provideTexts('contacts', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') });
}
