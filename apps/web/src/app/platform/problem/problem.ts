import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@landfall/contracts';
import { injectText } from '../i18n/text';

/** The problem+json body of a failed answer, if it has one. */
export function problemOf(error: unknown): Problem | null {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : null;
  if (typeof body !== 'object' || body === null) return null;
  return typeof (body as Problem).code === 'string' && typeof (body as Problem).title === 'string'
    ? (body as Problem)
    : null;
}

/** HttpErrorResponse, or what a resource wraps around it. */
export function httpErrorOf(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof HttpErrorResponse ? cause : null;
}

/** Problems of single fields, by the path that the server names (`companies.0.companyId`). */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  const errors = problemOf(httpErrorOf(error))?.errors ?? [];
  return Object.fromEntries(errors.map((entry) => [entry.path, entry.message]));
}

/**
 * Turns any failure into a sentence in the reader's language: the server's own detail, else that it cannot be
 * reached. Call it where injection is possible; the function it returns may be called anywhere.
 */
export function injectExplain(): (error: unknown) => string {
  const text = injectText();
  return (error) => {
    if (error === null || error === undefined) return '';
    const response = httpErrorOf(error);
    const problem = problemOf(response);
    if (problem) return problem.detail || problem.title;
    if (response) return text('shell.offline');
    return text('shell.loadFailedHint');
  };
}
