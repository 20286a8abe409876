import { Controller, Get, Query } from '@nestjs/common';
import type { Page, TrashItem } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { TrashQueryDto } from './dto/trash-query.dto';
import { TrashService } from './trash.service';

@Controller('trash')
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  @RequirePermission('trash.read')
  @Get()
  list(@Query() query: TrashQueryDto): Promise<Page<TrashItem>> {
    return this.trash.list(query);
  }
}
