import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { UserPage, UserView } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { IfMatch, RecordId } from '../../platform/http';
import { ChangeUserDto, CreateUserDto, ResetPasswordDto } from './dto/user.dto';
import { UserListDto } from './dto/user-list.dto';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @RequirePermission('user.read')
  @Get()
  list(@Query() query: UserListDto): Promise<UserPage> {
    return this.users.list(query);
  }

  @RequirePermission('user.manage')
  @Post()
  create(@Body() input: CreateUserDto): Promise<UserView> {
    return this.users.create(input);
  }

  @RequirePermission('user.read')
  @Get(':id')
  read(@RecordId() id: string): Promise<UserView> {
    return this.users.read(id);
  }

  @RequirePermission('user.manage')
  @Patch(':id')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() input: ChangeUserDto,
  ): Promise<UserView> {
    return this.users.change(id, version, input);
  }

  @RequirePermission('user.manage')
  @Post(':id/reset-password')
  @HttpCode(204)
  resetPassword(@RecordId() id: string, @Body() input: ResetPasswordDto): Promise<void> {
    return this.users.resetPassword(id, input.password);
  }
}
