import type { Routes } from '@angular/router';
import { provideTexts } from '../../platform';
import { provideRecordTexts } from '../records';
import { provideVisitTexts } from '../visits';

export const routes: Routes = [
  {
    path: '',
    providers: [
      provideRecordTexts(),
      provideVisitTexts(),
      provideTexts('trips', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
    ],
    children: [
      { path: '', loadComponent: () => import('./trips-list-page').then((page) => page.TripsListPage) },
      { path: ':id', loadComponent: () => import('./trip-page').then((page) => page.TripPage) },
    ],
  },
];
