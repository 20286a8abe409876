/**
 * Words (用语): what the domain's codes are called, in both languages, so that every list, panel and form says the
 * same. Keys read `words.<group>.<code>`. It has no page and shows nothing itself.
 */
export { provideWords } from './provide-words';
export { countryName, placeName } from './countries';
export { countries, type Country } from './country-list';
