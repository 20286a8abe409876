import type { Routes } from '@angular/router';
import { provideContactTexts } from '../contacts';
import { provideProjectTexts } from '../projects';
import { provideRecordTexts } from '../records';
import { provideVisitTexts } from '../visits';
import { provideCompanyTexts } from './companies-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [
      provideRecordTexts(),
      provideCompanyTexts(),
      provideVisitTexts(),
      provideProjectTexts(),
      provideContactTexts(),
    ],
    children: [
      {
        path: '',
        loadComponent: () => import('./companies-list-page').then((page) => page.CompaniesListPage),
      },
      { path: ':id', loadComponent: () => import('./company-page').then((page) => page.CompanyPage) },
    ],
  },
];
