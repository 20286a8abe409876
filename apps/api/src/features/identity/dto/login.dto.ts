import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { LoginRequest } from '@landfall/contracts';
import { MAX_PASSWORD_LENGTH } from '@landfall/domain';
import { Optional } from '../../../platform/http';

export class LoginDto implements LoginRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  username!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_PASSWORD_LENGTH)
  password!: string;

  /** One-time password of a second factor; not asked for yet. */
  @Optional()
  @IsString()
  @MaxLength(20)
  otp?: string;
}
