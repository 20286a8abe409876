import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { TrashItem } from '@landfall/contracts';
import { Optional } from '../../../platform/http';

export const TRASH_KINDS: readonly TrashItem['kind'][] = [
  ...(['company', 'contact', 'trip', 'visit', 'project', 'agreement'] as const),
];

/** Newest first, and in no other order. */
export class TrashQueryDto {
  @Optional()
  @IsIn(TRASH_KINDS)
  kind?: TrashItem['kind'];

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @Optional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
}
