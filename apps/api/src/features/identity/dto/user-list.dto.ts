import { IsBoolean, IsIn } from 'class-validator';
import { ROLES, type Role } from '@landfall/contracts';
import { ListQueryDto, Optional, QueryBoolean } from '../../../platform/http';

export class UserListDto extends ListQueryDto {
  @Optional()
  @IsIn(ROLES)
  role?: Role;

  @Optional()
  @QueryBoolean()
  @IsBoolean()
  active?: boolean;
}
