/** Sign-in: the page before everything else. Users and roles are not managed here. */
export { routes } from './sign-in.routes';
