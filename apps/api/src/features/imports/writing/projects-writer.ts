import { Injectable } from '@nestjs/common';
import type { AgreementInput, AgreementRelation, ProjectInput } from '@landfall/contracts';
import { companyNameKey, phaseRank, type AgreementFact, type ProjectFact } from '@landfall/domain';
import { AgreementsService, type ImportedAgreement } from '../../agreements';
import { ProjectsService, type ImportedProject } from '../../projects';
import {
  ExistingRecords,
  type ExistingAgreement,
  type ExistingProject,
} from '../matching/existing.repository';
import type { PersonMatcher } from '../matching/people';
import type { ChangeLog } from './change-log';
import { withExtras } from './companies-writer';
import type { RowLog } from './row-log';

export interface ProjectContext {
  importId: string;
  companyIds: ReadonlyMap<string, string>;
  people: PersonMatcher;
}

/** Projects of a ledger with their agreements: met by name and a shared investor; their ledgers settle themselves. */
@Injectable()
export class ProjectsWriter {
  constructor(
    private readonly projects: ProjectsService,
    private readonly agreements: AgreementsService,
    private readonly existing: ExistingRecords,
  ) {}

  async write(
    facts: readonly ProjectFact[],
    context: ProjectContext,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<void> {
    const known = await this.existing.projects([...new Set(facts.map((fact) => companyNameKey(fact.name)))]);
    const ids = new Map<ProjectFact, string>();
    const fresh: ProjectFact[] = [];
    for (const fact of facts) {
      const before = known.find((project) => isSame(project, fact, context));
      if (!before) fresh.push(fact);
      else {
        ids.set(fact, before.id);
        await this.advance(before, fact, context, log, changes);
      }
    }
    const created = await this.projects.createMany(
      fresh.map((fact) => imported(fact, context)),
      context.importId,
    );
    fresh.forEach((fact, i) => {
      ids.set(fact, created[i] ?? '');
      log.note('project', created[i] ?? '', 'create', fact.rows);
    });
    await this.writeAgreements(ids, context, log, changes);
  }

  /** A later ledger carries a project further; it never takes it back. */
  private async advance(
    before: ExistingProject,
    fact: ProjectFact,
    context: ProjectContext,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<void> {
    const further = before.outcome === 'open' && phaseRank(fact.phase) > phaseRank(before.phase);
    const news = fact.progress && fact.progress.progress !== before.latestProgress;
    if (further) {
      await this.projects.change(before.id, null, { phase: fact.phase });
      changes.note('projects', before.id, { phase: before.phase });
    }
    if (fact.progress && news) await this.projects.importProgress(before.id, fact.progress, context.importId);
    log.note('project', before.id, further || news ? 'change' : 'same', fact.rows);
  }

  private async writeAgreements(
    ids: ReadonlyMap<ProjectFact, string>,
    context: ProjectContext,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<void> {
    const known = await this.existing.agreements([...new Set(ids.values())]);
    const fresh: { fact: AgreementFact; input: ImportedAgreement }[] = [];
    for (const [project, projectId] of ids)
      for (const fact of project.agreements) {
        const before = meetingOf(known, fact, projectId);
        if (!before) fresh.push({ fact, input: importedAgreement(fact, projectId) });
        else {
          known.splice(known.indexOf(before), 1);
          await this.meetAgreement(before, fact, log, changes);
        }
      }
    const created = await this.agreements.createMany(
      fresh.map(({ input }) => input),
      context.importId,
    );
    fresh.forEach(({ fact }, i) => log.note('agreement', created[i] ?? '', 'create', fact.rows));
  }

  private async meetAgreement(
    before: ExistingAgreement,
    fact: AgreementFact,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<void> {
    const change = corrections(before, fact);
    const same = Object.keys(change).length === 0;
    if (!same) {
      await this.agreements.change(before.id, null, change);
      const undo = Object.keys(change).map((key) => [key, before[key as keyof ExistingAgreement]]);
      changes.note('agreements', before.id, Object.fromEntries(undo) as object);
    }
    log.note('agreement', before.id, same ? 'same' : 'change', fact.rows);
  }
}

/** Two projects of one name are one where an investor is shared or one side names none. */
function isSame(project: ExistingProject, fact: ProjectFact, { companyIds }: ProjectContext): boolean {
  if (project.nameKey !== companyNameKey(fact.name)) return false;
  if (fact.code && fact.code === project.code) return true;
  const parties = fact.parties.map(({ company }) => companyIds.get(company.key) ?? '');
  return (
    parties.length === 0 ||
    project.companyIds.length === 0 ||
    parties.some((id) => project.companyIds.includes(id))
  );
}

/** Relations by which a project first counts; it does so once, so another day is a correction, not a second signing. */
const SIGNINGS: ReadonlySet<AgreementRelation> = new Set(['new', 'upgrade']);

function meetingOf(
  known: readonly ExistingAgreement[],
  fact: AgreementFact,
  projectId: string,
): ExistingAgreement | undefined {
  const ofProject = known.filter((agreement) => agreement.projectId === projectId);
  const day = fact.signedOn ?? fact.statOn;
  return (
    ofProject.find((one) => one.relation === fact.relation && (one.signedOn ?? one.statOn) === day) ??
    (SIGNINGS.has(fact.relation) ? ofProject.find((one) => SIGNINGS.has(one.relation)) : undefined)
  );
}

/** What a ledger says differently. What it leaves open wipes nothing, and what was verified stays. */
function corrections(before: ExistingAgreement, fact: AgreementFact): Partial<AgreementInput> {
  if (before.state === 'verified') return {};
  const change: Partial<AgreementInput> = {};
  const sameAmount = before.amountMinor === fact.amountMinor && before.currency === fact.currency;
  if (fact.amountMinor !== null && !sameAmount)
    Object.assign(change, { currency: fact.currency, amountMinor: fact.amountMinor, fxRate: fact.rate });
  if (fact.signedOn && fact.signedOn !== before.signedOn) change.signedOn = fact.signedOn;
  if (fact.statOn && fact.statOn !== before.statOn) change.statOn = fact.statOn;
  return change;
}

function imported(fact: ProjectFact, { companyIds, people }: ProjectContext): ImportedProject {
  const owner = fact.owner ? people.match(fact.owner) : null;
  const parties: NonNullable<ProjectInput['parties']> = [];
  for (const { company, role } of fact.parties) {
    const companyId = companyIds.get(company.key) ?? '';
    if (!parties.some((party) => party.companyId === companyId && party.role === role))
      parties.push({ companyId, role });
  }
  return {
    name: fact.name,
    ...(fact.code && { code: fact.code }),
    capitalType: fact.capitalType,
    cluster: fact.cluster,
    chainNode: fact.chainNode,
    origin: fact.origin,
    originCountry: fact.originCountry,
    content: fact.content,
    phase: fact.phase,
    outcome: fact.outcome,
    firstSignedOn:
      fact.agreements
        .map((one) => one.signedOn ?? one.statOn ?? '')
        .filter(Boolean)
        .sort()[0] ?? null,
    ownerId: owner?.userId ?? null,
    ownerName: owner?.name ?? null,
    parties,
    milestones: fact.milestones.map(({ kind, occurredOn, precision }) => ({
      ...{ kind, occurredOn, occurredPrecision: precision },
    })),
    progress: fact.progress && {
      progress: fact.progress.progress,
      problem: fact.progress.problem,
      nextStep: fact.progress.next,
    },
    note: withExtras(fact.note, fact.extras),
  };
}

function importedAgreement(fact: AgreementFact, projectId: string): ImportedAgreement {
  return {
    projectId,
    kind: fact.kind,
    relation: fact.relation,
    state: 'signed',
    signedOn: fact.signedOn,
    signedPrecision: fact.signedPrecision,
    statOn: fact.statOn,
    statPrecision: fact.statPrecision,
    currency: fact.currency,
    amountMinor: fact.amountMinor,
    fxRate: fact.rate,
    phaseOneMinor: fact.phaseOneMinor,
    amountText: fact.text,
    approximate: fact.approximate,
    note: fact.note,
  };
}
