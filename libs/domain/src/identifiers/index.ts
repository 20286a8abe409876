/** Codes that carry their own proof: unified social credit code, organisation code. It knows no register. */
export { checkOrganisationCode, checkUscc, normalizeUscc, usccCheckCharacter } from './uscc';
export type { UsccCheck } from './uscc';
