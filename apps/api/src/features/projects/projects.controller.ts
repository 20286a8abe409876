import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { HistoryEntry, Page, ProjectListItem, ProjectProgress, ProjectView } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { HistoryReader } from '../../platform/history';
import { IfMatch, IfMatchIfGiven, RecordId, TransitionDto } from '../../platform/http';
import { MilestoneDto, ProgressDto } from './dto/project-parts.dto';
import { ChangeProjectDto, CreateProjectDto, ProjectListQueryDto } from './dto/project.dto';
import { ProjectsService } from './projects.service';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  @RequirePermission('project.read')
  list(@Query() query: ProjectListQueryDto): Promise<Page<ProjectListItem>> {
    return this.projects.list(query);
  }

  @Post()
  @RequirePermission('project.write')
  create(@Body() body: CreateProjectDto): Promise<ProjectView> {
    return this.projects.create(body);
  }

  @Get(':id')
  @RequirePermission('project.read')
  get(@RecordId() id: string): Promise<ProjectView> {
    return this.projects.get(id);
  }

  @Patch(':id')
  @RequirePermission('project.write')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeProjectDto,
  ): Promise<ProjectView> {
    return this.projects.change(id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('project.delete')
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.projects.remove(id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('trash.restore')
  restore(@RecordId() id: string): Promise<ProjectView> {
    return this.projects.restore(id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @RequirePermission('project.write')
  transition(
    @RecordId() id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() body: TransitionDto,
  ): Promise<ProjectView> {
    return this.projects.transition(id, version, body);
  }

  @Get(':id/progress')
  @RequirePermission('project.read')
  progress(@RecordId() id: string): Promise<ProjectProgress[]> {
    return this.projects.progress(id);
  }

  @Post(':id/progress')
  @RequirePermission('project.write')
  noteProgress(@RecordId() id: string, @Body() body: ProgressDto): Promise<ProjectProgress[]> {
    return this.projects.noteProgress(id, body);
  }

  @Post(':id/milestones')
  @RequirePermission('project.write')
  noteMilestone(@RecordId() id: string, @Body() body: MilestoneDto): Promise<ProjectView> {
    return this.projects.noteMilestone(id, body);
  }

  @Get(':id/history')
  @RequirePermission('history.read')
  async changes(@RecordId() id: string): Promise<HistoryEntry[]> {
    await this.projects.get(id);
    return this.history.of(id);
  }
}
