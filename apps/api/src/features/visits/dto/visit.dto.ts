import {
  DATE_PRECISIONS,
  VISIT_DIRECTIONS,
  VISIT_INTENTS,
  VISIT_MODES,
  VISIT_STATES,
  type DatePrecision,
  type Day,
  type Id,
  type VisitDirection,
  type VisitInput,
  type VisitIntent,
  type VisitMode,
  type VisitState,
} from '@landfall/contracts';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import {
  IsDay,
  IsRecordId,
  NullableText,
  Optional,
  OptionalOrNull,
  PartList,
  PatchOf,
  Text,
} from '../../../platform/http';
import { PersonDto } from '../../identity';

class VisitCompanyDto {
  @IsRecordId()
  companyId!: Id;

  @OptionalOrNull()
  @IsBoolean()
  foreignRelated?: boolean | null;
}

class CounterpartDto {
  @Text(100)
  name!: string;

  @NullableText(100)
  title?: string | null;
}

class NextActionDto {
  @Text(1000)
  text!: string;

  @OptionalOrNull()
  @IsRecordId()
  ownerId?: Id | null;

  @NullableText(60)
  ownerName?: string | null;

  @OptionalOrNull()
  @IsDay()
  dueOn?: Day | null;
}

/** What a visit says; its state moves by transitions. */
class VisitFieldsDto implements Omit<VisitInput, 'state'> {
  @OptionalOrNull()
  @IsRecordId()
  tripId?: Id | null;

  @Optional()
  @IsIn(VISIT_DIRECTIONS)
  direction?: VisitDirection;

  @Optional()
  @IsIn(VISIT_MODES)
  mode?: VisitMode;

  @IsDay()
  visitedOn!: Day;

  @Optional()
  @IsIn(DATE_PRECISIONS)
  visitedPrecision?: DatePrecision;

  @NullableText(200)
  place?: string | null;

  @ArrayMinSize(1)
  @PartList(() => VisitCompanyDto, 30)
  companies!: VisitCompanyDto[];

  @Optional()
  @PartList(() => PersonDto, 50)
  participants?: PersonDto[];

  @Optional()
  @PartList(() => CounterpartDto, 50)
  counterparts?: CounterpartDto[];

  @NullableText(2000)
  purpose?: string | null;

  @NullableText(10_000)
  summary?: string | null;

  @NullableText(4000)
  needs?: string | null;

  @OptionalOrNull()
  @IsIn(VISIT_INTENTS)
  intent?: VisitIntent | null;

  @OptionalOrNull()
  @ValidateNested()
  @Type(() => NextActionDto)
  nextAction?: NextActionDto | null;

  @OptionalOrNull()
  @IsInt()
  @Min(1)
  @Max(10_000)
  headcount?: number | null;

  @NullableText(4000)
  note?: string | null;
}

export class CreateVisitDto extends VisitFieldsDto implements VisitInput {
  @Optional()
  @IsIn(VISIT_STATES)
  state?: VisitState;
}

export class ChangeVisitDto extends PatchOf(VisitFieldsDto) {}
