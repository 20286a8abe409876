import { Module } from '@nestjs/common';
import { MeasureQueries } from './measure-query';
import { MeasuresController } from './measures.controller';
import { MeasuresRepository } from './measures.repository';
import { MeasuresService } from './measures.service';

@Module({
  controllers: [MeasuresController],
  providers: [MeasuresService, MeasuresRepository, MeasureQueries],
  exports: [MeasuresService],
})
export class MeasuresModule {}
