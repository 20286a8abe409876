import type { CompanyInput, CompanyView } from '@landfall/contracts';
import {
  checkUscc,
  companyNameKey,
  looseCompanyKey,
  normalizeUscc,
  periodFaults,
  type FieldFault,
} from '@landfall/domain';
import { given } from '../../platform/records';
import { searchColumns } from '../../platform/search';
import type { CompanyEntity } from './company.entity';

/** Everything that is said about a company: a creation with its defaults, or a record with a change laid over it. */
export type CompanyStatement = Required<CompanyInput>;

const NOTHING_SAID: Omit<CompanyStatement, 'name'> = {
  shortName: null,
  aliases: [],
  kind: 'company',
  creditCode: null,
  overseasRegNo: null,
  country: null,
  divisionCode: null,
  place: null,
  industryCode: null,
  cluster: null,
  groupName: null,
  foreignPeriods: [],
  lifecycle: 'prospect',
  ownerId: null,
  note: null,
};

export function newStatement(input: CompanyInput): CompanyStatement {
  return normalised({ ...NOTHING_SAID, ...given(input), name: input.name });
}

export function changedStatement(before: CompanyView, change: Partial<CompanyInput>): CompanyStatement {
  const { name, shortName, kind, creditCode, overseasRegNo, country, divisionCode, place } = before;
  const { aliases, industryCode, cluster, foreignPeriods, lifecycle, note } = before;
  return normalised({
    ...{ name, shortName, kind, creditCode, overseasRegNo, country, divisionCode, place },
    ...{ aliases, industryCode, cluster, foreignPeriods, lifecycle, note },
    groupName: before.group?.name ?? null,
    ownerId: before.owner?.id ?? null,
    ...given(change),
  });
}

function normalised(statement: CompanyStatement): CompanyStatement {
  const aliases = new Set(statement.aliases);
  aliases.delete(statement.name);
  const creditCode = statement.creditCode && codeOf(statement.creditCode);
  const foreignPeriods = statement.foreignPeriods.map(({ basis, validFrom, validTo, evidence }) => ({
    ...{ basis, validFrom: validFrom ?? null, validTo: validTo ?? null, evidence: evidence ?? null },
  }));
  return { ...statement, aliases: [...aliases], creditCode: creditCode || null, foreignPeriods };
}

function codeOf(text: string): string {
  const check = checkUscc(text);
  return check.valid ? check.code : normalizeUscc(text);
}

/** What cannot be taken as it is; paths as in the request. */
export function statementFaults({ creditCode, foreignPeriods }: CompanyStatement): FieldFault[] {
  const faults = periodFaults(foreignPeriods);
  if (creditCode && !checkUscc(creditCode).valid) faults.push({ path: 'creditCode', code: 'notCreditCode' });
  return faults;
}

/** The company's own columns; `groupId` is the group of that name. */
export function companyColumns(statement: CompanyStatement, groupId: string | null) {
  const { name, shortName, kind, creditCode, overseasRegNo, country, divisionCode, place } = statement;
  const { industryCode, cluster, lifecycle, note, ownerId, aliases } = statement;
  const search = searchColumns([name, shortName, ...aliases, creditCode, overseasRegNo]);
  return {
    ...{ name, shortName, kind, creditCode, overseasRegNo, country, divisionCode, place },
    ...{ industryCode, cluster, lifecycle, note, groupId },
    nameKey: companyNameKey(name),
    looseKey: looseCompanyKey(name),
    ownerUserId: ownerId,
    searchText: search.text,
    searchPieces: search.pieces,
  } satisfies Partial<CompanyEntity>;
}

/** A company that takes a new name keeps the old one, unless only its writing was mended. */
export function formerName(before: CompanyView, after: CompanyStatement): string | null {
  return companyNameKey(before.name) === companyNameKey(after.name) ? null : before.name;
}
