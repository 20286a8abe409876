import type { Routes } from '@angular/router';
import { provideRecordTexts } from '../records';
import { provideVisitTexts } from '../visits';
import { provideContactTexts } from './contacts-texts';

export const routes: Routes = [
  {
    path: '',
    providers: [provideRecordTexts(), provideContactTexts(), provideVisitTexts()],
    children: [
      { path: '', loadComponent: () => import('./contacts-list-page').then((page) => page.ContactsListPage) },
      { path: ':id', loadComponent: () => import('./contact-page').then((page) => page.ContactPage) },
    ],
  },
];
