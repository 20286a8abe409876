import { Injectable } from '@nestjs/common';
import type { Page, TeamView } from '@landfall/contracts';
import { TeamRepository, type TeamRow } from './team.repository';

@Injectable()
export class TeamsService {
  constructor(private readonly teams: TeamRepository) {}

  /** A zone has a handful of teams: one page holds them all. */
  async list(): Promise<Page<TeamView>> {
    const rows = await this.teams.all();
    return { items: rows.map(teamView), nextCursor: null, total: rows.length };
  }
}

function teamView(row: TeamRow): TeamView {
  return {
    id: row.id,
    name: row.name,
    lead: row.lead_user_id ? { id: row.lead_user_id, name: row.lead_name ?? '' } : null,
  };
}
