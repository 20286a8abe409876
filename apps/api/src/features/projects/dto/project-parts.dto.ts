import {
  DATE_PRECISIONS,
  MILESTONE_KINDS,
  PROGRESS_SOURCES,
  type DatePrecision,
  type MilestoneInput,
  type MilestoneKind,
  type ProgressInput,
  type ProgressSource,
} from '@landfall/contracts';
import { IsIn } from 'class-validator';
import { IsDay, IsRecordId, NullableText, Optional, OptionalOrNull, Text } from '../../../platform/http';

export class ProgressDto implements ProgressInput {
  @OptionalOrNull()
  @IsDay()
  on?: string | null;

  @Text(4000)
  progress!: string;

  @NullableText(4000)
  problem?: string | null;

  @NullableText(4000)
  next?: string | null;

  @OptionalOrNull()
  @IsRecordId()
  ownerId?: string | null;

  @NullableText(60)
  ownerName?: string | null;

  @OptionalOrNull()
  @IsDay()
  dueOn?: string | null;

  @Optional()
  @IsIn(PROGRESS_SOURCES)
  source?: ProgressSource;
}

export class MilestoneDto implements MilestoneInput {
  @IsIn(MILESTONE_KINDS)
  kind!: MilestoneKind;

  @OptionalOrNull()
  @IsDay()
  plannedOn?: string | null;

  @OptionalOrNull()
  @IsDay()
  occurredOn?: string | null;

  @Optional()
  @IsIn(DATE_PRECISIONS)
  occurredPrecision?: DatePrecision;

  @OptionalOrNull()
  @IsDay()
  statOn?: string | null;

  @NullableText(1000)
  note?: string | null;
}
