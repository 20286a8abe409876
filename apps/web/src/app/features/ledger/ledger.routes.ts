import type { Routes } from '@angular/router';
import { provideRecordTexts } from '../records';
import { provideLedgerTexts } from './ledger-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [provideRecordTexts(), provideLedgerTexts()],
    loadComponent: () => import('./ledger-list-page').then((page) => page.LedgerListPage),
  },
];
