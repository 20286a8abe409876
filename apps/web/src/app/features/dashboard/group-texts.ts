import { inject } from '@angular/core';
import type { MeasureGroup } from '@landfall/contracts';
import { UI_LANGUAGE, injectWords } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { placeName } from '../words';

export interface GroupTexts {
  /** Below a bar: `7月`, `Q3`; with the year where the period spans more than one. */
  short(groupBy: MeasureGroup, key: string, withYear: boolean): string;
  /** In a title: `2024 年 7 月`, `新装备`. */
  long(groupBy: MeasureGroup, key: string, label: string | null): string;
  /** A company's origin is a country's code, a project's is written out; that one is from China goes without saying. */
  origin(origin: string | null): string | null;
  cluster(cluster: string | null): string | null;
}

/**
 * How the groups of a measure are called. Keys are `2024-07` and `2024-Q3`, and an empty one for what is
 * known less exactly; others bring their own label.
 */
export function injectGroupTexts(): GroupTexts {
  const text = injectText();
  const words = injectWords();
  const language = inject(UI_LANGUAGE);
  const place = (name: string | null): string | null => (name ? placeName(name, language()) : null);
  const cluster = (name: string | null): string | null => name && (text(`words.cluster.${name}`) || name);
  const coarse = (groupBy: MeasureGroup): string =>
    text(groupBy === 'quarter' ? 'dashboard.yearOnly' : 'dashboard.quarterOrYearOnly');
  return {
    short: (groupBy, key, withYear) => {
      if (key === '') return coarse(groupBy);
      const year = withYear ? `${key.slice(2, 4)}/` : '';
      if (groupBy === 'quarter') return `${year}Q${key.slice(-1)}`;
      return withYear ? `${year}${key.slice(5)}` : (words().months[Number(key.slice(5)) - 1] ?? key);
    },
    origin: (name) => (name === 'CN' ? null : place(name)),
    cluster,
    long: (groupBy, key, label) => {
      if (key === '' && (groupBy === 'month' || groupBy === 'quarter')) return coarse(groupBy);
      const year = key.slice(0, 4);
      if (groupBy === 'month') return text('dashboard.monthName', { year, n: Number(key.slice(5)) });
      if (groupBy === 'quarter') return text('dashboard.quarterName', { year, n: key.slice(-1) });
      const name = groupBy === 'origin' ? place(label) : groupBy === 'cluster' ? cluster(label) : label;
      return name || text('dashboard.notStated');
    },
  };
}
