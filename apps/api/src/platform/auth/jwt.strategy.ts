import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { DomainError } from '@landfall/domain';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { InjectConfig, type AppConfig } from '../config';
import type { Actor } from '../context';
import { ActorDirectory } from './actor-directory';

export interface AccessToken {
  sub: string;
}

/** Reads the bearer token; the person behind it must still be active. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @InjectConfig() config: AppConfig,
    private readonly directory: ActorDirectory,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.secrets.accessTokenKey,
      algorithms: ['HS256'],
      issuer: 'landfall',
    });
  }

  async validate(token: AccessToken): Promise<Actor> {
    const actor = await this.directory.find(token.sub);
    if (!actor) throw new DomainError('sessionExpired');
    return actor;
  }
}
