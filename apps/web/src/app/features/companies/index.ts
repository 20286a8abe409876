/** Companies (企业): the list, a company beside it, and its page. It changes nothing yet. */
export { routes } from './companies.routes';
export { provideCompanyTexts } from './companies-texts';
