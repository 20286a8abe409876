import type { CompanyView, Day, ForeignPeriod } from '@landfall/contracts';
import { allowedTransitions, COMPANY_TRANSITIONS, companyLacks, foreignStanding } from '@landfall/domain';

/** A company as the single read answers it, before rules are applied. */
export interface CompanyRow
  extends Omit<CompanyView, 'foreignRelatedNow' | 'divisionName' | 'allowedTransitions'> {
  foreignPeriods: ForeignPeriod[];
}

export function companyView(row: CompanyRow, today: Day, divisionName: string | null): CompanyView {
  return {
    ...row,
    divisionName,
    foreignRelatedNow: foreignStanding(row.foreignPeriods, today).foreignRelated,
    allowedTransitions: allowedTransitions(COMPANY_TRANSITIONS, companyLacks, row.lifecycle, row),
  };
}
