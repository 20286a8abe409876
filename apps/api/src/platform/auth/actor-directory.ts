import type { Actor } from '../context';

/** Who stands behind a token now. The identity feature answers; the platform only asks. */
export abstract class ActorDirectory {
  /** The active actor of this id, or null where there is none (any more) or the session was ended. */
  abstract find(userId: string, sessionId: string): Promise<Actor | null>;
}
