import { Injectable } from '@nestjs/common';
import type { ProjectOutcome, ProjectPhase } from '@landfall/contracts';
import { phaseRank } from '@landfall/domain';
import { RequestContext } from '../../platform/context';
import { Database } from '../../platform/database';
import { ProjectsRepository } from './projects.repository';

/** What the ledger says of a project after its agreements were settled. */
export interface Standing {
  projectId: string;
  counted: boolean;
  endedBy: 'termination' | 'transfer' | null;
}

/** Lets phase and outcome of projects follow their signing ledger. */
@Injectable()
export class ProjectStandings {
  constructor(
    private readonly database: Database,
    private readonly repository: ProjectsRepository,
    private readonly context: RequestContext,
  ) {}

  async follow(standings: readonly Standing[]): Promise<void> {
    const rows = await this.database.query<{ id: string; phase: ProjectPhase; outcome: ProjectOutcome }>(
      'SELECT id, phase, outcome FROM projects WHERE id = ANY($1) AND deleted_at IS NULL',
      [standings.map((standing) => standing.projectId)],
    );
    for (const standing of standings) {
      const row = rows.find(({ id }) => id === standing.projectId);
      if (!row) continue;
      const next = { phase: phaseAfter(row.phase, standing), outcome: outcomeAfter(row.outcome, standing) };
      if (next.phase !== row.phase || next.outcome !== row.outcome)
        await this.repository.projects.update(row.id, next, this.context.actor.id);
    }
  }
}

/** A signing lifts a project to `signed`; a signing taken back lets it wait for its signing again. */
function phaseAfter(phase: ProjectPhase, { counted, endedBy }: Standing): ProjectPhase {
  if (counted) return phaseRank(phase) < phaseRank('signed') ? 'signed' : phase;
  return phase === 'signed' && !endedBy ? 'pending_signing' : phase;
}

function outcomeAfter(outcome: ProjectOutcome, { counted, endedBy }: Standing): ProjectOutcome {
  if (endedBy === 'termination') return 'terminated';
  if (endedBy === 'transfer') return 'transferred';
  return counted && (outcome === 'terminated' || outcome === 'transferred') ? 'open' : outcome;
}
