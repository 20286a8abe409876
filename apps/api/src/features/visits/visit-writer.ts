import { Injectable } from '@nestjs/common';
import type { Id } from '@landfall/contracts';
import { refreezeStanding, refuseFaults, type FieldFault } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext } from '../../platform/context';
import { sameContent } from '../../platform/records';
import { CompanyDirectory, type KnownCompany } from '../companies';
import { UserDirectory } from '../identity';
import { TripsService } from '../trips';
import {
  visitColumns,
  type Checked,
  type SaidCompany,
  type VisitedCompany,
  type VisitStatement,
} from './visit-statement';
import { VisitsRepository } from './visits.repository';
import type { VisitRow } from './visits.view';

/** What visits stand on, held for the transaction. */
interface Foundations {
  companies: ReadonlyMap<Id, KnownCompany>;
  trips: ReadonlyMap<Id, string>;
}

/**
 * Writes visits with their parts; the transaction is the caller's. Companies are always locked first and in one
 * order: the figures that visits keep on them would otherwise be written in the order of the rows.
 */
@Injectable()
export class VisitWriter {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly companies: CompanyDirectory,
    private readonly trips: TripsService,
    private readonly users: UserDirectory,
    private readonly context: RequestContext,
  ) {}

  /** Accounts by id, people who left among them. */
  async names(): Promise<Map<Id, string>> {
    return new Map((await this.users.all()).map(({ id, name }) => [id, name]));
  }

  /** Ids in the order of the visits; `pathOf` says where in the request each one stands. Throws `validation`. */
  async insert(
    drafts: readonly Checked[],
    importId: string | null,
    pathOf: (index: number) => string,
  ): Promise<Id[]> {
    const statements = drafts.map(({ statement }) => statement);
    const held = await this.hold(statements, []);
    refuseFaults(
      drafts.flatMap(({ statement, faults }, i) =>
        [...faults, ...unknown(statement, held)].map((fault) => ({ ...fault, path: pathOf(i) + fault.path })),
      ),
    );
    const rows = statements.map((statement) => ({ id: uuidv7(), importId, ...visitColumns(statement) }));
    await this.visits.records.insert(rows, this.context.actor.id);
    await this.visits.insertParts(
      statements.map((statement, i) => ({
        visitId: rows[i]?.id ?? '',
        companies: statement.companies.map((company) => frozen(company, statement, held, false)),
        participants: statement.participants,
      })),
    );
    return rows.map(({ id }) => id);
  }

  /** Throws `validation`. */
  async update(before: VisitRow, { statement: after, faults }: Checked): Promise<void> {
    const held = await this.hold(
      [after],
      before.companies.map(({ company }) => company.id),
    );
    refuseFaults([...faults, ...unknown(after, held, before.trip?.id)]);
    const moved = before.visitedOn !== after.visitedOn || before.visitedPrecision !== after.visitedPrecision;
    await this.visits.records.update(before.id, visitColumns(after), this.context.actor.id);
    const companies = after.companies.map((company) => frozen(company, after, held, moved));
    await this.visits.replaceCompanies(before.id, companies);
    if (sameContent(before.participants, after.participants)) return;
    await this.visits.deleteParticipants(before.id);
    await this.visits.insertParts([{ visitId: before.id, companies: [], participants: after.participants }]);
  }

  /** Locks what a visit stands on before it is restored. Throws `validation` where that is gone. */
  async holdFor(visitId: Id): Promise<void> {
    const { companyIds, tripId } = await this.visits.foundations(visitId);
    const companies = companyIds.map((companyId) => ({ companyId, stated: undefined, frozen: null }));
    refuseFaults(unknown({ companies, tripId }, await this.hold([{ companies, tripId }], [])));
  }

  /** Locks companies whose figures the transaction is about to move. */
  async lockCompanies(ids: Iterable<Id>): Promise<void> {
    await this.companies.claim(ids);
  }

  private async hold(
    statements: readonly Pick<VisitStatement, 'companies' | 'tripId'>[],
    further: readonly Id[],
  ): Promise<Foundations> {
    const companyIds = statements.flatMap(({ companies }) => companies.map(({ companyId }) => companyId));
    const tripIds = [...new Set(statements.flatMap(({ tripId }) => tripId ?? []))];
    const trips = tripIds.length > 0 ? await this.trips.hold(tripIds) : new Map<Id, string>();
    return { trips, companies: await this.companies.claim([...companyIds, ...further]) };
  }
}

/** What does not exist. What the visit stood on before is not asked about again. */
function unknown(
  { companies, tripId }: Pick<VisitStatement, 'companies' | 'tripId'>,
  held: Foundations,
  tripBefore?: Id,
): FieldFault[] {
  const faults = companies.flatMap<FieldFault>(({ companyId, frozen: before }, i) =>
    before || held.companies.has(companyId)
      ? []
      : [{ path: `companies.${i}.companyId`, code: 'unknownReference' }],
  );
  if (tripId && tripId !== tripBefore && !held.trips.has(tripId))
    faults.push({ path: 'tripId', code: 'unknownReference' });
  return faults;
}

function frozen(
  { companyId, stated, frozen: before }: SaidCompany,
  { visitedOn, visitedPrecision }: VisitStatement,
  held: Foundations,
  moved: boolean,
): VisitedCompany {
  const periods = held.companies.get(companyId)?.foreignPeriods ?? [];
  const standing = refreezeStanding(before, stated, moved, periods, visitedOn, visitedPrecision);
  const { foreignRelated, basis, source } = standing;
  return { companyId, foreignRelated, foreignBasis: basis, foreignSource: source };
}
