import type { ImportStatus } from '@landfall/contracts';

/** The server is at work on it and the next answer will differ. */
export const isMoving = (status: ImportStatus): boolean => status === 'reading' || status === 'committing';

const FIRST_MS = 400;
const SLOWEST_MS = 4_000;
const FIRST_RETRY_MS = 1_000;
const SLOWEST_RETRY_MS = 15_000;

/**
 * Milliseconds until the server is asked again. `quiet` counts the answers in a row that brought nothing new,
 * `failures` the questions in a row that were not answered: both slow down, and either starts anew on a success.
 */
export function pollPause(quiet: number, failures: number): number {
  if (failures > 0) return Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
  return Math.min(SLOWEST_MS, Math.round(FIRST_MS * 1.5 ** quiet));
}
