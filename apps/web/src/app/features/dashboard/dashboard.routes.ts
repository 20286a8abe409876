import type { Routes } from '@angular/router';
import { provideTexts } from '../../platform';
import { DashboardPage } from './dashboard-page';

export const routes: Routes = [
  {
    path: '',
    component: DashboardPage,
    providers: [
      provideTexts('dashboard', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
    ],
  },
];
