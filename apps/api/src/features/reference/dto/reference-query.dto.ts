import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '../../../platform/http';

const LEVELS = ['province', 'city', 'county', 'section', 'division', 'group', 'class'];

export class ReferenceQueryDto {
  /** Name, pinyin, initials or code. */
  @Optional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @Optional()
  @IsIn(LEVELS)
  level?: string;

  /** Code of the item directly above. */
  @Optional()
  @IsString()
  @MaxLength(10)
  parent?: string;

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
