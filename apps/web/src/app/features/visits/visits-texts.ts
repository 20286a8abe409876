import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideVisitTexts(): Provider[] {
  return provideTexts('visits', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') });
}
