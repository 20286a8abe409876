import {
  VISIT_DIRECTIONS,
  VISIT_INTENTS,
  VISIT_MODES,
  VISIT_STATES,
  type Day,
  type Id,
  type VisitDirection,
  type VisitIntent,
  type VisitListQuery,
  type VisitMode,
  type VisitState,
} from '@landfall/contracts';
import { IsBoolean, IsIn } from 'class-validator';
import { IsDay, IsRecordId, ListQueryDto, Optional, QueryBoolean } from '../../../platform/http';

export class VisitListDto extends ListQueryDto implements VisitListQuery {
  @Optional()
  @IsIn(VISIT_DIRECTIONS)
  direction?: VisitDirection;

  @Optional()
  @IsIn(VISIT_MODES)
  mode?: VisitMode;

  @Optional()
  @IsIn(VISIT_STATES)
  state?: VisitState;

  @Optional()
  @IsIn(VISIT_INTENTS)
  intent?: VisitIntent;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  foreignRelated?: boolean;

  @Optional()
  @IsRecordId()
  companyId?: Id;

  @Optional()
  @IsRecordId()
  tripId?: Id;

  @Optional()
  @IsDay()
  from?: Day;

  @Optional()
  @IsDay()
  to?: Day;
}
