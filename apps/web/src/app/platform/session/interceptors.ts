import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, of, switchMap, throwError } from 'rxjs';
import { LanguageService } from '../i18n/language';
import { SessionService } from './session';

const isApi = (request: HttpRequest<unknown>): boolean => request.url.startsWith('/api/');
/** Signing in and refreshing answer 401 by themselves; to refresh on those would go round in circles. */
const isSignIn = (request: HttpRequest<unknown>): boolean =>
  /\/auth\/(login|refresh|logout)$/.test(request.url);

/** Every request says in which language problems are to be explained. */
export const languageInterceptor: HttpInterceptorFn = (request, next) =>
  isApi(request)
    ? next(request.clone({ setHeaders: { 'Accept-Language': inject(LanguageService).tag() } }))
    : next(request);

/**
 * Carries the access token; on 401 it refreshes once and repeats the request. Where the session has ended the
 * request waits until the person has signed in again, so that no page fails and nothing typed is lost.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (!isApi(request) || isSignIn(request)) return next(request);
  const session = inject(SessionService);
  const send = () => next(withToken(request, session.accessToken()));
  return send().pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      return from(session.refresh()).pipe(
        switchMap((renewed) => (renewed ? of(true) : session.expire())),
        switchMap((mayAskAgain) => (mayAskAgain ? send() : throwError(() => error))),
      );
    }),
  );
};

function withToken<T>(request: HttpRequest<T>, token: string | null): HttpRequest<T> {
  return token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request;
}
