import type { ContactInput, ContactListQuery, Day } from '@landfall/contracts';
import { IsBoolean, IsEmail } from 'class-validator';
import {
  IsDay,
  IsRecordId,
  ListQueryDto,
  NullableText,
  Optional,
  OptionalOrNull,
  PatchOf,
  Text,
  TextList,
} from '../../../platform/http';

export class CreateContactDto implements ContactInput {
  @IsRecordId()
  companyId!: string;

  @Text(100)
  name!: string;

  @NullableText(100)
  title?: string | null;

  @NullableText(100)
  department?: string | null;

  @Optional()
  @TextList(40, 10)
  phones?: string[];

  @NullableText(200)
  @IsEmail()
  email?: string | null;

  @NullableText(100)
  wechat?: string | null;

  @Optional()
  @IsBoolean()
  isDecider?: boolean;

  @OptionalOrNull()
  @IsDay()
  leftOn?: Day | null;

  @NullableText(5000)
  note?: string | null;
}

export class ChangeContactDto extends PatchOf(CreateContactDto) {}

export class ContactListDto extends ListQueryDto implements ContactListQuery {
  @Optional()
  @IsRecordId()
  companyId?: string;
}
