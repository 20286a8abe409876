import { Injectable } from '@nestjs/common';
import { InjectConfig, type AppConfig } from '../../platform/config';
import { RequestContext } from '../../platform/context';
import { AuthService } from './auth.service';
import { DEMO_PASSWORD } from './demo-team';
import { PasswordHasher } from './password-hasher';
import type { SessionPerson } from './session-person';
import { SessionRepository } from './session.repository';
import { SignInThrottle } from './sign-in-throttle';

/** Whether a user name and a password belong together, without telling which of the two was wrong. */
@Injectable()
export class CredentialCheck {
  constructor(
    @InjectConfig() private readonly config: AppConfig,
    private readonly sessions: SessionRepository,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly auth: AuthService,
    private readonly context: RequestContext,
  ) {}

  /** The active person, or null. Throws `tooManyRequests`. */
  async person(typedName: string, password: string): Promise<SessionPerson | null> {
    const username = typedName.trim().toLowerCase();
    const address = this.context.ip ?? '';
    this.throttle.enter(username, address);
    const known = await this.sessions.credentials(username);
    const matches = await this.hasher.matches(password, known?.password_hash ?? null);
    if (!known?.active || !matches || this.isForeignDemo(password)) {
      await this.auth.noteRefusal(known?.id ?? null);
      return null;
    }
    this.throttle.succeeded(username, address);
    const { id, name, role, team_id, team_name } = known;
    return { id, username, name, role, team_id, team_name };
  }

  /** The demo password is printed on the sign-in page of every demo: elsewhere it opens nothing. */
  private isForeignDemo(password: string): boolean {
    return password === DEMO_PASSWORD && !this.config.demo;
  }
}
