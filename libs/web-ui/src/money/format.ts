import type { UiLanguage } from '../language/language';

export interface FormattedMoney {
  /** The number as it is read, `231.11`. */
  value: string;
  /** Its unit in the reader's language, `亿元`. */
  unit: string;
  /** The exact amount in yuan with separators, `23,111,200,000.00`. */
  exact: string;
}
/** `auto` picks by size; a column of amounts names one unit for all its rows. */
export type MoneyUnit = 'auto' | 'yi' | 'wan' | 'yuan';

interface Step {
  fen: number;
  unit: string;
  decimals: number;
}
/** 亿元 to 2 decimals and bn to 3 show the same step of 1 million. */
const STEPS: Record<UiLanguage, Record<Exclude<MoneyUnit, 'auto'>, Step>> = {
  zh: {
    yi: { fen: 1e10, unit: '亿元', decimals: 2 },
    wan: { fen: 1e6, unit: '万元', decimals: 2 },
    yuan: { fen: 100, unit: '元', decimals: 2 },
  },
  en: {
    yi: { fen: 1e11, unit: 'bn CNY', decimals: 3 },
    wan: { fen: 1e8, unit: 'm CNY', decimals: 2 },
    yuan: { fen: 100, unit: 'CNY', decimals: 2 },
  },
};

/**
 * Writes fen as people say them. Integer arithmetic, rounded half up (away from zero) at the last decimal;
 * nothing is plainly 0. `fen` is an integer below 2^53.
 */
export function formatFen(fen: number, language: UiLanguage, unit: MoneyUnit = 'auto'): FormattedMoney {
  if (fen === 0 && unit === 'auto') return { value: '0', unit: STEPS[language].yuan.unit, exact: '0.00' };
  const step = STEPS[language][unit === 'auto' ? pickUnit(Math.abs(fen), language) : unit];
  return {
    value: scaled(fen, step.fen, step.decimals),
    unit: step.unit,
    exact: scaled(fen, 100, 2),
  };
}

/** Writes an amount in full in the currency in which it was agreed, `USD 12,000,000.00`, `JPY 500,000,000`. */
export function formatMinor(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return `${currency} ${scaled(minor, 10 ** digits, digits)}`;
}

/**
 * Writes an amount in the currency in which it was agreed as people say it: 1,200.00 万美元, USD 12.00 m. `minor` is an
 * integer in the currency's own minor units.
 */
export function formatAgreed(minor: number, currency: string, language: UiLanguage): FormattedMoney {
  const digits = minorDigits(currency);
  const size = Math.abs(minor) / 10 ** digits;
  const step = SAID[language].find((candidate) => size >= candidate.from);
  const { from, word, decimals } = step ?? { from: 1, word: '', decimals: digits };
  const value = scaled(minor, from * 10 ** digits, decimals);
  const unit = language === 'zh' ? `${word}${nameOf(currency)}` : `${word} ${currency}`.trim();
  return { value, unit, exact: scaled(minor, 10 ** digits, digits) };
}

const SAID: Record<UiLanguage, readonly { from: number; word: string; decimals: number }[]> = {
  zh: [
    { from: 1e8, word: '亿', decimals: 2 },
    { from: 1e4, word: '万', decimals: 2 },
  ],
  en: [
    { from: 1e9, word: 'bn', decimals: 3 },
    { from: 1e6, word: 'm', decimals: 2 },
  ],
};
const CHINESE_NAMES = new Intl.DisplayNames('zh-CN', { type: 'currency' });

function nameOf(currency: string): string {
  if (currency === 'CNY') return '元';
  return /^[A-Z]{3}$/.test(currency) ? (CHINESE_NAMES.of(currency) ?? currency) : currency;
}

/** Digits of the minor unit: 2, but 0 for yen and won. */
function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function pickUnit(fen: number, language: UiLanguage): Exclude<MoneyUnit, 'auto'> {
  const steps = STEPS[language];
  if (fen >= steps.yi.fen) return 'yi';
  return fen >= steps.wan.fen ? 'wan' : 'yuan';
}

function scaled(amount: number, per: number, decimals: number): string {
  const last = per / 10 ** decimals;
  const absolute = Math.abs(amount);
  const rounded = Math.floor(absolute / last) + (absolute % last >= last / 2 ? 1 : 0);
  const whole = Math.floor(rounded / 10 ** decimals);
  const rest = String(rounded % 10 ** decimals).padStart(decimals, '0');
  const sign = amount < 0 && rounded > 0 ? '−' : '';
  return `${sign}${groupThousands(whole)}${decimals > 0 ? `.${rest}` : ''}`;
}

function groupThousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
