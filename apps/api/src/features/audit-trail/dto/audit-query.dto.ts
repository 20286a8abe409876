import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsRecordId, Optional } from '../../../platform/http';

/** The list is in the order of time, newest first, and in no other. */
export class AuditQueryDto {
  @Optional()
  @IsRecordId()
  recordId?: string;

  @Optional()
  @IsRecordId()
  actorId?: string;

  /** A whole action, `visit.created`, or all of a feature, `visit`. */
  @Optional()
  @Matches(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/)
  @MaxLength(60)
  action?: string;

  /** First day, Asia/Shanghai. */
  @Optional()
  @IsDay()
  from?: string;

  /** Last day, included. */
  @Optional()
  @IsDay()
  to?: string;

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @Optional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
