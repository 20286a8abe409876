import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { DomainError } from '@landfall/domain';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { InjectConfig, type AppConfig } from '../config';
import type { Actor } from '../context';
import { ActorDirectory } from './actor-directory';
import { ACCESS_TOKEN, type AccessToken } from './access-token';

/** Reads the bearer token; the person behind it must still be active, and the session not ended. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @InjectConfig() config: AppConfig,
    private readonly directory: ActorDirectory,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.secrets.accessTokenKey,
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
    });
  }

  async validate(token: Partial<AccessToken>): Promise<Actor> {
    const actor = token.sub && token.sid ? await this.directory.find(token.sub, token.sid) : null;
    if (!actor) throw new DomainError('sessionExpired');
    return actor;
  }
}
