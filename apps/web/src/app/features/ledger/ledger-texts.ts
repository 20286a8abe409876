import type { Provider } from '@angular/core';
import { provideTexts } from '../../platform';

export function provideLedgerTexts(): Provider[] {
  return provideTexts('ledger', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') });
}
