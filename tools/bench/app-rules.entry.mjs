/** The application's own rules that the data set needs; bundled, so that none of them is written down twice. */
export { companyNameKey, computeLedger, looseCompanyKey } from '@landfall/domain';
export { searchColumns } from '../../apps/api/src/platform/search/search-text';
export { registerTypeParsers } from '../../apps/api/src/platform/database/pg-types';
