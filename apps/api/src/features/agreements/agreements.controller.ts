import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { AgreementListItem, AgreementView, HistoryEntry, Page } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { HistoryReader } from '../../platform/history';
import { IfMatch, IfMatchIfGiven, RecordId, TransitionDto } from '../../platform/http';
import { AgreementsService } from './agreements.service';
import { AgreementListQueryDto, ChangeAgreementDto, CreateAgreementDto } from './dto/agreement.dto';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  @RequirePermission('agreement.read')
  list(@Query() query: AgreementListQueryDto): Promise<Page<AgreementListItem>> {
    return this.agreements.list(query);
  }

  @Post()
  @RequirePermission('agreement.write')
  create(@Body() body: CreateAgreementDto): Promise<AgreementView> {
    return this.agreements.create(body);
  }

  @Get(':id')
  @RequirePermission('agreement.read')
  get(@RecordId() id: string): Promise<AgreementView> {
    return this.agreements.get(id);
  }

  @Patch(':id')
  @RequirePermission('agreement.write')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAgreementDto,
  ): Promise<AgreementView> {
    return this.agreements.change(id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('agreement.delete')
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.agreements.remove(id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('trash.restore')
  restore(@RecordId() id: string): Promise<AgreementView> {
    return this.agreements.restore(id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @RequirePermission('agreement.write')
  transition(
    @RecordId() id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() body: TransitionDto,
  ): Promise<AgreementView> {
    return this.agreements.transition(id, version, body);
  }

  @Get(':id/history')
  @RequirePermission('history.read')
  async changes(@RecordId() id: string): Promise<HistoryEntry[]> {
    await this.agreements.get(id);
    return this.history.of(id);
  }
}
