/** Companies and other organisations outside the zone, with names, groups and spans of being foreign-related. The people there are contacts. */
export { CompaniesModule } from './companies.module';
export { CompaniesService } from './companies.service';
export { CompanyDirectory, type CompanyMarks, type KnownCompany } from './company-directory';
