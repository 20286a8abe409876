import { companyNameKey, type SplitCompany } from '../../company-names';
import type { ReadContext } from '../read/context';
import { firstInvestorKey, type ProjectRow } from './rows';

export interface Party {
  company: SplitCompany;
  code: string | null;
  row: ProjectRow;
}

/** Rows that speak of one project. */
export interface ProjectGroup {
  name: string;
  nameKey: string;
  /** All of them, in their order. */
  rows: ProjectRow[];
  /** Those that sign something, each agreement once. */
  signings: ProjectRow[];
  investors: Party[];
}

const ENDS_OR_CHANGES = new Set([
  'supplement',
  'change',
  'reduction',
  'owner_change',
  'termination',
  'transfer',
  'upgrade',
  'expansion',
]);

/** Joins the rows of all tables by project name and first investor. */
export class ProjectGroups {
  private readonly byName = new Map<string, ProjectGroup[]>();
  readonly all: ProjectGroup[] = [];

  constructor(private readonly context: ReadContext) {}

  add(row: ProjectRow): ProjectGroup {
    const known = this.byName.get(row.nameKey) ?? [];
    const group = this.find(row, known) ?? this.create(row, known);
    group.rows.push(row);
    this.addInvestors(group, row, row.investors, row.codes);
    if (row.signing && !this.isRepeated(group, row)) group.signings.push(row);
    return group;
  }

  /** Takes further investors into the project, each company once. */
  addInvestors(
    group: ProjectGroup,
    row: ProjectRow,
    companies: readonly SplitCompany[],
    codes: readonly string[],
  ): void {
    companies.forEach((company, at) => {
      const key = companyNameKey(company.name);
      const code = companies.length === codes.length ? (codes[at] ?? null) : null;
      const present = group.investors.find((party) => companyNameKey(party.company.name) === key);
      if (present) present.code ??= code;
      else group.investors.push({ company, code, row });
    });
  }

  private create(row: ProjectRow, known: ProjectGroup[]): ProjectGroup {
    const group: ProjectGroup = {
      name: row.name,
      nameKey: row.nameKey,
      rows: [],
      signings: [],
      investors: [],
    };
    this.all.push(group);
    this.byName.set(row.nameKey, [...known, group]);
    if (known.length > 0) row.reader.warn('sameNameOtherInvestor', 'name', { project: row.name });
    return group;
  }

  private find(row: ProjectRow, known: readonly ProjectGroup[]): ProjectGroup | null {
    const key = firstInvestorKey(row);
    const same = known.find((group) => hasInvestor(group, key));
    if (same) return same;
    const [only] = known;
    if (known.length !== 1 || !only) return null;
    if (key === '' || only.investors.length === 0) return only;
    if (isSecondInvestor(only, row)) {
      row.reader.warn('secondInvestorRow', 'investor', { project: row.name });
      return only;
    }
    if (!follows(only, row)) return null;
    row.reader.warn('investorDiffers', 'investor', { project: row.name });
    return only;
  }

  /** The same agreement in a second row or sheet counts once. */
  private isRepeated(group: ProjectGroup, row: ProjectRow): boolean {
    const twin = group.signings.find((other) => isTwin(other, row));
    if (!twin) return false;
    const where = twin.at.sheet === row.at.sheet ? '' : twin.at.sheet;
    const differsInOwner = twin.owner !== row.owner && row.owner !== null && twin.owner !== null;
    if (hasInvestor(group, firstInvestorKey(row)) && firstInvestorKey(twin) === firstInvestorKey(row)) {
      row.reader.warn(differsInOwner ? 'duplicateRowOtherOwner' : 'duplicateRow', 'name', {
        row: twin.at.row,
        sheet: where,
        owner: twin.owner ?? '',
      });
    }
    return true;
  }
}

function hasInvestor(group: ProjectGroup, key: string): boolean {
  return (
    group.investors.some((party) => companyNameKey(party.company.name) === key) ||
    group.rows.some((row) => firstInvestorKey(row) === key)
  );
}

function isTwin(a: ProjectRow, b: ProjectRow): boolean {
  return (
    a.signing?.relation === b.signing?.relation &&
    a.signedOn?.value === b.signedOn?.value &&
    a.statOn?.value === b.statOn?.value &&
    a.amount?.minor === b.amount?.minor &&
    a.amount?.currency === b.amount?.currency
  );
}

/** The same name, day and amount under another investor is one project with two rows, not two projects. */
function isSecondInvestor(group: ProjectGroup, row: ProjectRow): boolean {
  const day = row.signedOn ?? row.statOn;
  if (row.amount === null && day === null) return true;
  return row.amount !== null && day !== null && group.signings.some((other) => isTwin(other, row));
}

/** A change, an end, or a contract after a letter of intent may name another company of the same investor. */
function follows(group: ProjectGroup, row: ProjectRow): boolean {
  const relation = row.signing?.relation;
  if (relation === undefined) return false;
  if (ENDS_OR_CHANGES.has(relation)) return true;
  const relations = group.signings.map((other) => other.signing?.relation);
  if (relation === 'loi') return relations.length > 0 && !relations.includes('loi');
  return relation === 'new' && relations.length > 0 && relations.every((other) => other === 'loi');
}
