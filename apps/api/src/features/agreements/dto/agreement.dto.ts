import {
  AGREEMENT_KINDS,
  AGREEMENT_RELATIONS,
  AGREEMENT_STATES,
  DATE_PRECISIONS,
  type AgreementInput,
  type AgreementKind,
  type AgreementListQuery,
  type AgreementRelation,
  type AgreementState,
  type DatePrecision,
  type FxRateInput,
  type FxRateListQuery,
  type LedgerListQuery,
} from '@landfall/contracts';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import {
  IsDay,
  IsMinorAmount,
  IsRecordId,
  ListQueryDto,
  NullableText,
  Optional,
  OptionalOrNull,
  PatchOf,
  QueryBoolean,
  Text,
} from '../../../platform/http';

const CURRENCY = /^[A-Z]{3}$/;
/** Decimal text, positive, at most nine places. */
const RATE = /^(?=.*[1-9])\d{1,9}(\.\d{1,9})?$/;
const PUBLISHED_RATE = /^(?=.*[1-9])\d{1,6}(\.\d{1,6})?$/;

/** What an agreement says; its state moves by transitions. */
class AgreementFieldsDto implements Omit<AgreementInput, 'state'> {
  @IsRecordId()
  projectId!: string;

  @IsIn(AGREEMENT_KINDS)
  kind!: AgreementKind;

  @IsIn(AGREEMENT_RELATIONS)
  relation!: AgreementRelation;

  @OptionalOrNull()
  @IsRecordId()
  supersedesId?: string | null;

  @OptionalOrNull()
  @IsDay()
  signedOn?: string | null;

  @Optional()
  @IsIn(DATE_PRECISIONS)
  signedPrecision?: DatePrecision;

  @OptionalOrNull()
  @IsDay()
  statOn?: string | null;

  @Optional()
  @IsIn(DATE_PRECISIONS)
  statPrecision?: DatePrecision;

  @Optional()
  @Matches(CURRENCY)
  currency?: string;

  @OptionalOrNull()
  @IsMinorAmount()
  amountMinor?: number | null;

  @OptionalOrNull()
  @Matches(RATE)
  fxRate?: string | null;

  @OptionalOrNull()
  @IsMinorAmount()
  phaseOneMinor?: number | null;

  @NullableText(4000)
  note?: string | null;
}

export class CreateAgreementDto extends AgreementFieldsDto implements AgreementInput {
  /** An agreement is entered as a draft or as signed; everything else is a step from there. */
  @Optional()
  @IsIn(['draft', 'signed'])
  state?: AgreementState;
}

export class ChangeAgreementDto extends PatchOf(AgreementFieldsDto) {}

export class AgreementListQueryDto extends ListQueryDto implements AgreementListQuery {
  @Optional()
  @IsRecordId()
  projectId?: string;

  @Optional()
  @IsIn(AGREEMENT_KINDS)
  kind?: AgreementKind;

  @Optional()
  @IsIn(AGREEMENT_RELATIONS)
  relation?: AgreementRelation;

  @Optional()
  @IsIn(AGREEMENT_STATES)
  state?: AgreementState;

  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;
}

export class LedgerListQueryDto extends ListQueryDto implements LedgerListQuery {
  @Optional()
  @IsRecordId()
  projectId?: string;

  @Optional()
  @IsIn(AGREEMENT_RELATIONS)
  relation?: AgreementRelation;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  effective?: boolean;

  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;
}

export class FxRateDto implements FxRateInput {
  @Matches(CURRENCY)
  currency!: string;

  @IsDay()
  ratedOn!: string;

  @Matches(PUBLISHED_RATE)
  rate!: string;

  @Optional()
  @IsIn([1, 10, 100, 1000])
  quoteUnit?: number;

  @Optional()
  @Text(100)
  source?: string;
}

export class FxRateListQueryDto extends ListQueryDto implements FxRateListQuery {
  @Optional()
  @Matches(CURRENCY)
  currency?: string;
}
