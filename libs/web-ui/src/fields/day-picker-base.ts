import { DestroyRef, effect, inject, type Provider } from '@angular/core';
import { enUS, zhCN } from 'date-fns/locale';
import { DateFnsDateAdapter, NZ_DATE_CONFIG, NzDateAdapter } from 'ng-zorro-antd/core/time';
import { NzI18nService, en_US, zh_CN } from 'ng-zorro-antd/i18n';
import { UI_LANGUAGE } from '../language/language';

/** NG-ZORRO's calendar on date-fns, given with the pickers, so that a page without one does not load it. */
export const CALENDAR_PROVIDERS: Provider[] = [
  DateFnsDateAdapter,
  { provide: NzDateAdapter, useExisting: DateFnsDateAdapter },
  { provide: NZ_DATE_CONFIG, useValue: { firstDayOfWeek: 1 } },
];

/** Keeps NG-ZORRO's own words and month names in the language of the parts. */
export function followLanguage(): void {
  const language = inject(UI_LANGUAGE);
  const words = inject(NzI18nService);
  const adapter = inject(DateFnsDateAdapter, { optional: true });
  const follower = effect(() => {
    const chinese = language() === 'zh';
    adapter?.setLocale(chinese ? zhCN : enUS);
    words.setLocale(chinese ? zh_CN : en_US);
  });
  inject(DestroyRef).onDestroy(() => follower.destroy());
}

/** A calendar day as the picker's Date at local midnight, and back; no time zone moves it. */
export function toDate(day: string | null | undefined): Date | null {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date) : null;
}
export function toDay(date: Date | null | undefined): string | null {
  if (!date) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
