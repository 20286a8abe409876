import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard';
import { JwtStrategy } from './jwt.strategy';

@Module({})
export class AuthModule {
  /** `directory` is the module that provides and exports ActorDirectory. */
  static forRoot(directory: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [PassportModule, directory],
      providers: [JwtStrategy, { provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
