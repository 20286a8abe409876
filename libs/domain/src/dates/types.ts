/** How exactly a day is known; the stored day is the first one of the span (domain 2.1). */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

export interface DateContext {
  /** The year of the sheet, for 10月18日 and 今年; without it such a date is `yearMissing`. */
  year?: number;
  /** The workbook counts its days from 1904 (old Macs). */
  date1904?: boolean;
}

export interface CertainDate {
  kind: 'date';
  /** First day of the span, YYYY-MM-DD. */
  value: string;
  precision: Precision;
  /**
   * `dotMonth`: 2024.1 may have been 2024.10 before a spreadsheet dropped the zero: ask.
   * `coarse`: the text knew a little more than the precision can hold (10月上旬, 年底, 上半年).
   */
  flag?: 'dotMonth' | 'coarse';
  text: string;
}

export interface YearMissing {
  kind: 'yearMissing';
  month: number;
  /** Null where the text stops at the month or the quarter. */
  day: number | null;
  precision: Precision;
  text: string;
}

export type ParsedDate =
  | CertainDate
  | { kind: 'empty'; text: string }
  | YearMissing
  | { kind: 'invalid'; text: string };

export type ParsedDateRange = { kind: 'range'; from: CertainDate; to: CertainDate } | ParsedDate;
