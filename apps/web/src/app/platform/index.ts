/**
 * The platform of the web app: machinery that knows no business word and that every feature stands on.
 *
 * - session: `SessionService` (`user()`, `can('company.write')`, `state()`), guards, the interceptors that carry the
 *   token and the language. Features only call `can`.
 * - http: `API` and `toParams`; `pagedList(() => ({ path, query }))` reads a list page by page into signals;
 *   `injectUrlState()` keeps conditions, order and open panels in the address. Single records: `httpResource`.
 * - problem: `injectExplain()` makes a sentence of any failure, `fieldErrorsOf` puts server errors beside fields.
 * - i18n: `provideTexts('<feature>', { zh, en })` in the route's providers; keys then read `<feature>.<key>`.
 *   In code: `injectText()`, which is reactive (plain `translate` in a computed shows bare keys until texts load).
 * - page: `<lf-page title>` frames a page; `PageTitles.name()` titles the window of a record.
 * - shell: the frame around all pages; `NAVIGATION` lists the menu.
 *
 * What shows things (tables, chips, money, panels) is in @landfall/web-ui. A feature exports `routes` from its
 * index.ts and is hung into app.routes.ts with its permission.
 */
export { API, toParams, type Query, type QueryValue } from './http/api';
export { pagedList, type ListRequest, type PagedList } from './http/paged-list';
export { injectUrlState, type UrlState } from './http/url-state';
export { fieldErrorsOf, httpErrorOf, injectExplain, problemOf } from './problem/problem';
export { injectText } from './i18n/text';
export { LANGUAGES, LanguageService } from './i18n/language';
export { provideLanguage, provideTexts, type TextFiles } from './i18n/provide-language';
export { ThemeService, THEME_CHOICES, type ThemeChoice } from './theme/theme';
export { SessionService, type SessionState } from './session/session';
export { languageInterceptor, sessionInterceptor } from './session/interceptors';
export { firstPage, forGuests, mayEnter, mayUse } from './session/guards';
export { SignInForm } from './session/sign-in-form';
export { Page } from './page/page';
export { PageTitles } from './page/page-titles';
export { Shell } from './shell/shell';
export { NAVIGATION, type NavEntry } from './shell/navigation';
