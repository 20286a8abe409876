/** The parts of a date that a text names. Nothing is filled in here. */
export interface DateFields {
  year?: number;
  /** 次年 +1, 去年 -1, relative to a year that another place names. */
  yearOffset?: number;
  quarter?: number;
  month?: number;
  day?: number;
  /** A number without a mark (the 10 of 10-12月): its meaning comes from the other end of a range. */
  bare?: number;
  dotMonth?: boolean;
  coarse?: boolean;
}

const OFFSETS: Record<string, number> = {
  今年: 0,
  本年: 0,
  当年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  次年: 1,
  来年: 1,
  翌年: 1,
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a prepared text as one date, whole or in part; null where it is none. Both separators of a numeric date must
 * be the same, so that 2024.10-12 (October to December) is not taken for a day.
 */
export function readFields(text: string): DateFields | null {
  return (
    compactFields(text) ??
    markedFields(text) ??
    numericFields(text) ??
    quarterFields(text) ??
    englishFields(text)
  );
}

/** A part of a range: also `18`, `18日`, `10.18`, `2024年10`. */
export function readPart(text: string): DateFields | null {
  const whole = readFields(text);
  if (whole) return whole;
  const day = /^(\d{1,2})[日号]$/.exec(text);
  if (day) return { day: Number(day[1]) };
  const monthDay = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (monthDay) return monthDayFields(monthDay[1], monthDay[2]);
  const bare = /^(?:(\d{4})年第?|第)?(\d{1,2})$/.exec(text);
  if (!bare) return null;
  return bare[1] ? { year: Number(bare[1]), bare: Number(bare[2]) } : { bare: Number(bare[2]) };
}

/** 24 → 2024, 98 → 1998. */
export function fullYear(digits: string): number {
  const n = Number(digits);
  return digits.length === 4 ? n : n < 80 ? 2000 + n : 1900 + n;
}

/** 20241018, 241018, 202410, 2024. Six digits are a year with its month wherever they can be. */
function compactFields(text: string): DateFields | null {
  const eight = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (eight) return { year: Number(eight[1]), month: Number(eight[2]), day: Number(eight[3]) };
  const six = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (six) return { year: Number(six[1]), month: Number(six[2]) };
  const short = /^(\d{2})(0[1-9]|1[0-2])(\d{2})$/.exec(text);
  if (short) return { year: fullYear(short[1] ?? ''), month: Number(short[2]), day: Number(short[3]) };
  return /^(?:19|20)\d{2}$/.test(text) ? { year: Number(text) } : null;
}

const MARKED =
  /^(?:(\d{4}|\d{2})[年.\-/]|(今年|本年|当年|去年|上年|前年|明年|次年|来年|翌年)度?)?(\d{1,2})月(?:份|(\d{1,2})[日号]?|([上中下]旬|初|中旬?|底|末|内))?$/;
const YEAR =
  /^(?:(\d{4}|\d{2})(?:年度?)?|(今年|本年|当年|去年|上年|前年|明年|次年|来年|翌年)度?)(?:全年|内|(年?[初中底末]|[上下]半年))?$/;

/** Forms with 年 and 月. */
function markedFields(text: string): DateFields | null {
  const m = MARKED.exec(text);
  if (m) {
    const fields: DateFields = { ...yearFields(m[1], m[2]), month: Number(m[3]) };
    if (m[4]) fields.day = Number(m[4]);
    if (m[5] && m[5] !== '内') fields.coarse = true;
    return fields;
  }
  const y = YEAR.exec(text);
  if (/^年[底末初中]$/.test(text)) return { yearOffset: 0, coarse: true };
  if (!y || (/^\d{1,3}$/.test(text) && !y[2])) return null;
  return { ...yearFields(y[1], y[2]), ...(y[3] ? { coarse: true } : {}) };
}

function yearFields(digits: string | undefined, word: string | undefined): DateFields {
  if (digits) return { year: fullYear(digits) };
  return word ? { yearOffset: OFFSETS[word] ?? 0 } : {};
}

const WHOLE = /^'?(\d{4}|\d{2})([.\-/·、,\\])(\d{1,2})\2(\d{1,2})[日号]?$/;

/** Forms of figures and one separator. */
function numericFields(text: string): DateFields | null {
  const whole = WHOLE.exec(text) ?? /^(\d{4}|\d{2})(年)(\d{1,2})[./](\d{1,2})[日号]?$/.exec(text);
  if (whole) return { year: fullYear(whole[1] ?? ''), month: Number(whole[3]), day: Number(whole[4]) };
  const month = /^(\d{4})([.\-/·])(\d{1,2})$/.exec(text);
  if (month) {
    const fields: DateFields = { year: Number(month[1]), month: Number(month[3]) };
    return month[2] === '.' && month[3] === '1' ? { ...fields, dotMonth: true } : fields;
  }
  const vague = /^(\d{4})[.\-/](\d{1,2})(?:[上中下]旬|[初中底末])$/.exec(text);
  if (vague) return { year: Number(vague[1]), month: Number(vague[2]), coarse: true };
  const yearLast = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast) return yearLastFields(Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]));
  const monthDay = /^(\d{1,2})(?:[/-](\d{1,2})[日号]?|\.(\d{1,2})[日号])$/.exec(text);
  return monthDay ? monthDayFields(monthDay[1], monthDay[2] ?? monthDay[3]) : null;
}

/** 10/18/2024 and 18/10/2024 can only be one day each; 3/4/2024 can be two, so it is none. */
function yearLastFields(first: number, second: number, year: number): DateFields | null {
  if (first > 12 && second <= 12) return { year, month: second, day: first };
  return first <= 12 && (second > 12 || second === first) ? { year, month: first, day: second } : null;
}

function monthDayFields(month: string | undefined, day: string | undefined): DateFields | null {
  const m = Number(month);
  const d = Number(day);
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { month: m, day: d } : null;
}

function quarterFields(text: string): DateFields | null {
  const m =
    /^(?:(\d{4}|\d{2})年|(\d{4})[.\-/ ]?|(今年|本年|当年|去年|上年|明年|次年|来年|翌年)度?)?(?:第?([1-4])季度?|q([1-4])|([1-4])q)([初中底末])?$/.exec(
      text,
    );
  const reversed = /^q([1-4])[.\-/ ,]?(\d{4})$/.exec(text);
  if (reversed) return { year: Number(reversed[2]), quarter: Number(reversed[1]) };
  if (!m) return null;
  const fields = { ...yearFields(m[1] ?? m[2], m[3]), quarter: Number(m[4] ?? m[5] ?? m[6]) };
  return m[7] ? { ...fields, coarse: true } : fields;
}

/** 18-Oct-2024, Oct 18, 2024, October 18th 2024, Fri Oct 18 2024. */
function englishFields(text: string): DateFields | null {
  if (!/[a-z]{3}/.test(text)) return null;
  const plain = text
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[, .]*/, '')
    .replace(/gmt.*$/, '');
  const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
  const dayFirst = new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-./, ]?${name}(?:[-./, ]*(\d{4}|\d{2}))?$`,
  ).exec(plain);
  const monthFirst = new RegExp(String.raw`^${name}[-. ]?(\d{1,2})(?:st|nd|rd|th)?(?:[-, ]+(\d{4}))$`).exec(
    plain,
  );
  const yearFirst = new RegExp(String.raw`^(\d{4})[-/ ]?${name}(?:[-/ ]?(\d{1,2}))?$`).exec(plain);
  const monthYear = new RegExp(String.raw`^${name}[-., ]*(\d{4})$`).exec(plain);
  if (dayFirst) return english(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (monthFirst) return english(monthFirst[3], monthFirst[1], monthFirst[2]);
  if (yearFirst) return english(yearFirst[1], yearFirst[2], yearFirst[3]);
  return monthYear ? english(monthYear[2], monthYear[1], undefined) : null;
}

function english(year: string | undefined, month: string | undefined, day: string | undefined): DateFields {
  const fields: DateFields = { month: MONTHS.indexOf(month ?? '') + 1 };
  if (year) fields.year = fullYear(year);
  if (day) fields.day = Number(day);
  return fields;
}
