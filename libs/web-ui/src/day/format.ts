import type { DatePrecision } from '@landfall/contracts';
import type { UiLanguage } from '../language/language';
import { WORDS } from '../language/words';

/** Writes a day no more exactly than it is known: 2024-10-18, 2024年10月, 2024年第3季度, 2024年. */
export function formatDay(day: string, precision: DatePrecision, language: UiLanguage): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (precision === 'day') return day;
  if (language === 'zh') {
    if (precision === 'month') return `${year}年${month}月`;
    return precision === 'quarter' ? `${year}年第${Math.ceil(month / 3)}季度` : `${year}年`;
  }
  if (precision === 'month') return `${WORDS.en.months[month - 1] ?? month} ${year}`;
  return precision === 'quarter' ? `Q${Math.ceil(month / 3)} ${year}` : year;
}

/** A span of days; the end drops what it shares with the start: 2024-10-15 – 10-18. */
export function formatSpan(from: string | null, to: string | null): string {
  if (!from) return to ?? '—';
  if (!to || to === from) return from;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from} – ${to.slice(5)}` : `${from} – ${to}`;
}

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant on the clock of the zone (Asia/Shanghai), `2024-11-20 10:32`. */
export function formatInstant(value: string): string {
  return instant.format(new Date(value));
}
