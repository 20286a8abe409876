export interface Concentration {
  /** Shares of the sum, 0–1. */
  largest: number;
  nextTwo: number;
  rest: number;
  restCount: number;
  withoutLargestFen: number;
}

/**
 * How much of the sum hangs on the largest projects (R11); null where there is too little to say. Amounts in fen, null
 * where none is known; `all` counts the projects, of which those without an amount belong to the rest.
 */
export function concentrationOf(
  amounts: readonly (number | null)[],
  all = amounts.length,
): Concentration | null {
  const sorted = amounts.filter((fen): fen is number => fen !== null && fen > 0).sort((a, b) => b - a);
  const total = sorted.reduce((sum, fen) => sum + fen, 0);
  const [first, second = 0, third = 0] = sorted;
  if (first === undefined || sorted.length < 4) return null;
  return {
    largest: first / total,
    nextTwo: (second + third) / total,
    rest: (total - first - second - third) / total,
    restCount: all - 3,
    withoutLargestFen: total - first,
  };
}
