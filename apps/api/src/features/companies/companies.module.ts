import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity';
import { ReferenceModule } from '../reference';
import { CompaniesController } from './companies.controller';
import { CompaniesRepository } from './companies.repository';
import { CompaniesService } from './companies.service';
import { CompanyDirectory } from './company-directory';
import { CompanyWriter } from './company-writer';
import {
  CompanyAliasEntity,
  CompanyEntity,
  CompanyForeignPeriodEntity,
  CompanyGroupEntity,
} from './company.entity';

@Module({
  imports: [
    IdentityModule,
    ReferenceModule,
    TypeOrmModule.forFeature([
      CompanyEntity,
      CompanyAliasEntity,
      CompanyForeignPeriodEntity,
      CompanyGroupEntity,
    ]),
  ],
  controllers: [CompaniesController],
  providers: [CompaniesRepository, CompaniesService, CompanyDirectory, CompanyWriter],
  exports: [CompaniesService, CompanyDirectory],
})
export class CompaniesModule {}
