import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ROLES, type ChangeUser, type CreateUser, type ResetPassword, type Role } from '@landfall/contracts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@landfall/domain';
import { IsRecordId, NullableText, Optional, OptionalOrNull, Text } from '../../../platform/http';

/** Fields of a person that both creating and changing take. */
class UserDetailsDto {
  @OptionalOrNull()
  @IsRecordId()
  teamId?: string | null;

  @NullableText(60)
  position?: string | null;

  @OptionalOrNull()
  @IsInt()
  @Min(0)
  @Max(100_000)
  positionOrder?: number | null;

  @NullableText(30)
  mobile?: string | null;
}

export class CreateUserDto extends UserDetailsDto implements CreateUser {
  /** Letters, digits, dot, hyphen, underscore; case does not matter. */
  @Text(60)
  @Matches(/^[a-z0-9][a-z0-9._-]*$/i)
  username!: string;

  @Text(60)
  name!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsString()
  @MinLength(MIN_PASSWORD_LENGTH)
  @MaxLength(MAX_PASSWORD_LENGTH)
  password!: string;
}

export class ChangeUserDto extends UserDetailsDto implements ChangeUser {
  @Optional()
  @Text(60)
  name?: string;

  @Optional()
  @IsIn(ROLES)
  role?: Role;

  @Optional()
  @IsBoolean()
  active?: boolean;
}

export class ResetPasswordDto implements ResetPassword {
  @IsString()
  @MinLength(MIN_PASSWORD_LENGTH)
  @MaxLength(MAX_PASSWORD_LENGTH)
  password!: string;
}
