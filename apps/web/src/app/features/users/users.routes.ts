import type { Routes } from '@angular/router';
import { provideTexts } from '../../platform';
import { provideRecordTexts } from '../records';
import { UsersPage } from './users-page';

export const routes: Routes = [
  {
    path: '',
    component: UsersPage,
    providers: [
      provideRecordTexts(),
      provideTexts('users', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
    ],
  },
];
