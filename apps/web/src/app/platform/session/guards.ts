import { inject } from '@angular/core';
import { Router, type CanActivateFn, type CanMatchFn } from '@angular/router';
import type { Permission } from '@landfall/contracts';
import { SessionService } from './session';

/** Only who is signed in; others sign in first and come back. */
export const mayEnter: CanActivateFn = (_route, state) => {
  if (inject(SessionService).state() !== 'guest') return true;
  const queryParams = state.url === '/' ? {} : { then: state.url };
  return inject(Router).createUrlTree(['/sign-in'], { queryParams });
};

/** The sign-in page is for who is not signed in. */
export const forGuests: CanActivateFn = () =>
  inject(SessionService).state() === 'guest' ? true : inject(Router).createUrlTree(['/']);

/** The first page: the numbers, or for who may not see those the first page that he may. */
export const firstPage =
  (pages: readonly { path: string; permission: Permission }[]): CanActivateFn =>
  () => {
    const session = inject(SessionService);
    const page = pages.find((candidate) => session.can(candidate.permission));
    return page && page.path !== '/' ? inject(Router).createUrlTree([page.path]) : true;
  };

/** A page whose permission one lacks does not exist. For a guest it does, until he has signed in. */
export const mayUse =
  (permission: Permission): CanMatchFn =>
  () => {
    const session = inject(SessionService);
    return session.state() === 'guest' || session.can(permission);
  };
