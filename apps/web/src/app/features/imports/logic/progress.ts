import type { ImportProgress } from '@landfall/contracts';

/** How far the work is; null where the server does not count this step. */
export function shareOf({ done, total }: ImportProgress): number | null {
  return total > 1 ? Math.min(1, done / total) : null;
}
