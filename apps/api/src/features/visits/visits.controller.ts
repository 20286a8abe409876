import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { HistoryEntry, Page, VisitListItem, VisitView } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { IfMatch, IfMatchIfGiven, RecordId, TransitionDto } from '../../platform/http';
import { VisitsService } from './visits.service';
import { VisitListDto } from './dto/visit-list.dto';
import { ChangeVisitDto, CreateVisitDto } from './dto/visit.dto';

@Controller('visits')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @RequirePermission('visit.read')
  @Get()
  list(@Query() query: VisitListDto): Promise<Page<VisitListItem>> {
    return this.visits.list(query);
  }

  @RequirePermission('visit.write')
  @Post()
  create(@Body() input: CreateVisitDto): Promise<VisitView> {
    return this.visits.create(input);
  }

  @RequirePermission('visit.read')
  @Get(':id')
  read(@RecordId() id: string): Promise<VisitView> {
    return this.visits.get(id);
  }

  @RequirePermission('visit.write')
  @Patch(':id')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: ChangeVisitDto,
  ): Promise<VisitView> {
    return this.visits.change(id, version, change);
  }

  @RequirePermission('visit.delete')
  @Delete(':id')
  @HttpCode(204)
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.visits.remove(id, version);
  }

  @RequirePermission('trash.restore')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@RecordId() id: string): Promise<VisitView> {
    return this.visits.restore(id);
  }

  @RequirePermission('visit.write')
  @Post(':id/transitions')
  @HttpCode(200)
  transition(
    @RecordId() id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { to, comment }: TransitionDto,
  ): Promise<VisitView> {
    return this.visits.transition(id, version, to, comment);
  }

  @RequirePermission('history.read')
  @Get(':id/history')
  history(@RecordId() id: string): Promise<HistoryEntry[]> {
    return this.visits.history(id);
  }
}
