import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { ImportListItem, ImportRowView, ImportView, Page } from '@landfall/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../../platform/auth';
import { ListQueryDto, RecordId } from '../../platform/http';
import { ChangeImportDto, ImportRowsQueryDto } from './dto/import.dto';
import { ImportsService } from './imports.service';
import { uploadedFile } from './uploaded-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @RequirePermission('import.read')
  list(@Query() query: ListQueryDto): Promise<Page<ImportListItem>> {
    return this.imports.list(query);
  }

  @Post()
  @HttpCode(202)
  @RequirePermission('import.write')
  async upload(@Req() request: FastifyRequest): Promise<ImportView> {
    const { fileName, content } = await uploadedFile(request);
    return this.imports.upload(fileName, content);
  }

  @Get(':id')
  @RequirePermission('import.read')
  get(@RecordId() id: string): Promise<ImportView> {
    return this.imports.get(id);
  }

  @Patch(':id')
  @RequirePermission('import.write')
  change(@RecordId() id: string, @Body() body: ChangeImportDto): Promise<ImportView> {
    return this.imports.change(id, body);
  }

  @Get(':id/rows')
  @RequirePermission('import.read')
  rows(@RecordId() id: string, @Query() query: ImportRowsQueryDto): Promise<Page<ImportRowView>> {
    return this.imports.rows(id, query);
  }

  @Get(':id/problems.xlsx')
  @RequirePermission('import.read')
  async problems(
    @RecordId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.imports.problems(id);
    const name = encodeURIComponent(fileName.replace(/(\.xlsx)?$/i, '-notes.xlsx'));
    void reply.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
    return new StreamableFile(content, { type: XLSX });
  }

  @Post(':id/commit')
  @HttpCode(202)
  @RequirePermission('import.commit')
  commit(@RecordId() id: string): Promise<ImportView> {
    return this.imports.commit(id);
  }

  @Post(':id/revert')
  @HttpCode(200)
  @RequirePermission('import.commit')
  revert(@RecordId() id: string): Promise<ImportView> {
    return this.imports.revert(id);
  }
}
