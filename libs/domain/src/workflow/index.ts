/** Typed state machines: a state that is missing from a table does not compile. */
import type { AllowedTransition } from '@landfall/contracts';
import { DomainError } from '../problem';

/** For every state the states that may follow. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** What `subject` still lacks before it may enter a state: field paths or codes, empty where nothing is missing. */
export type Lacks<State extends string, Subject> = (subject: Subject, to: State) => string[];

/** Where the subject may go from `from`, with what each step still lacks. */
export function allowedTransitions<State extends string, Subject>(
  table: TransitionTable<State>,
  lacks: Lacks<State, Subject>,
  from: State,
  subject: Subject,
): AllowedTransition[] {
  return table[from].map((to) => ({ to, lacks: lacks(subject, to) }));
}

/**
 * Lets a step pass that the table knows and that lacks nothing.
 * Throws `transitionNotAllowed` or `transitionLacks`.
 */
export function assertTransition<State extends string, Subject>(
  table: TransitionTable<State>,
  lacks: Lacks<State, Subject>,
  from: State,
  to: string,
  subject: Subject,
): asserts to is State {
  const next = table[from].find((state) => state === to);
  if (!next) throw new DomainError('transitionNotAllowed', { from, to });
  const missing = lacks(subject, next);
  if (missing.length > 0) throw new DomainError('transitionLacks', { to, lacks: missing.join(', ') });
}
