import {
  CAPITAL_TYPES,
  PARTY_ROLES,
  PROJECT_KINDS,
  PROJECT_OUTCOMES,
  PROJECT_PHASES,
  type CapitalType,
  type PartyRole,
  type ProjectInput,
  type ProjectKind,
  type ProjectListQuery,
  type ProjectOutcome,
  type ProjectPhase,
} from '@landfall/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumberString,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  IsRecordId,
  ListQueryDto,
  NullableText,
  Optional,
  OptionalOrNull,
  PatchOf,
  QueryBoolean,
  Text,
} from '../../../platform/http';

export class ProjectPartyDto {
  @IsRecordId()
  companyId!: string;

  @Optional()
  @IsIn(PARTY_ROLES)
  role?: PartyRole;

  @OptionalOrNull()
  @IsNumberString()
  equityPercent?: string | null;
}

/** What a project says; its phase moves by transitions and by its agreements. */
class ProjectFieldsDto implements Omit<ProjectInput, 'phase'> {
  @Optional()
  @Text(40)
  code?: string;

  @Text(200)
  name!: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  formerNames?: string[];

  @Optional()
  @IsIn(PROJECT_KINDS)
  kind?: ProjectKind;

  @OptionalOrNull()
  @IsIn(CAPITAL_TYPES)
  capitalType?: CapitalType | null;

  @NullableText(100)
  origin?: string | null;

  @OptionalOrNull()
  @Length(2, 2)
  originCountry?: string | null;

  @NullableText(100)
  chainNode?: string | null;

  @NullableText(10)
  industryCode?: string | null;

  @NullableText(40)
  cluster?: string | null;

  @NullableText(4000)
  content?: string | null;

  @OptionalOrNull()
  @IsRecordId()
  ownerId?: string | null;

  @NullableText(60)
  ownerName?: string | null;

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProjectPartyDto)
  parties?: ProjectPartyDto[];

  @NullableText(4000)
  note?: string | null;
}

export class CreateProjectDto extends ProjectFieldsDto implements ProjectInput {
  /** A project may be entered when it has come some way already. */
  @Optional()
  @IsIn(PROJECT_PHASES)
  phase?: ProjectPhase;
}

export class ChangeProjectDto extends PatchOf(ProjectFieldsDto) {}

export class ProjectListQueryDto extends ListQueryDto implements ProjectListQuery {
  @Optional()
  @IsIn(PROJECT_PHASES)
  phase?: ProjectPhase;

  @Optional()
  @IsIn(PROJECT_OUTCOMES)
  outcome?: ProjectOutcome;

  @Optional()
  @IsString()
  @MaxLength(40)
  cluster?: string;

  @Optional()
  @IsIn(CAPITAL_TYPES)
  capitalType?: CapitalType;

  @Optional()
  @IsRecordId()
  companyId?: string;

  @Optional()
  @IsRecordId()
  ownerId?: string;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  signed?: boolean;
}
