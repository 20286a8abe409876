import { Injectable } from '@nestjs/common';
import type { CompanyView } from '@landfall/contracts';
import { companyNameKey, DomainError, refuseFaults, type FieldFault } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext } from '../../platform/context';
import { sameContent } from '../../platform/records';
import { UserDirectory } from '../identity';
import { ReferenceService } from '../reference';
import { CompaniesRepository } from './companies.repository';
import { companyColumns, formerName, statementFaults, type CompanyStatement } from './company-statement';

/** Fields that hold a code of a list. */
const CODE_LISTS = [
  ['divisionCode', 'divisions'],
  ['industryCode', 'industries'],
  ['country', 'countries'],
] as const;

/** Checks what is said about companies and writes it with its parts; the transaction is the caller's. */
@Injectable()
export class CompanyWriter {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly users: UserDirectory,
    private readonly reference: ReferenceService,
    private readonly context: RequestContext,
  ) {}

  async insertOne(statement: CompanyStatement): Promise<string> {
    await this.check(statement, null);
    return this.insertChecked([statement], null).then(([id]) => id ?? '');
  }

  /** Ids in the order of the statements. */
  async insert(statements: readonly CompanyStatement[], importId: string | null): Promise<string[]> {
    refuseFaults(statements.flatMap((statement, i) => prefixed(`${i}`, statementFaults(statement))));
    await this.refuseTaken(statements.map(({ creditCode }) => creditCode ?? null));
    return this.insertChecked(statements, importId);
  }

  async update(before: CompanyView, after: CompanyStatement): Promise<void> {
    await this.check(after, before);
    const former = formerName(before, after);
    if (former && !after.aliases.includes(former)) after.aliases.push(former);
    const by = this.context.actor.id;
    const groupId = await this.groupOf(after);
    await this.companies.records.update(before.id, companyColumns(after, groupId), by);
    await this.updateAliases(before, after, former);
    if (sameContent(before.foreignPeriods, after.foreignPeriods)) return;
    await this.companies.deletePeriods(before.id);
    await this.companies.insertPeriods(
      after.foreignPeriods.map((period) => ({ companyId: before.id, ...period })),
    );
  }

  /** Throws `companyCreditCodeTaken` with the company that holds one of the codes. */
  async refuseTaken(codes: readonly (string | null)[], except: string | null = null): Promise<void> {
    const wanted = codes.filter((code) => code !== null);
    if (wanted.length === 0) return;
    const [holder] = await this.companies.holdersOf(wanted, except);
    if (holder)
      throw new DomainError(
        'companyCreditCodeTaken',
        { ...holder },
        { errors: [{ path: 'creditCode', code: 'taken' }] },
      );
  }

  /** What stood before is not asked about again: a list may have lost a code since, or we a colleague. */
  private async check(statement: CompanyStatement, before: CompanyView | null): Promise<void> {
    const faults = [...statementFaults(statement), ...this.codeFaults(statement, before)];
    if (statement.ownerId && statement.ownerId !== before?.owner?.id) {
      const known = await this.users.all();
      if (!known.some((user) => user.id === statement.ownerId))
        faults.push({ path: 'ownerId', code: 'unknownReference' });
    }
    refuseFaults(faults);
    await this.refuseTaken([statement.creditCode], before?.id);
  }

  /** Codes that no list knows. A ledger's place without a code stands as text. */
  private codeFaults(statement: CompanyStatement, before: CompanyView | null): FieldFault[] {
    return CODE_LISTS.flatMap(([path, list]) => {
      const code = statement[path];
      const known = !code || code === before?.[path] || this.reference.item(list, code);
      return known ? [] : [{ path, code: 'unknownReference' as const }];
    });
  }

  private async insertChecked(
    statements: readonly CompanyStatement[],
    importId: string | null,
  ): Promise<string[]> {
    const by = this.context.actor.id;
    const named = statements.flatMap(({ groupName }) => (groupName ? [groupName] : []));
    const groups = await this.companies.groupIds(named, by, importId);
    const drafts = statements.map((statement) => ({ id: uuidv7(), statement }));
    await this.companies.records.insert(
      drafts.map(({ id, statement }) => ({
        ...{ id, canonicalId: id, importId },
        ...companyColumns(statement, groupIdIn(groups, statement)),
      })),
      by,
    );
    const source = importId ? 'import' : 'entered';
    await this.companies.insertAliases(
      drafts.flatMap(({ id, statement }) =>
        statement.aliases.map((alias) => ({ companyId: id, alias, source }) as const),
      ),
    );
    await this.companies.insertPeriods(
      drafts.flatMap(({ id, statement }) =>
        statement.foreignPeriods.map((period) => ({ companyId: id, ...period })),
      ),
    );
    return drafts.map(({ id }) => id);
  }

  private async groupOf(statement: CompanyStatement): Promise<string | null> {
    const names = statement.groupName ? [statement.groupName] : [];
    return groupIdIn(await this.companies.groupIds(names, this.context.actor.id, null), statement);
  }

  private async updateAliases(
    before: CompanyView,
    after: CompanyStatement,
    former: string | null,
  ): Promise<void> {
    const gone = before.aliases.filter((alias) => !after.aliases.includes(alias));
    const added = after.aliases.filter((alias) => !before.aliases.includes(alias));
    if (gone.length > 0) await this.companies.deleteAliases(before.id, gone);
    await this.companies.insertAliases(
      added.map((alias) => ({
        companyId: before.id,
        alias,
        source: alias === former ? 'former' : 'entered',
      })),
    );
  }
}

function groupIdIn(groups: Map<string, string>, { groupName }: CompanyStatement): string | null {
  return groupName ? (groups.get(companyNameKey(groupName)) ?? null) : null;
}

function prefixed(prefix: string, faults: FieldFault[]): FieldFault[] {
  return faults.map((fault) => ({ ...fault, path: `${prefix}.${fault.path}` }));
}
