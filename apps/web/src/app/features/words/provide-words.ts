import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

/** In the providers of a route, beside the feature's own texts. */
export function provideWords(): Provider[] {
  return provideTexts('words', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') });
}
