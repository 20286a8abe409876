import { Injectable } from '@nestjs/common';
import type { VisitInput } from '@landfall/contracts';
import type { VisitFact } from '@landfall/domain';
import { ContactsService } from '../../contacts';
import { VisitsService } from '../../visits';
import { ExistingRecords, type ExistingVisit } from '../matching/existing.repository';
import type { PersonMatcher } from '../matching/people';
import type { ChangeLog } from './change-log';
import { withExtras } from './companies-writer';
import type { RowLog } from './row-log';

export interface VisitContext {
  importId: string;
  companyIds: ReadonlyMap<string, string>;
  tripIds: ReadonlyMap<string, string>;
  people: PersonMatcher;
}

/** Visits of a ledger and the people met there: a visit is met again by day, direction, mode and companies. */
@Injectable()
export class VisitsWriter {
  constructor(
    private readonly visits: VisitsService,
    private readonly contacts: ContactsService,
    private readonly existing: ExistingRecords,
  ) {}

  async write(
    facts: readonly VisitFact[],
    context: VisitContext,
    log: RowLog,
    changes: ChangeLog,
  ): Promise<void> {
    const known = groupByKey(await this.existing.visits([...new Set(facts.map((fact) => fact.date))]));
    const fresh: VisitFact[] = [];
    for (const fact of facts) {
      // As often as the ledger says it: two meetings of one day are two, also when it is read again.
      const before = known.get(keyOf(fact, context))?.shift();
      if (!before) fresh.push(fact);
      else await this.meet(before, fact, log, changes);
    }
    const created = await this.visits.createMany(
      fresh.map((fact) => input(fact, context)),
      context.importId,
    );
    fresh.forEach((fact, i) => log.note('visit', created[i] ?? '', 'create', fact.rows));
    await this.writeContacts(facts, context, log);
  }

  private async meet(before: ExistingVisit, fact: VisitFact, log: RowLog, changes: ChangeLog): Promise<void> {
    // What was planned has happened since, or was called off; what happened is not undone by an older ledger.
    const moved = before.state === 'planned' && fact.state !== 'planned';
    if (moved) {
      await this.visits.changeImported(before.id, { state: fact.state });
      changes.note('visits', before.id, { state: before.state });
    }
    log.note('visit', before.id, moved ? 'change' : 'same', fact.rows);
  }

  /** Whoever was met becomes a contact of the (first) company, once per name. */
  private async writeContacts(
    facts: readonly VisitFact[],
    context: VisitContext,
    log: RowLog,
  ): Promise<void> {
    const companyOf = (fact: VisitFact): string => context.companyIds.get(fact.companies[0]?.key ?? '') ?? '';
    const known = await this.existing.contacts([...new Set(facts.map(companyOf))]);
    const seen = new Set(known.map(({ companyId, name }) => `${companyId} ${name}`));
    const met = facts.flatMap((fact) =>
      fact.counterparts.map((person) => ({ ...person, companyId: companyOf(fact), rows: fact.rows })),
    );
    const fresh = met.filter(({ companyId, name }) => {
      const key = `${companyId} ${name}`;
      return !seen.has(key) && seen.add(key);
    });
    const ids = await this.contacts.createMany(
      fresh.map(({ companyId, name, title, phones }) => ({ companyId, name, title, phones })),
      context.importId,
    );
    fresh.forEach(({ rows }, i) => log.note('contact', ids[i] ?? '', 'create', rows));
  }
}

function keyOf(fact: VisitFact, { companyIds }: VisitContext): string {
  const ids = fact.companies.map((mention) => companyIds.get(mention.key) ?? mention.key);
  return [fact.date, fact.direction, fact.mode, ...[...new Set(ids)].sort()].join('|');
}

function groupByKey(visits: readonly ExistingVisit[]): Map<string, ExistingVisit[]> {
  const groups = new Map<string, ExistingVisit[]>();
  for (const visit of visits) {
    const key = [visit.visitedOn, visit.direction, visit.mode, ...[...new Set(visit.companyIds)].sort()].join(
      '|',
    );
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return groups;
}

function input(fact: VisitFact, { companyIds, tripIds, people }: VisitContext): VisitInput {
  const companies = [...new Set(fact.companies.map((mention) => companyIds.get(mention.key) ?? ''))];
  return {
    tripId: tripIds.get(fact.tripKey ?? tripNoKey(fact.tripNo ?? '')) ?? null,
    direction: fact.direction,
    mode: fact.mode,
    state: fact.state,
    visitedOn: fact.date,
    visitedPrecision: fact.precision,
    place: fact.place,
    companies: companies.map((companyId) => ({ companyId, foreignRelated: fact.foreignRelated })),
    participants: fact.ourPeople.map((name) => people.match(name)),
    counterparts: fact.counterparts.map(({ name, title }) => ({ name, title })),
    purpose: fact.purpose,
    summary: fact.summary,
    needs: fact.needs,
    intent: fact.intent,
    nextAction: nextAction(fact, people),
    headcount: fact.headcount,
    note: withExtras(fact.note, fact.extras),
  };
}

/** Under which a trip that only the database knows stands among the trips of the workbook. */
export function tripNoKey(no: string): string {
  return `no:${no}`;
}

function nextAction({ next }: VisitFact, people: PersonMatcher): VisitInput['nextAction'] {
  if (!next) return null;
  const owner = next.owner ? people.match(next.owner) : null;
  return {
    text: next.text,
    ownerId: owner?.userId ?? null,
    ownerName: owner?.name ?? null,
    dueOn: next.dueOn,
  };
}
