import { Controller, Get, Query } from '@nestjs/common';
import type { AuditEventView, Page } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { AuditTrailService } from './audit-trail.service';
import { AuditQueryDto } from './dto/audit-query.dto';

@Controller('audit-events')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrailService) {}

  @RequirePermission('audit.read')
  @Get()
  list(@Query() query: AuditQueryDto): Promise<Page<AuditEventView>> {
    return this.trail.list(query);
  }
}
