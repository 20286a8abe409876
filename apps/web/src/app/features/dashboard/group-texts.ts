import { inject } from '@angular/core';
import type { MeasureGroup } from '@landfall/contracts';
import { UI_LANGUAGE, injectWords } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { countryName } from '../words';

export interface GroupTexts {
  /** Below a bar: `7月`, `Q3`; with the year where the period spans more than one. */
  short(groupBy: MeasureGroup, key: string, withYear: boolean): string;
  /** In a title: `2024 年 7 月`, `新装备`. */
  long(groupBy: MeasureGroup, key: string, label: string | null): string;
  /** A company's origin is a country's code, a project's is written out. */
  origin(origin: string | null): string | null;
}

/** How the groups of a measure are called. Keys are `2024-07` and `2024-Q3`; others bring their own label. */
export function injectGroupTexts(): GroupTexts {
  const text = injectText();
  const words = injectWords();
  const language = inject(UI_LANGUAGE);
  const origin = (name: string | null): string | null =>
    name && /^[A-Z]{2}$/.test(name) ? countryName(name, language()) : name;
  return {
    short: (groupBy, key, withYear) => {
      const year = withYear ? `${key.slice(2, 4)}/` : '';
      if (groupBy === 'quarter') return `${year}Q${key.slice(-1)}`;
      return withYear ? `${year}${key.slice(5)}` : (words().months[Number(key.slice(5)) - 1] ?? key);
    },
    origin,
    long: (groupBy, key, label) => {
      const year = key.slice(0, 4);
      if (groupBy === 'month') return text('dashboard.monthName', { year, n: Number(key.slice(5)) });
      if (groupBy === 'quarter') return text('dashboard.quarterName', { year, n: key.slice(-1) });
      return (groupBy === 'origin' ? origin(label) : label) ?? text('dashboard.notStated');
    },
  };
}
