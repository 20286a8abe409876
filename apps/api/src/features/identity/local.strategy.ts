import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { CredentialCheck } from './credential-check';
import type { SessionPerson } from './session-person';

/** User name and password in the body of the sign-in request. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly check: CredentialCheck) {
    super({ session: false });
  }

  async validate(username: string, password: string): Promise<SessionPerson | false> {
    return (await this.check.person(username, password)) ?? false;
  }
}
