/** What each role may do before anybody has set it otherwise, and which passwords are accepted. Scope (whose records) is not here. */
export { PERMISSIONS_OF_ROLE } from './permissions';
export { passwordFault, MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH } from './password';
