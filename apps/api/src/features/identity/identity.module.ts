import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACCESS_TOKEN, ActorDirectory } from '../../platform/auth';
import { APP_CONFIG, type AppConfig } from '../../platform/config';
import { ActorCache } from './actor-cache';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { CredentialCheck } from './credential-check';
import { FirstStart } from './first-start';
import { LocalStrategy } from './local.strategy';
import { PasswordHasher } from './password-hasher';
import { RefreshTokenEntity } from './refresh-token.entity';
import { SessionCookie } from './session-cookie';
import { SessionRepository } from './session.repository';
import { SignInOptionsService } from './sign-in-options.service';
import { SignInThrottle } from './sign-in-throttle';
import { TeamEntity, TeamMemberEntity } from './team.entity';
import { TeamRepository } from './team.repository';
import { TeamsController } from './teams.controller';
import { TeamsService } from './teams.service';
import { UserDirectory } from './user-directory';
import { UserEntity } from './user.entity';
import { UserRepository } from './user.repository';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

const { issuer, algorithm, seconds } = ACCESS_TOKEN;

@Module({
  imports: [
    PassportModule,
    TypeOrmModule.forFeature([UserEntity, TeamEntity, TeamMemberEntity, RefreshTokenEntity]),
    JwtModule.registerAsync({
      inject: [APP_CONFIG],
      useFactory: ({ secrets }: AppConfig) => ({
        secret: secrets.accessTokenKey,
        signOptions: { issuer, algorithm, expiresIn: seconds },
        verifyOptions: { issuer, algorithms: [algorithm] },
      }),
    }),
  ],
  controllers: [AuthController, UsersController, TeamsController],
  providers: [
    ActorCache,
    { provide: ActorDirectory, useExisting: ActorCache },
    ...[SessionRepository, UserRepository, TeamRepository],
    ...[AuthService, CredentialCheck, PasswordHasher, SessionCookie, SignInOptionsService, SignInThrottle],
    ...[LocalStrategy, TeamsService, UsersService, UserDirectory, FirstStart],
  ],
  exports: [ActorDirectory, FirstStart, UserDirectory],
})
export class IdentityModule {}
