import { compactText } from '../text/width';
import { dayOf, spanEnd } from './calendar';
import { fullYear } from './fields';
import { parseDate } from './parse';
import { prepareDate } from './prepare';

const AS_OF =
  /(?:数据)?(?:统计|更新|数据)?(?:时间|日期|时点)?(?:截[至止]|止于|更新[至到]|更新(?=时间|日期))(?:到|于|时间|日期|目前)?[为是:]?/;
/** What stands behind this many characters is no title any more. */
const LONGEST = 500;
/** The second of two full days: 1月1日至11月20日. */
const SPAN_END =
  /\d{1,2}[月.\-/]\d{1,2}日?(?:至|到|~|-+)((?:\d{4}[年.\-/])?\d{1,2}月\d{1,2}日|\d{4}([.\-/])\d{1,2}\2\d{1,2})/;
const DATE_TAIL =
  /^((?:\d{2,4}[年.\-/])?\d{1,2}(?:[月.\-/]\d{1,2}[日号]?|月(?:底|末|份)?)|\d{8}|\d{4}年(?:底|末)?)/;

/**
 * The year a title or a file name speaks of: 2024年招商引资项目台账（截至11月20日） → 2024. The as-of part only
 * counts where nothing else names a year; two different years give null.
 */
export function yearFromTitle(text: string): number | null {
  const title = digitsOf(text.slice(0, LONGEST));
  const at = AS_OF.exec(title);
  const outside = at
    ? title.slice(0, at.index) + title.slice(at.index).replace(asOfSpan(title.slice(at.index)), '')
    : title;
  return onlyYear(outside) ?? (yearsIn(outside).length === 0 ? onlyYear(title) : null);
}

/**
 * The day up to which a title says its rows reach: 截至11月20日 with year 2024 → 2024-11-20; 1-9月 → its last day;
 * 截至11月底 → 2024-11-30. Null where it names none or only a month and a day without any year.
 */
export function asOfFromTitle(text: string, year: number | null): string | null {
  const title = digitsOf(text.slice(0, LONGEST));
  const at = AS_OF.exec(title);
  const tail = at ? title.slice(at.index + at[0].length) : '';
  const stated = SPAN_END.exec(title)?.[1] ?? DATE_TAIL.exec(tail)?.[1];
  const ownYear = year ?? yearFromTitle(text);
  if (stated) {
    const dotted = stated.replace(/^(\d{1,2})\.(\d{1,2})日?$/, '$1月$2日').replace(/月[底末]$/, '月');
    const date = parseDate(dotted, ownYear === null ? {} : { year: ownYear });
    return date.kind === 'date' ? spanEnd(date.value, date.precision) : null;
  }
  return ownYear === null ? null : periodEnd(title, ownYear);
}

/** The end of a period that the title names: 1-9月, 上半年, 前三季度. */
function periodEnd(title: string, year: number): string | null {
  const months = /(?<!\d)(\d{1,2})月?[-~至到](\d{1,2})月(?!\d{1,2}[日号])/.exec(title);
  const last = months ? Number(months[2]) : namedEnd(title);
  if (last === null || (months && Number(months[1]) > last)) return null;
  const first = dayOf(year, last, 1);
  return first && spanEnd(first, 'month');
}

function namedEnd(title: string): number | null {
  if (/上半年|前2季度/.test(title)) return 6;
  if (title.includes('前3季度')) return 9;
  const quarter = /第?([1-4])季度/.exec(title);
  if (quarter) return Number(quarter[1]) * 3;
  return /全年|下半年/.test(title) ? 12 : null;
}

function asOfSpan(fromMark: string): string {
  const mark = AS_OF.exec(fromMark)?.[0] ?? '';
  return mark + (DATE_TAIL.exec(fromMark.slice(mark.length))?.[1] ?? '');
}

/** Half width, every dash as "-", numerals before 年 月 日 季 as digits. */
function digitsOf(text: string): string {
  return compactText(text)
    .replace(/[‐‑‒–—―−─]+/g, '-')
    .replace(
      /[零〇○一二三四五六七八九十]+(?=[年月日号季]|[-~至到][零〇○一二三四五六七八九十]+[月季])/g,
      (run) => {
        const mark = /^[零〇○一二三四五六七八九]{4}$/.test(run) ? '年' : '';
        return (prepareDate(run + mark) ?? run).replace(/年$/, '');
      },
    );
}

function yearsIn(title: string): number[] {
  const four = [
    ...title.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|\D|$|(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))/g),
  ].map((m) => Number(m[1]));
  if (four.length > 0) return [...new Set(four)];
  const short = [...title.matchAll(/(?<![\d近前后第未来过去])([2-4]\d)年(?!来|内|间|期)/g)].map((m) =>
    fullYear(m[1] ?? ''),
  );
  return [...new Set(short)];
}

function onlyYear(title: string): number | null {
  const years = yearsIn(title);
  return years.length === 1 ? (years[0] ?? null) : null;
}
