import { HttpParams } from '@angular/common/http';

/** Where the server answers; the web app and it share one origin. */
export const API = '/api/v1';

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** Query parameters without those that say nothing. */
export function toParams(query: Query): HttpParams {
  const said = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return new HttpParams({ fromObject: Object.fromEntries(said.map(([key, value]) => [key, String(value)])) });
}
