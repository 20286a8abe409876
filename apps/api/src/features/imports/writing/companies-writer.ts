import { Injectable } from '@nestjs/common';
import type { CompanyInput, CompanyLifecycle } from '@landfall/contracts';
import { companyNameKey, type CompanyFact } from '@landfall/domain';
import { CompaniesService, CompanyDirectory, type CompanyMarks } from '../../companies';
import { ReferenceService } from '../../reference';
import { ExistingRecords, type ExistingCompany } from '../matching/existing.repository';
import type { ChangeLog } from './change-log';
import type { RowLog } from './row-log';

export interface CompanyContext {
  importId: string;
  /** People's answers to which company is meant, by the key of the fact. */
  choices: ReadonlyMap<string, string>;
  /** How far we are with companies that are new, by the key of the fact. */
  lifecycles: ReadonlyMap<string, CompanyLifecycle>;
}

/** Companies of a ledger: met by credit code, then by an unambiguous name key; otherwise new. */
@Injectable()
export class CompaniesWriter {
  constructor(
    private readonly companies: CompaniesService,
    private readonly directory: CompanyDirectory,
    private readonly existing: ExistingRecords,
    private readonly reference: ReferenceService,
  ) {}

  /** Answers the ids of the facts by their keys. */
  async write(
    facts: readonly CompanyFact[],
    { importId, choices, lifecycles }: CompanyContext,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<Map<string, string>> {
    const found = await this.match(facts, choices);
    const ids = new Map<string, string>();
    await this.change(facts, found, log, changes, ids);
    const fresh = facts.filter((fact) => !found.has(fact.key));
    const created = await this.companies.createMany(
      fresh.map((fact) => ({ ...this.input(fact), lifecycle: lifecycles.get(fact.key) ?? 'prospect' })),
      importId,
    );
    fresh.forEach((fact, i) => {
      const id = created[i] ?? '';
      ids.set(fact.key, id);
      log.note('company', id, 'create', fact.rows);
    });
    return ids;
  }

  /** Ids of companies that are there already; facts that several fit stay out and are asked about elsewhere. */
  async match(
    facts: readonly CompanyFact[],
    choices: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const [fact, marks] of await this.candidates(facts)) {
      const choice = choices.get(fact.key);
      const chosen = marks.find((mark) => mark.id === choice) ?? (marks.length === 1 ? marks[0] : undefined);
      if (chosen) found.set(fact.key, chosen.id);
    }
    return found;
  }

  /** For every fact the live companies that it may mean. */
  async candidates(facts: readonly CompanyFact[]): Promise<Map<CompanyFact, CompanyMarks[]>> {
    const codes = facts.flatMap((fact) => (fact.creditCode ? [fact.creditCode] : []));
    const keys = [...new Set(facts.flatMap((fact) => [fact.name, ...fact.aliases].map(companyNameKey)))];
    const marks = await this.directory.withMarks(codes, keys);
    const byCode = new Map(
      marks.flatMap((mark) => (mark.creditCode ? [[mark.creditCode, mark] as const] : [])),
    );
    const byKey = new Map<string, Set<CompanyMarks>>();
    for (const mark of marks)
      for (const key of [mark.nameKey, ...mark.aliasKeys])
        byKey.set(key, (byKey.get(key) ?? new Set()).add(mark));
    return new Map(facts.map((fact) => [fact, candidatesOf(fact, byCode, byKey)]));
  }

  private async change(
    facts: readonly CompanyFact[],
    found: ReadonlyMap<string, string>,
    log: RowLog,
    changes: ChangeLog,
    ids: Map<string, string>,
  ): Promise<void> {
    const rows = await this.existing.companies([...new Set(found.values())]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const fact of facts) {
      const id = found.get(fact.key);
      const before = id ? byId.get(id) : undefined;
      if (!id || !before) continue;
      ids.set(fact.key, id);
      const additions = this.additions(before, fact);
      if (Object.keys(additions).length > 0) {
        await this.companies.change(id, null, additions);
        changes.note('companies', id, undoOf(before, additions));
      }
      log.note('company', id, Object.keys(additions).length > 0 ? 'change' : 'same', fact.rows);
    }
  }

  /** A ledger fills what is empty; what stands was said by somebody and stays. */
  private additions(before: ExistingCompany, fact: CompanyFact): Partial<CompanyInput> {
    const said = this.input(fact);
    const additions: Partial<CompanyInput> = {};
    if (!before.creditCode && said.creditCode) additions.creditCode = said.creditCode;
    if (!before.shortName && said.shortName) additions.shortName = said.shortName;
    if (!before.country && said.country) additions.country = said.country;
    if (!before.place && said.place) additions.place = said.place;
    if (!before.cluster && said.cluster) additions.cluster = said.cluster;
    if (!before.groupName && said.groupName) additions.groupName = said.groupName;
    if (before.foreignPeriods.length === 0 && said.foreignPeriods?.length)
      additions.foreignPeriods = said.foreignPeriods;
    const known = new Set([before.name, ...before.aliases].map(companyNameKey));
    const aliases = [fact.name, ...fact.aliases].filter((name) => !known.has(companyNameKey(name)));
    if (aliases.length > 0) additions.aliases = [...new Set([...before.aliases, ...aliases])];
    return additions;
  }

  private input(fact: CompanyFact): CompanyInput {
    const division = fact.place ? this.reference.divisionByName(fact.place) : null;
    const foreign = fact.foreignRelated
      ? [{ basis: fact.basis ?? 'OTH', validFrom: fact.foreignFrom, validTo: null, evidence: null }]
      : [];
    return {
      name: fact.name,
      shortName: fact.shortName,
      aliases: fact.aliases,
      kind: fact.kind,
      creditCode: fact.creditCode,
      country: fact.country,
      divisionCode: division?.code ?? null,
      place: fact.place,
      cluster: fact.cluster,
      groupName: fact.groupName,
      foreignPeriods: foreign,
      note: withExtras(fact.note, fact.extras),
    };
  }
}

/** What undoes an addition: the same fields as they stood. */
function undoOf(before: ExistingCompany, additions: Partial<CompanyInput>): Partial<CompanyInput> {
  return Object.fromEntries(Object.keys(additions).map((key) => [key, before[key as keyof ExistingCompany]]));
}

/** A credit code decides alone; a name only where no other credit code speaks against it. */
function candidatesOf(
  fact: CompanyFact,
  byCode: ReadonlyMap<string, CompanyMarks>,
  byKey: ReadonlyMap<string, ReadonlySet<CompanyMarks>>,
): CompanyMarks[] {
  const exact = fact.creditCode ? byCode.get(fact.creditCode) : undefined;
  if (exact) return [exact];
  const named = new Set([...(byKey.get(companyNameKey(fact.name)) ?? [])]);
  return [...named].filter(
    (mark) => !mark.creditCode || !fact.creditCode || mark.creditCode === fact.creditCode,
  );
}

/** Columns without a field of their own are kept as readable lines of the note. */
export function withExtras(note: string | null, extras: Readonly<Record<string, string>>): string | null {
  const lines = Object.entries(extras).map(([heading, text]) => `${heading}：${text}`);
  return [note, ...lines].filter(Boolean).join('\n') || null;
}
