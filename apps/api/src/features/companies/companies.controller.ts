import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { CompanyDuplicate, CompanyListItem, CompanyView, HistoryEntry, Page } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { IfMatch, IfMatchIfGiven, RecordId, TransitionDto } from '../../platform/http';
import { CompaniesService } from './companies.service';
import { CompanyListDto } from './dto/company-list.dto';
import { ChangeCompanyDto, CreateCompanyDto } from './dto/company.dto';

@Controller('companies')
export class CompaniesController {
  constructor(private readonly companies: CompaniesService) {}

  @RequirePermission('company.read')
  @Get()
  list(@Query() query: CompanyListDto): Promise<Page<CompanyListItem>> {
    return this.companies.list(query);
  }

  @RequirePermission('company.write')
  @Post()
  create(@Body() input: CreateCompanyDto): Promise<CompanyView> {
    return this.companies.create(input);
  }

  @RequirePermission('company.read')
  @Get(':id')
  read(@RecordId() id: string): Promise<CompanyView> {
    return this.companies.get(id);
  }

  @RequirePermission('company.write')
  @Patch(':id')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: ChangeCompanyDto,
  ): Promise<CompanyView> {
    return this.companies.change(id, version, change);
  }

  @RequirePermission('company.delete')
  @Delete(':id')
  @HttpCode(204)
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.companies.remove(id, version);
  }

  @RequirePermission('trash.restore')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@RecordId() id: string): Promise<CompanyView> {
    return this.companies.restore(id);
  }

  @RequirePermission('company.write')
  @Post(':id/transitions')
  @HttpCode(200)
  transition(
    @RecordId() id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { to, comment }: TransitionDto,
  ): Promise<CompanyView> {
    return this.companies.transition(id, version, to, comment);
  }

  @RequirePermission('company.read')
  @Get(':id/duplicates')
  duplicates(@RecordId() id: string): Promise<CompanyDuplicate[]> {
    return this.companies.duplicates(id);
  }

  @RequirePermission('history.read')
  @Get(':id/history')
  history(@RecordId() id: string): Promise<HistoryEntry[]> {
    return this.companies.history(id);
  }
}
