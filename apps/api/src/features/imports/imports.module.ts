import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements';
import { CompaniesModule } from '../companies';
import { ContactsModule } from '../contacts';
import { IdentityModule } from '../identity';
import { MeasuresModule } from '../measures';
import { ProjectsModule } from '../projects';
import { ReferenceModule } from '../reference';
import { TripsModule } from '../trips';
import { VisitsModule } from '../visits';
import { DemoLedger } from './demo-ledger';
import { ImportReader } from './import-reader';
import { ImportRunner } from './import-runner';
import { ImportEntity } from './import.entity';
import { ImportsController } from './imports.controller';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';
import { CompanyQuestions } from './matching/company-questions';
import { SimilarCompanies } from './matching/similar-companies';
import { ExistingRecords } from './matching/existing.repository';
import { Reverter } from './revert';
import { CompaniesWriter } from './writing/companies-writer';
import { ImportWriter } from './writing/import-writer';
import { ProjectsWriter } from './writing/projects-writer';
import { TripsWriter } from './writing/trips-writer';
import { VisitsWriter } from './writing/visits-writer';

@Module({
  imports: [
    TypeOrmModule.forFeature([ImportEntity]),
    ...[AgreementsModule, CompaniesModule, ContactsModule, IdentityModule, MeasuresModule, ProjectsModule],
    ...[ReferenceModule, TripsModule, VisitsModule],
  ],
  controllers: [ImportsController],
  providers: [
    SimilarCompanies,
    DemoLedger,
    ...[
      ImportsService,
      ImportsRepository,
      ImportRunner,
      ImportReader,
      Reverter,
      CompanyQuestions,
      ExistingRecords,
    ],
    ...[ImportWriter, CompaniesWriter, TripsWriter, VisitsWriter, ProjectsWriter],
  ],
  exports: [ImportsService, ImportRunner, DemoLedger],
})
export class ImportsModule {}
