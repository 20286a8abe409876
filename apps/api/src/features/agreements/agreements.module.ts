import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProjectsModule } from '../projects';
import { AgreementEntity } from './agreement.entity';
import { AgreementsController } from './agreements.controller';
import { AgreementsRepository } from './agreements.repository';
import { AgreementsService } from './agreements.service';
import { FxRateEntity } from './fx-rate.entity';
import { LedgerBook } from './ledger-book';
import { LedgerEntryEntity } from './ledger-entry.entity';
import { FxRatesController, LedgerController } from './ledger.controller';
import { Rates } from './rates';

@Module({
  imports: [TypeOrmModule.forFeature([AgreementEntity, LedgerEntryEntity, FxRateEntity]), ProjectsModule],
  controllers: [AgreementsController, LedgerController, FxRatesController],
  providers: [AgreementsService, AgreementsRepository, LedgerBook, Rates],
  exports: [AgreementsService, Rates],
})
export class AgreementsModule {}
