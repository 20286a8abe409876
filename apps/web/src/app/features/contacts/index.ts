/** Contacts (联系人): people at companies, in a list, beside it, on a page of their own. It changes nothing yet. */
export { routes } from './contacts.routes';
export { provideContactTexts } from './contacts-texts';
export { ContactsOf } from './contacts-of';
