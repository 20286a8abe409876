import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { languageInterceptor, provideTexts, sessionInterceptor } from '../../platform';
import { ImportsApi } from './imports-api';
import { ImportsPage } from './list/imports-page';
import { UploadStore } from './list/upload-store';
import { ImportPage } from './wizard/import-page';

export const routes: Routes = [
  {
    path: '',
    providers: [
      // Only XMLHttpRequest tells how much of a file is on its way.
      provideHttpClient(withXhr(), withInterceptors([languageInterceptor, sessionInterceptor])),
      provideTexts('imports', { zh: () => import('./i18n/zh.json'), en: () => import('./i18n/en.json') }),
      ImportsApi,
      UploadStore,
    ],
    children: [
      { path: '', component: ImportsPage },
      { path: ':id', component: ImportPage },
    ],
  },
];
