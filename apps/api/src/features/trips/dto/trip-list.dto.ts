import {
  LEADER_LEVELS,
  TRIP_AIMS,
  TRIP_STATES,
  type Day,
  type LeaderLevel,
  type TripAim,
  type TripListQuery,
  type TripState,
} from '@landfall/contracts';
import { IsBoolean, IsIn } from 'class-validator';
import { IsDay, ListQueryDto, Optional, QueryBoolean } from '../../../platform/http';

export class TripListDto extends ListQueryDto implements TripListQuery {
  @Optional()
  @IsIn(TRIP_STATES)
  state?: TripState;

  @Optional()
  @IsIn(TRIP_AIMS)
  aim?: TripAim;

  @Optional()
  @IsIn(LEADER_LEVELS)
  leaderLevel?: LeaderLevel;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  overseas?: boolean;

  @Optional()
  @IsDay()
  from?: Day;

  @Optional()
  @IsDay()
  to?: Day;
}
