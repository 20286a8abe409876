import type { Routes } from '@angular/router';
import { provideLedgerTexts } from '../ledger';
import { provideRecordTexts } from '../records';
import { provideAgreementTexts } from './agreements-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [provideRecordTexts(), provideAgreementTexts(), provideLedgerTexts()],
    children: [
      {
        path: '',
        loadComponent: () => import('./agreements-list-page').then((page) => page.AgreementsListPage),
      },
      { path: ':id', loadComponent: () => import('./agreement-page').then((page) => page.AgreementPage) },
    ],
  },
];
