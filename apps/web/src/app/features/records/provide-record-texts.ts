import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';
import { provideWords } from '../words';

/** The words of the domain and the texts of the frames, in the providers of a route that shows records. */
export function provideRecordTexts(): Provider[] {
  return [
    ...provideWords(),
    ...provideTexts('records', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
  ];
}
