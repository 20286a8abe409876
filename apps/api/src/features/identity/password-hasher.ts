import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters that OWASP names first: 19 MiB, two passes, one lane. 2 is `Algorithm.Argon2id`. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class PasswordHasher {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  /** A hash that no password opens: for people who are known but do not sign in. */
  unusable(): Promise<string> {
    return this.hash(randomBytes(32).toString('base64url'));
  }

  /** Takes as long without a hash as with one, so that time does not tell which accounts exist. */
  async matches(password: string, known: string | null): Promise<boolean> {
    this.decoy ??= this.unusable();
    const matches = await verify(known ?? (await this.decoy), password).catch(() => false);
    return matches && known !== null;
  }
}
