import { Controller, Get, Query } from '@nestjs/common';
import type { ReferenceAnswer } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { ReferenceQueryDto } from './dto/reference-query.dto';
import { ReferenceService } from './reference.service';

@Controller('reference')
@RequirePermission('reference.read')
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get('industries')
  industries(@Query() query: ReferenceQueryDto): ReferenceAnswer {
    return this.reference.answer('industries', query);
  }

  @Get('divisions')
  divisions(@Query() query: ReferenceQueryDto): ReferenceAnswer {
    return this.reference.answer('divisions', query);
  }

  @Get('countries')
  countries(@Query() query: ReferenceQueryDto): ReferenceAnswer {
    return this.reference.answer('countries', query);
  }

  @Get('currencies')
  currencies(@Query() query: ReferenceQueryDto): ReferenceAnswer {
    return this.reference.answer('currencies', query);
  }
}
