/** An amount before and after it is frozen in CNY. */
export interface AmountInput {
  currency: string;
  amountMinor: number | null;
  /** CNY per unit, as the agreement records it. */
  fxRate: string | null;
  /** The day whose rate applies where none is recorded. */
  on: string | null;
}

export interface FrozenAmount {
  fxRate: string | null;
  fxRateId: string | null;
  amountCnyFen: number | null;
}
