import type { LedgerEntryView } from '@landfall/contracts';

/** `reversal` takes an entry back, `reversed` was taken back; the two cancel each other. */
export type LedgerStanding = 'effective' | 'reversal' | 'reversed';

export function standingOf(entry: Pick<LedgerEntryView, 'effective' | 'reversesId'>): LedgerStanding {
  if (entry.effective) return 'effective';
  return entry.reversesId ? 'reversal' : 'reversed';
}

/** A change of a count with its sign, as a ledger writes it: +1, 0, −1. */
export const signed = (count: number): string => {
  if (count === 0) return '0';
  return count > 0 ? `+${count}` : `−${-count}`;
};
