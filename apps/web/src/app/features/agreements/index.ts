/** Agreements (协议): the list, an agreement beside it and its page, and the agreements of a project. It changes nothing yet. */
export { routes } from './agreements.routes';
export { provideAgreementTexts } from './agreements-texts';
export { AgreementsOf } from './agreements-of';
export { agreementsOf } from './agreements-api';
