import type { Routes } from '@angular/router';
import { provideRecordTexts } from '../records';
import { provideVisitTexts } from './visits-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [provideRecordTexts(), provideVisitTexts()],
    children: [
      { path: '', loadComponent: () => import('./visits-list-page').then((page) => page.VisitsListPage) },
      { path: ':id', loadComponent: () => import('./visit-page').then((page) => page.VisitPage) },
    ],
  },
];
