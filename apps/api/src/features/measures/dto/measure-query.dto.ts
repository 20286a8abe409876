import {
  MEASURE_GROUPS,
  type MeasureGroup,
  type MeasureMembersQuery,
  type MeasureQuery,
} from '@landfall/contracts';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, Optional, QueryBoolean } from '../../../platform/http';

export class MeasureQueryDto implements MeasureQuery {
  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;

  @Optional()
  @IsDay()
  asOf?: string;

  @Optional()
  @IsIn(['occurred', 'stat'])
  basis?: 'occurred' | 'stat';

  @Optional()
  @IsIn(['entity', 'group'])
  countBy?: 'entity' | 'group';

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  includeOnline?: boolean;

  @Optional()
  @Matches(/^(all|mine|team:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  scope?: string;
}

export class MeasureGroupsDto extends MeasureQueryDto {
  @Optional()
  @IsIn(MEASURE_GROUPS)
  groupBy?: MeasureGroup;
}

export class MeasureMembersDto extends MeasureGroupsDto implements MeasureMembersQuery {
  @Optional()
  @IsString()
  @MaxLength(100)
  group?: string;

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @Optional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
