/** Names of companies: splitting a cell, one way of writing, keys for equal and for similar. It decides no merge. */
export { companyNameKey, companyPlaces, looseCompanyKey } from './keys';
export { normalizeCompanyName } from './normalize';
export { parseCompanies, splitCompanies } from './split';
export type { ParsedCompanies, SplitCompany } from './split';
