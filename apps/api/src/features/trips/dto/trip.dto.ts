import {
  DATE_PRECISIONS,
  LEADER_LEVELS,
  TRIP_AIMS,
  type DatePrecision,
  type Day,
  type LeaderLevel,
  type TripAim,
  type TripInput,
  type TripState,
} from '@landfall/contracts';
import { ENTRY_TRIP_STATES } from '@landfall/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import {
  IsDay,
  NullableText,
  Optional,
  OptionalOrNull,
  PartList,
  PatchOf,
  Text,
} from '../../../platform/http';
import { PersonDto } from '../../identity';

class TripLegDto {
  @OptionalOrNull()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Optional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @Text(100)
  place!: string;
}

class TripMemberDto extends PersonDto {
  @Optional()
  @IsBoolean()
  isLead?: boolean;
}

/** What a trip says; its state moves by transitions. */
class TripFieldsDto implements Omit<TripInput, 'state'> {
  @Optional()
  @Text(40)
  no?: string;

  @Optional()
  @Text(200)
  title?: string;

  @NullableText(2000)
  purpose?: string | null;

  @Optional()
  @IsIn(TRIP_AIMS)
  aim?: TripAim;

  @OptionalOrNull()
  @ValidateNested()
  @Type(() => PersonDto)
  leader?: PersonDto | null;

  @OptionalOrNull()
  @IsIn(LEADER_LEVELS)
  leaderLevel?: LeaderLevel | null;

  @OptionalOrNull()
  @IsDay()
  plannedStart?: Day | null;

  @OptionalOrNull()
  @IsDay()
  plannedEnd?: Day | null;

  @OptionalOrNull()
  @IsDay()
  actualStart?: Day | null;

  @OptionalOrNull()
  @IsDay()
  actualEnd?: Day | null;

  @Optional()
  @IsIn(DATE_PRECISIONS)
  startPrecision?: DatePrecision;

  @Optional()
  @PartList(() => TripLegDto, 50)
  legs?: TripLegDto[];

  @Optional()
  @PartList(() => TripMemberDto, 100)
  members?: TripMemberDto[];

  @OptionalOrNull()
  @IsInt()
  @Min(1)
  @Max(10_000)
  headcount?: number | null;

  @NullableText(100)
  approvalNo?: string | null;

  @NullableText(5000)
  note?: string | null;
}

export class CreateTripDto extends TripFieldsDto implements TripInput {
  @Optional()
  @IsIn(ENTRY_TRIP_STATES)
  state?: TripState;
}

export class ChangeTripDto extends PatchOf(TripFieldsDto) {}
