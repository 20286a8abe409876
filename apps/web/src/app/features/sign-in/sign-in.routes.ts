import type { Routes } from '@angular/router';
import { provideTexts } from '../../platform';
import { SignInPage } from './sign-in-page';

export const routes: Routes = [
  {
    path: '',
    component: SignInPage,
    providers: [
      provideTexts('signIn', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
    ],
  },
];
