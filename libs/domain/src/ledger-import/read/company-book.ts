import {
  companyNameKey,
  looseCompanyKey,
  normalizeCompanyName,
  type SplitCompany,
} from '../../company-names';
import type { CompanyFact, CompanyMention, RowRef } from '../facts';
import type { NoteBook } from '../notes';
import { companyKindOf } from '../words/meetings';

export type ListedCompany = Omit<
  CompanyFact,
  'key' | 'rows' | 'name' | 'aliases' | 'kind' | 'creditCode' | 'listed'
> & {
  kind: CompanyFact['kind'] | null;
};

interface Entry {
  mention: CompanyMention;
  at: RowRef;
  aliases: string[];
  shortNames: string[];
  listed: ListedCompany | null;
}

/**
 * Everybody the workbook names, and who is the same: by credit code, else by the strict name key, else by a short or
 * former name that only one company of the workbook bears. Similar names are never one company (domain 4.2).
 */
export class CompanyBook {
  private readonly entries: Entry[] = [];

  constructor(private readonly notes: NoteBook) {}

  mention(company: SplitCompany | string, creditCode: string | null, at: RowRef): CompanyMention {
    return this.add(company, creditCode, at, null, []);
  }

  /** A row of a company table. */
  list(
    company: SplitCompany,
    creditCode: string | null,
    at: RowRef,
    listed: ListedCompany,
    aliases: string[],
  ): void {
    this.add(company, creditCode, at, listed, aliases);
  }

  private add(
    company: SplitCompany | string,
    creditCode: string | null,
    at: RowRef,
    listed: ListedCompany | null,
    aliases: string[],
  ): CompanyMention {
    const split = typeof company === 'string' ? null : company;
    const name = normalizeCompanyName(typeof company === 'string' ? company : company.name);
    const mention: CompanyMention = { name, creditCode, key: '' };
    this.entries.push({
      mention,
      at,
      aliases: [...(split?.formerNames ?? []), ...aliases],
      shortNames: split?.shortNames ?? [],
      listed,
    });
    return mention;
  }

  /** Gives every mention its key and makes one fact of each company. */
  settle(): CompanyFact[] {
    const groups = this.group();
    this.joinByAlias(groups);
    const facts: CompanyFact[] = [];
    for (const group of new Set(groups.values())) {
      const fact = this.factOf(group);
      for (const entry of group) entry.mention.key = fact.key;
      facts.push(fact);
    }
    return facts;
  }

  private group(): Map<Entry, Entry[]> {
    const codesByName = new Map<string, Set<string>>();
    for (const { mention } of this.entries) {
      const codes = codesByName.get(companyNameKey(mention.name)) ?? new Set<string>();
      if (mention.creditCode) codes.add(mention.creditCode);
      codesByName.set(companyNameKey(mention.name), codes);
    }
    const byKey = new Map<string, Entry[]>();
    const groups = new Map<Entry, Entry[]>();
    for (const entry of this.entries) {
      const { name, creditCode } = entry.mention;
      const codes = codesByName.get(companyNameKey(name)) ?? new Set<string>();
      const code = creditCode ?? [...codes][0] ?? null;
      if (creditCode === null && codes.size > 1) this.warn('companyNameTwice', entry, { codes: codes.size });
      const key = code ?? companyNameKey(name);
      const group = byKey.get(key) ?? [];
      group.push(entry);
      byKey.set(key, group);
      groups.set(entry, group);
    }
    return groups;
  }

  /** 琅拓微电子 is 琅拓微电子（上海）有限公司 where only one company of the workbook has that short name. */
  private joinByAlias(groups: Map<Entry, Entry[]>): void {
    const byAlias = new Map<string, Set<Entry[]>>();
    for (const [entry, group] of groups) {
      for (const alias of [...entry.aliases, ...entry.shortNames, entry.listed?.shortName ?? '']) {
        if (alias === '') continue;
        const owners = byAlias.get(companyNameKey(alias)) ?? new Set<Entry[]>();
        owners.add(group);
        byAlias.set(companyNameKey(alias), owners);
      }
    }
    for (const group of new Set(groups.values())) {
      if (group.some((one) => one.listed !== null || one.mention.creditCode !== null)) continue;
      const { name } = bestEntry(group).mention;
      const owners = [...(byAlias.get(companyNameKey(name)) ?? [])].filter((one) => one !== group);
      const [owner] = owners;
      if (owners.length !== 1 || owner === undefined) continue;
      this.warn('companyByAlias', bestEntry(group), { name, company: bestEntry(owner).mention.name });
      for (const moved of group) {
        owner.push(moved);
        groups.set(moved, owner);
      }
    }
  }

  private factOf(group: readonly Entry[]): CompanyFact {
    const best = bestEntry(group);
    const { name } = best.mention;
    const creditCode = group.find((entry) => entry.mention.creditCode !== null)?.mention.creditCode ?? null;
    const names = group.flatMap((entry) => [entry.mention.name, ...entry.aliases, ...entry.shortNames]);
    const aliases = distinctNames(names, name);
    this.reportStrangers(group, best);
    const listed = group.flatMap((entry) => (entry.listed ? [entry.listed] : []));
    const pick = <K extends keyof ListedCompany>(field: K): ListedCompany[K] | null =>
      listed.find((one) => one[field] !== null)?.[field] ?? null;
    return {
      key: creditCode ?? `name:${companyNameKey(name)}`,
      rows: [...new Set([...group.filter((entry) => entry.listed).map((entry) => entry.at), best.at])],
      name,
      shortName: pick('shortName'),
      aliases,
      kind: pick('kind') ?? companyKindOf(name),
      creditCode,
      place: pick('place'),
      countryName: pick('countryName'),
      country: pick('country'),
      cluster: pick('cluster'),
      foreignRelated: pick('foreignRelated'),
      basis: pick('basis'),
      foreignFrom: pick('foreignFrom'),
      groupName: pick('groupName'),
      note: pick('note'),
      extras: Object.assign({}, ...listed.map((one) => one.extras)) as CompanyFact['extras'],
      listed: listed.length > 0,
    };
  }

  /** One credit code under names that are not alike may be a code typed in the wrong row. */
  private reportStrangers(group: readonly Entry[], best: Entry): void {
    const loose = looseCompanyKey(best.mention.name);
    for (const entry of group) {
      const { name, creditCode } = entry.mention;
      if (creditCode === null || name === best.mention.name || looseCompanyKey(name) === loose) continue;
      if (best.aliases.some((alias) => companyNameKey(alias) === companyNameKey(name))) continue;
      this.warn('creditCodeShared', entry, { code: creditCode, name, company: best.mention.name });
    }
  }

  private warn(
    code: 'companyNameTwice' | 'companyByAlias' | 'creditCodeShared',
    { at, mention }: Entry,
    params: Record<string, string | number>,
  ): void {
    this.notes.warn(code, { sheet: at.sheet, row: at.row, value: mention.name }, params, mention.name);
  }
}

/** A company table knows the name best, else the first row that names it. */
function bestEntry(group: readonly Entry[]): Entry {
  const best = group.find((entry) => entry.listed !== null) ?? group[0];
  if (!best) throw new RangeError('a company without a mention');
  return best;
}

function distinctNames(names: readonly string[], main: string): string[] {
  const seen = new Set([companyNameKey(main)]);
  return names.filter((name) => {
    const key = companyNameKey(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
