import { computed, inject, type Signal } from '@angular/core';
import type { ProjectListItem } from '@landfall/contracts';
import { UI_LANGUAGE, formatDay, formatFen, type Column, type UiLanguage } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { injectProjectTexts } from './project-texts';

interface Wording {
  text: ReturnType<typeof injectText>;
  texts: ReturnType<typeof injectProjectTexts>;
  /** Of the amounts in a column. */
  unit: string;
  language: UiLanguage;
}

/** The columns of the list of projects. */
export function injectProjectColumns(): Signal<Column<ProjectListItem>[]> {
  const text = injectText();
  const texts = injectProjectTexts();
  const language = inject(UI_LANGUAGE);
  return computed(() => {
    const wording = { text, texts, unit: formatFen(0, language(), 'yi').unit, language: language() };
    return [...leading(wording), ...following(wording)];
  });
}

const label = ({ text }: Wording, field: string): string => text(`projects.field.${field}`);

/** What it is, how far and how much. */
function leading(wording: Wording): Column<ProjectListItem>[] {
  const { text, texts, unit } = wording;
  return [
    {
      key: 'name',
      heading: label(wording, 'name'),
      sort: 'name',
      text: (row) => row.name,
      title: (row) => row.name,
      maxWidth: '20em',
      phone: 'title',
    },
    {
      key: 'investors',
      heading: label(wording, 'investors'),
      text: (row) => texts.investors(row) || null,
      title: (row) => texts.investors(row),
      maxWidth: '14em',
      quiet: true,
    },
    {
      key: 'cluster',
      heading: label(wording, 'cluster'),
      text: (row) => row.cluster && (text(`words.cluster.${row.cluster}`) || row.cluster),
      phone: 'line',
    },
    { key: 'phase', heading: label(wording, 'phase'), phone: 'line' },
    {
      key: 'amount',
      heading: text('projects.inUnit', { what: label(wording, 'agreedFen'), unit }),
      align: 'end',
      sort: 'agreedFen',
      unit,
      phone: 'aside',
    },
  ];
}

/** Who, when, from where, and the rest. */
function following(wording: Wording): Column<ProjectListItem>[] {
  const { text, texts, language } = wording;
  return [
    { key: 'owner', heading: label(wording, 'ownerName'), text: (row) => row.owner?.name, phone: 'line' },
    {
      key: 'signedStatOn',
      heading: label(wording, 'signedStatOn'),
      sort: 'signedStatOn',
      text: (row) => row.signedStatOn && formatDay(row.signedStatOn, row.signedStatPrecision, language),
    },
    {
      key: 'origin',
      heading: label(wording, 'origin'),
      text: (row) => texts.origin(row.origin) || null,
      maxWidth: '10em',
    },
    {
      key: 'capital',
      heading: label(wording, 'capitalType'),
      text: (row) => row.capitalType && text(`words.capital.${row.capitalType}`),
    },
    {
      key: 'progress',
      heading: label(wording, 'progress'),
      text: (row) => row.latestProgress?.progress,
      title: (row) => row.latestProgress?.progress,
      maxWidth: '20em',
      quiet: true,
    },
    { key: 'code', heading: label(wording, 'code'), text: (row) => row.code, quiet: true },
    { key: 'updatedAt', heading: label(wording, 'updatedAt'), sort: 'updatedAt', quiet: true },
  ];
}
