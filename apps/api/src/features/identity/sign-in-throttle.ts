import { Injectable } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import { Clock } from '../../platform/clock';

interface Failures {
  count: number;
  lastAt: number;
}

/** Wrong passwords that an account may see from one address before it has to wait. */
const FREE_PER_ACCOUNT = 5;
/** A whole office may stand behind one address. */
const FREE_PER_ADDRESS = 60;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const MOST_KEYS = 20_000;

/**
 * Slows down guessing: after a few failures each further one doubles the wait. Kept in memory, so it begins anew
 * with the server. An account is counted per address, so that nobody locks out a colleague from elsewhere.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts the attempt as failed before it is checked, so that many at once do not slip through together.
   * Throws `tooManyRequests` with the seconds to wait.
   */
  enter(username: string, address: string): void {
    const keys = keysOf(username, address);
    const now = this.clock.now().getTime();
    const wait = Math.max(...keys.map(([key, free]) => this.waitOf(key, free, now)));
    if (wait > 0) throw new DomainError('tooManyRequests', { seconds: Math.ceil(wait / 1000) });
    for (const [key] of keys) this.add(key, now);
  }

  /** A success forgives the account its failures, and the address this one attempt. */
  succeeded(username: string, address: string): void {
    const [[account], [place]] = keysOf(username, address);
    this.failures.delete(account);
    const known = this.failures.get(place);
    if (known) known.count -= 1;
  }

  private waitOf(key: string, free: number, now: number): number {
    const known = this.failures.get(key);
    if (!known || known.count < free) return 0;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(known.count - free, 20), LONGEST_WAIT_MS);
    return known.lastAt + wait - now;
  }

  private add(key: string, now: number): void {
    const known = this.failures.get(key);
    const fresh = known && now - known.lastAt < LONGEST_WAIT_MS ? known.count : 0;
    this.failures.delete(key);
    this.failures.set(key, { count: fresh + 1, lastAt: now });
    const oldest = this.failures.keys().next().value;
    if (this.failures.size > MOST_KEYS && oldest !== undefined) this.failures.delete(oldest);
  }
}

type Key = readonly [key: string, free: number];

function keysOf(username: string, address: string): readonly [Key, Key] {
  return [
    [`account\n${address}\n${username.toLowerCase()}`, FREE_PER_ACCOUNT],
    [`address\n${address}`, FREE_PER_ADDRESS],
  ];
}
