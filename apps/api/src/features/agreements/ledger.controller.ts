import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { FxRateView, LedgerPage, Page } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { AgreementsService } from './agreements.service';
import { FxRateDto, FxRateListQueryDto, LedgerListQueryDto } from './dto/agreement.dto';
import { Rates } from './rates';

/** The ledger is read here and written by agreements only. */
@Controller('ledger-entries')
export class LedgerController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @RequirePermission('ledger.read')
  list(@Query() query: LedgerListQueryDto): Promise<LedgerPage> {
    return this.agreements.ledger(query);
  }
}

@Controller('fx-rates')
export class FxRatesController {
  constructor(
    private readonly rates: Rates,
    private readonly agreements: AgreementsService,
  ) {}

  @Get()
  @RequirePermission('rate.read')
  list(@Query() query: FxRateListQueryDto): Promise<Page<FxRateView>> {
    return this.rates.list(query);
  }

  @Post()
  @RequirePermission('rate.write')
  record(@Body() body: FxRateDto): Promise<FxRateView> {
    return this.agreements.recordRate(body);
  }
}
