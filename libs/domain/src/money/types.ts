/** What a figure is counted in: a currency and how many of its major units one is. */
export interface AmountUnit {
  /** ISO 4217. */
  currency: string;
  /** Major units per one: 元 1, 千元 1e3, 万元 1e4, 百万 1e6, 亿元 1e8 … */
  factor: number;
  /** As people write it: 亿元, 万美元. */
  text: string;
}

/** Where the unit of an amount was stated; the nearer statement wins (domain 4.2: cell > heading > sheet > ask). */
export type UnitSource = 'cell' | 'heading' | 'sheet';

export interface AmountContext {
  heading?: AmountUnit | null;
  sheet?: AmountUnit | null;
}

export interface SingleAmount {
  kind: 'amount';
  currency: string;
  /** Minor units of the currency (CNY: fen). Negative only where the cell says so with a minus sign. */
  minor: number;
  /** The text says about, over, nearly, at least … */
  approx: boolean;
  unitFrom: UnitSource;
  unit: AmountUnit;
  /** The cell as it was written. */
  text: string;
  /** The phase-one part where the cell names it, in the same currency: an offer, not a fact. */
  phaseOneMinor?: number;
  /** What else the cell says: the text in brackets, a second clause. */
  note?: string;
}

export type ParsedAmount =
  | SingleAmount
  /** Nothing, a dash, 待定, 面议: no value, never 0. */
  | { kind: 'empty'; text: string }
  /** Two ends: no value, never one of the ends. */
  | { kind: 'range'; currency: string; fromMinor: number; toMinor: number; text: string }
  /**
   * A figure whose unit nobody stated: ask. `value` is its plain decimal text; `currency` stands where the cell
   * names the currency but not whether units, 万 or 亿 are meant.
   */
  | { kind: 'unitMissing'; value: string; currency?: string; text: string }
  /** Not one amount: several amounts, a share, an error value, words; or, as `tooLarge`, more than can be counted. */
  | { kind: 'invalid'; text: string; reason?: 'tooLarge' };
