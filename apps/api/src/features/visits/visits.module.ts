import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies';
import { IdentityModule } from '../identity';
import { TripsModule } from '../trips';
import { VisitWriter } from './visit-writer';
import { VisitCompanyEntity, VisitEntity, VisitParticipantEntity } from './visit.entity';
import { VisitsController } from './visits.controller';
import { VisitsRepository } from './visits.repository';
import { VisitsService } from './visits.service';

@Module({
  imports: [
    CompaniesModule,
    IdentityModule,
    TripsModule,
    TypeOrmModule.forFeature([VisitEntity, VisitCompanyEntity, VisitParticipantEntity]),
  ],
  controllers: [VisitsController],
  providers: [VisitsRepository, VisitsService, VisitWriter],
  exports: [VisitsService],
})
export class VisitsModule {}
