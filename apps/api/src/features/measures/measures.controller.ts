import { Controller, Get, Param, Query } from '@nestjs/common';
import type {
  Headline,
  MeasureExcludedPage,
  MeasureGroups,
  MeasureInfo,
  MeasureMembersPage,
  MeasureValue,
  Sentence,
} from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { MeasureGroupsDto, MeasureMembersDto, MeasureQueryDto } from './dto/measure-query.dto';
import { MeasuresService } from './measures.service';

@Controller('stats')
@RequirePermission('stats.read')
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  @Get('measures')
  catalogue(): MeasureInfo[] {
    return this.measures.catalogue();
  }

  @Get('headline')
  headline(@Query() query: MeasureQueryDto): Promise<Headline> {
    return this.measures.headline(query);
  }

  @Get('sentence')
  sentence(@Query() query: MeasureQueryDto): Promise<Sentence> {
    return this.measures.sentence(query);
  }

  @Get(':measure')
  measure(
    @Param('measure') measure: string,
    @Query() { groupBy, ...query }: MeasureGroupsDto,
  ): Promise<MeasureValue | MeasureGroups> {
    return this.measures.measure(measure, query, groupBy);
  }

  @Get(':measure/members')
  members(@Param('measure') measure: string, @Query() query: MeasureMembersDto): Promise<MeasureMembersPage> {
    return this.measures.members(measure, query);
  }

  @Get(':measure/excluded')
  excluded(
    @Param('measure') measure: string,
    @Query() query: MeasureMembersDto,
  ): Promise<MeasureExcludedPage> {
    return this.measures.excluded(measure, query);
  }
}
