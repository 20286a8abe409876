import { Injectable } from '@nestjs/common';
import type { SignInOptions } from '@landfall/contracts';
import { InjectConfig, type AppConfig } from '../../platform/config';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-team';
import { PasswordHasher } from './password-hasher';
import { UserRepository, type PasswordRow } from './user.repository';

/** What the sign-in page shows before anybody has signed in. */
@Injectable()
export class SignInOptionsService {
  /** Whether a hash opens with the demo password: checked once per hash, for checking takes time on purpose. */
  private readonly opens = new Map<string, Promise<boolean>>();

  constructor(
    @InjectConfig() private readonly config: AppConfig,
    private readonly users: UserRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async read(): Promise<SignInOptions> {
    return { demo: this.config.demo ? await this.demo() : null, version: this.config.version };
  }

  /** Only accounts that really open: an installation may have changed or disabled them. */
  private async demo(): Promise<SignInOptions['demo']> {
    const rows = await this.users.passwordsOf(DEMO_ACCOUNTS.map(({ username }) => username));
    const open = await Promise.all(rows.map((row) => this.isOpen(row)));
    const byName = new Map(rows.filter((_, i) => open[i]).map((row) => [row.username, row]));
    const accounts = DEMO_ACCOUNTS.flatMap(({ username }) => {
      const row = byName.get(username);
      return row ? [{ username, name: row.name, role: row.role }] : [];
    });
    return accounts.length > 0 ? { password: DEMO_PASSWORD, accounts } : null;
  }

  private isOpen(row: PasswordRow): Promise<boolean> {
    const known = this.opens.get(row.password_hash);
    if (known) return known;
    const check = this.hasher.matches(DEMO_PASSWORD, row.password_hash);
    this.opens.set(row.password_hash, check);
    return check;
  }
}
