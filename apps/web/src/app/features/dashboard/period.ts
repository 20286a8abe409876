import type { Day, MeasureGroup, MeasurePeriod } from '@landfall/contracts';

/** What the person chose; `latest` leaves the choice to the server: the latest year that holds data. */
export type PeriodChoice = 'latest' | 'month' | 'quarter' | 'year' | 'custom';
export interface PeriodQuery {
  from?: Day;
  to?: Day;
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
/** Today on the calendar of the zone. */
export const today = (now: Date = new Date()): Day => SHANGHAI.format(now);

/** The period of an address: `?period=month`, `?period=year&year=2023`, `?period=custom&from=…&to=…`. */
export function periodQuery(values: Readonly<Record<string, string | undefined>>, now: Day): PeriodQuery {
  switch (values.period) {
    case 'month':
      return { from: `${now.slice(0, 7)}-01`, to: now };
    case 'quarter':
      return { from: quarterStart(now), to: now };
    case 'year':
      return isYear(values.year) ? yearQuery(Number(values.year), now) : {};
    case 'custom':
      return isDay(values.from) && isDay(values.to) ? { from: values.from, to: values.to } : {};
    default:
      return {};
  }
}

export function choiceOf(values: Readonly<Record<string, string | undefined>>): PeriodChoice {
  const choice = values.period;
  return choice === 'month' || choice === 'quarter' || choice === 'year' || choice === 'custom'
    ? choice
    : 'latest';
}

/** A year to its end, or to today while it runs. */
export function yearQuery(year: number, now: Day): Required<PeriodQuery> {
  const end = `${year}-12-31`;
  return { from: `${year}-01-01`, to: now < end && now >= `${year}-01-01` ? now : end };
}

/** The months that a period touches, `2024-01` …, so that a month without rows still has its place. */
export function monthsOf(period: Pick<MeasurePeriod, 'from' | 'to'>): string[] {
  const months: string[] = [];
  let [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))];
  const last = period.to.slice(0, 7);
  for (let guard = 0; guard < 600; guard += 1) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > last) break;
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** The quarters that a period touches, `2024-Q1` …. */
export function quartersOf(period: Pick<MeasurePeriod, 'from' | 'to'>): string[] {
  const quarter = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  return [...new Set(monthsOf(period).map(quarter))];
}

/** The keys of all groups of a period, by month or by quarter. */
export const spansOf = (groupBy: MeasureGroup, period: Pick<MeasurePeriod, 'from' | 'to'>): string[] =>
  groupBy === 'quarter' ? quartersOf(period) : monthsOf(period);

/** The days of a period that lie in one of its months or quarters; those of the period for any other group. */
export function daysOf(groupBy: MeasureGroup | null, key: string | null, period: PeriodQuery): PeriodQuery {
  if (!key || (groupBy !== 'month' && groupBy !== 'quarter')) return { from: period.from, to: period.to };
  const year = key.slice(0, 4);
  const last = groupBy === 'quarter' ? Number(key.slice(-1)) * 3 : Number(key.slice(5));
  const first = groupBy === 'quarter' ? last - 2 : last;
  const two = (n: number): string => String(n).padStart(2, '0');
  const from = `${year}-${two(first)}-01`;
  const to = `${year}-${two(last)}-${two(new Date(Date.UTC(Number(year), last, 0)).getUTCDate())}`;
  return {
    from: period.from && period.from > from ? period.from : from,
    to: period.to && period.to < to ? period.to : to,
  };
}

function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
const isYear = (text: string | undefined): boolean => /^(19|20)\d\d$/.test(text ?? '');
const isDay = (text: string | undefined): text is Day => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
