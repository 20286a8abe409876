import { Injectable } from '@nestjs/common';
import type { ImportNumbers, ImportResult } from '@landfall/contracts';
import type { LedgerFacts } from '@landfall/domain';
import { Database } from '../../../platform/database';
import { UserDirectory } from '../../identity';
import { MeasuresService } from '../../measures';
import { ExistingRecords } from '../matching/existing.repository';
import { PersonMatcher } from '../matching/people';
import { ChangeLog } from './change-log';
import { CompaniesWriter } from './companies-writer';
import { lifecyclesOf } from './lifecycles';
import { ProjectsWriter } from './projects-writer';
import { RowLog } from './row-log';
import { TripsWriter } from './trips-writer';
import { tripNoKey, VisitsWriter } from './visits-writer';

export interface WritePlan {
  importId: string;
  facts: LedgerFacts;
  /** The year of the ledger up to its as-of day; the numbers before and after are those of this period. */
  period: { from: string; to: string } | null;
  /** Answers to which company is meant, by the key of the fact. */
  companyChoices: ReadonlyMap<string, string>;
  /** Told how many kinds of records are written, out of how many. */
  progress?: (done: number, total: number) => void;
}

export interface Written {
  result: ImportResult;
  log: RowLog;
  changes: ChangeLog;
}

/** Writes what a ledger says, in the running transaction: companies first, for everything else names them. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly companies: CompaniesWriter,
    private readonly trips: TripsWriter,
    private readonly visits: VisitsWriter,
    private readonly projects: ProjectsWriter,
    private readonly users: UserDirectory,
    private readonly measures: MeasuresService,
    private readonly existing: ExistingRecords,
    private readonly database: Database,
  ) {}

  async write({ importId, facts, period, companyChoices, progress }: WritePlan): Promise<Written> {
    const log = new RowLog();
    const changes = new ChangeLog();
    const people = new PersonMatcher(await this.users.all());
    const before = await this.numbers(period);
    const known = { importId, choices: companyChoices, lifecycles: lifecyclesOf(facts) };
    const companyIds = await this.companies.write(facts.companies, known, log, changes);
    progress?.(1, 4);
    const tripIds = await this.trips.write(facts.trips, importId, people, log, changes);
    await this.addKnownTrips(facts, tripIds);
    progress?.(2, 4);
    await this.visits.write(facts.visits, { importId, companyIds, tripIds, people }, log, changes);
    progress?.(3, 4);
    await this.projects.write(facts.projects, { importId, companyIds, people }, log, changes);
    // The ledger's invariants are checked now, while the refusal can still name its rows.
    await this.database.query('SET CONSTRAINTS ALL IMMEDIATE');
    progress?.(4, 4);
    const after = await this.numbers(period);
    return { result: { ...log.counts, period, before, after }, log, changes };
  }

  /** Visits may name trips of earlier ledgers. */
  private async addKnownTrips(facts: LedgerFacts, tripIds: Map<string, string>): Promise<void> {
    const nos = facts.visits.flatMap((visit) => (visit.tripNo && !visit.tripKey ? [visit.tripNo] : []));
    if (nos.length === 0) return;
    for (const trip of await this.existing.trips([...new Set(nos)], []))
      tripIds.set(tripNoKey(trip.no), trip.id);
  }

  private async numbers(period: WritePlan['period']): Promise<ImportNumbers | null> {
    if (!period) return null;
    const { values } = await this.measures.headline(period);
    const { trips, foreignCompaniesVisited, signedProjects, agreedInvestmentFen } = values;
    return { trips, foreignCompaniesVisited, signedProjects, agreedInvestmentFen };
  }
}
