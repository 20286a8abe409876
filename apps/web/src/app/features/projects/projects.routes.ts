import type { Routes } from '@angular/router';
import { provideAgreementTexts } from '../agreements';
import { provideLedgerTexts } from '../ledger';
import { provideRecordTexts } from '../records';
import { provideProjectTexts } from './projects-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [provideRecordTexts(), provideProjectTexts(), provideAgreementTexts(), provideLedgerTexts()],
    children: [
      { path: '', loadComponent: () => import('./projects-list-page').then((page) => page.ProjectsListPage) },
      { path: ':id', loadComponent: () => import('./project-page').then((page) => page.ProjectPage) },
    ],
  },
];
