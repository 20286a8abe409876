import { Controller, Get } from '@nestjs/common';
import type { Page, TeamView } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { TeamsService } from './teams.service';

@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @RequirePermission('team.read')
  @Get()
  list(): Promise<Page<TeamView>> {
    return this.teams.list();
  }
}
