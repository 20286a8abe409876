import {
  COMPANY_KINDS,
  COMPANY_LIFECYCLES,
  FOREIGN_BASES,
  type CompanyInput,
  type CompanyKind,
  type CompanyLifecycle,
  type Day,
  type ForeignBasis,
  type ForeignPeriod,
} from '@landfall/contracts';
import { IsIn, Matches } from 'class-validator';
import {
  IsDay,
  IsRecordId,
  NullableText,
  Optional,
  OptionalOrNull,
  PartList,
  PatchOf,
  Text,
  TextList,
} from '../../../platform/http';

class ForeignPeriodDto implements ForeignPeriod {
  @IsIn(FOREIGN_BASES)
  basis!: ForeignBasis;

  @OptionalOrNull()
  @IsDay()
  validFrom: Day | null = null;

  @OptionalOrNull()
  @IsDay()
  validTo: Day | null = null;

  @NullableText(500)
  evidence: string | null = null;
}

export class CreateCompanyDto implements CompanyInput {
  @Text(200)
  name!: string;

  @NullableText(200)
  shortName?: string | null;

  @Optional()
  @TextList(200, 50)
  aliases?: string[];

  @Optional()
  @IsIn(COMPANY_KINDS)
  kind?: CompanyKind;

  @NullableText(40)
  creditCode?: string | null;

  @NullableText(100)
  overseasRegNo?: string | null;

  @OptionalOrNull()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @OptionalOrNull()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @NullableText(200)
  place?: string | null;

  @NullableText(10)
  industryCode?: string | null;

  @NullableText(40)
  cluster?: string | null;

  @NullableText(200)
  groupName?: string | null;

  @Optional()
  @PartList(() => ForeignPeriodDto, 20)
  foreignPeriods?: ForeignPeriodDto[];

  @Optional()
  @IsIn(COMPANY_LIFECYCLES)
  lifecycle?: CompanyLifecycle;

  @OptionalOrNull()
  @IsRecordId()
  ownerId?: string | null;

  @NullableText(5000)
  note?: string | null;
}

export class ChangeCompanyDto extends PatchOf(CreateCompanyDto) {}
