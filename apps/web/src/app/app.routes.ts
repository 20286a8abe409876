import type { Route, Routes } from '@angular/router';
import type { Permission } from '@landfall/contracts';
import { NAVIGATION, Shell, firstPage, forGuests, mayEnter, mayUse } from './platform';

type Door = () => Promise<{ routes: Routes }>;

/** A feature under its own path and menu title, for whoever holds the permission. */
const feature = (path: string, permission: Permission, door: Door): Route => ({
  path,
  title: `nav.${path}`,
  canMatch: [mayUse(permission)],
  loadChildren: () => door().then(({ routes }) => routes),
});

/** Every page: its feature's door, the permission that opens it, and the key of its title. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'shell.signIn',
    canActivate: [forGuests],
    loadChildren: () => import('./features/sign-in').then(({ routes }) => routes),
  },
  {
    path: '',
    component: Shell,
    canActivate: [mayEnter],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'nav.dashboard',
        canActivate: [firstPage(NAVIGATION.flat())],
        loadChildren: () => import('./features/dashboard').then(({ routes }) => routes),
      },
      feature('trips', 'trip.read', () => import('./features/trips')),
      feature('visits', 'visit.read', () => import('./features/visits')),
      feature('companies', 'company.read', () => import('./features/companies')),
      feature('contacts', 'contact.read', () => import('./features/contacts')),
      feature('projects', 'project.read', () => import('./features/projects')),
      feature('agreements', 'agreement.read', () => import('./features/agreements')),
      feature('ledger', 'ledger.read', () => import('./features/ledger')),
      feature('imports', 'import.read', () => import('./features/imports')),
      feature('users', 'user.manage', () => import('./features/users')),
      {
        path: '**',
        title: 'shell.notFoundTitle',
        loadComponent: () => import('./platform/page/not-found').then((page) => page.NotFound),
      },
    ],
  },
];
