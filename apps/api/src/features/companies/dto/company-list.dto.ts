import {
  COMPANY_KINDS,
  COMPANY_LIFECYCLES,
  type CompanyKind,
  type CompanyLifecycle,
  type CompanyListQuery,
} from '@landfall/contracts';
import { IsBoolean, IsIn } from 'class-validator';
import { IsRecordId, ListQueryDto, Optional, QueryBoolean, Text } from '../../../platform/http';

export class CompanyListDto extends ListQueryDto implements CompanyListQuery {
  @Optional()
  @IsIn(COMPANY_KINDS)
  kind?: CompanyKind;

  @Optional()
  @Text(40)
  cluster?: string;

  @Optional()
  @Text(2)
  country?: string;

  @Optional()
  @IsIn(COMPANY_LIFECYCLES)
  lifecycle?: CompanyLifecycle;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  foreignRelated?: boolean;

  @Optional()
  @IsRecordId()
  ownerId?: string;
}
