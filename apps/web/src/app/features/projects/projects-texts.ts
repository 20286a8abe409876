import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideProjectTexts(): Provider[] {
  return provideTexts('projects', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') });
}
