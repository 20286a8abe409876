import { Injectable } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import { AgreementsService } from '../agreements';
import { CompaniesService } from '../companies';
import { ContactsService } from '../contacts';
import { ProjectsService } from '../projects';
import { TripsService } from '../trips';
import { VisitsService } from '../visits';
import { ImportsRepository, type LaterWork } from './imports.repository';
import type { ChangedTable } from './writing/change-log';

/** Most blockers that an answer lists; their number is exact. */
const LISTED_BLOCKERS = 50;

/** Takes back what an import brought and changed, unless later work stands on it. */
@Injectable()
export class Reverter {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly companies: CompaniesService,
    private readonly contacts: ContactsService,
    private readonly trips: TripsService,
    private readonly visits: VisitsService,
    private readonly projects: ProjectsService,
    private readonly agreements: AgreementsService,
  ) {}

  /** Runs in the caller's transaction. Throws `importStoodOn` with what stands on it. */
  async revert(importId: string): Promise<{ removed: number }> {
    const later = await this.imports.laterWork(importId);
    if (later.length > 0) throw standsOn(later);
    await this.undoChanges(importId);
    let removed = 0;
    // What names others goes before what it names.
    for (const feature of [
      this.agreements,
      this.projects,
      this.visits,
      this.trips,
      this.contacts,
      this.companies,
    ])
      removed += await feature.removeImported(importId);
    return { removed };
  }

  private async undoChanges(importId: string): Promise<void> {
    for (const { table, id, undo } of await this.imports.changes(importId)) await this.undo(table, id, undo);
  }

  private async undo(table: ChangedTable, id: string, undo: object): Promise<void> {
    switch (table) {
      case 'companies':
        return void (await this.companies.change(id, null, undo));
      case 'trips':
        return this.trips.changeImported(id, undo);
      case 'visits':
        return this.visits.changeImported(id, undo);
      case 'projects':
        return void (await this.projects.change(id, null, undo));
      case 'agreements':
        return void (await this.agreements.change(id, null, undo));
    }
  }
}

function standsOn(later: LaterWork[]): DomainError {
  return new DomainError(
    'importStoodOn',
    { count: later.length },
    { blockers: later.slice(0, LISTED_BLOCKERS) },
  );
}
