import { parseDate } from '../../dates';
import { checkUscc } from '../../identifiers';
import { parseAmount } from '../../money';
import type { KnownKind } from '../fields';
import type { GridView } from './grid-view';
import type { AssignedColumn } from './types';

/** What the cells of a column look like, whatever its heading says. */
type Content = 'company' | 'creditCode' | 'amount' | 'day';

const SAMPLED_ROWS = 30;
const COMPANY =
  /(?:公司|集团|厂|研究院|研究所|商会|协会|株式会社|有限合伙[)）]?|\b(?:ltd|inc|gmbh|corp|llc|ag|co)\.?)\s*[)）]?$/i;

/** The field that such a column is taken for where its heading is not known and nothing else has the field. */
const GUESSES: Readonly<Record<KnownKind, Partial<Record<Content, string>>>> = {
  projects: { company: 'investor', creditCode: 'creditCode', amount: 'amount' },
  trips: { company: 'companies', creditCode: 'creditCode' },
  visits: { company: 'companies', creditCode: 'creditCode', day: 'date' },
  companies: { company: 'name', creditCode: 'creditCode' },
};
export const GUESSED = 0.45;

/** Reads the cells below the headings, each column once. */
export function contentReader(grid: GridView, from: number): (column: number) => Content | null {
  const known = new Map<number, Content | null>();
  return (column) => {
    const earlier = known.get(column);
    if (earlier !== undefined) return earlier;
    const content = contentOf(samples(grid, from, column));
    known.set(column, content);
    return content;
  };
}

function samples(grid: GridView, from: number, column: number): { text: string; isDate: boolean }[] {
  const cells: { text: string; isDate: boolean }[] = [];
  for (let row = from; row < Math.min(grid.height, from + SAMPLED_ROWS); row += 1) {
    const text = grid.text(row, column);
    if (text !== '') cells.push({ text, isDate: grid.cell(row, column)?.isDate === true });
  }
  return cells;
}

function contentOf(cells: readonly { text: string; isDate: boolean }[]): Content | null {
  const most = (is: (cell: { text: string; isDate: boolean }) => boolean, share: number): boolean =>
    cells.length > 0 && cells.filter(is).length >= cells.length * share;
  if (most(({ text }) => checkUscc(text).valid, 0.5)) return 'creditCode';
  if (most(({ text }) => text.split(/[、，,;；\n]/).every((part) => COMPANY.test(part.trim())), 0.6))
    return 'company';
  if (most(isAmount, 0.5)) return 'amount';
  return most(isDay, 0.7) ? 'day' : null;
}

/** Only an amount that names its own unit: a bare number may be anything. */
function isAmount({ text }: { text: string }): boolean {
  if (!/[亿万]/.test(text) || text.length > 30) return false;
  const parsed = parseAmount(text);
  return parsed.kind === 'amount' && parsed.unitFrom === 'cell';
}

function isDay({ text, isDate }: { text: string; isDate: boolean }): boolean {
  if (isDate) return true;
  if (/^\d{1,5}(?:\.\d+)?$/.test(text)) return false;
  const { kind } = parseDate(text);
  return kind === 'date' || kind === 'yearMissing';
}

/** Fills fields that no heading was found for from columns whose content can hardly mean anything else. */
export function withGuesses(
  kind: KnownKind,
  columns: readonly AssignedColumn[],
  contentAt: (column: number) => Content | null,
): AssignedColumn[] {
  const taken = new Set(columns.map((column) => column.field));
  if (kind === 'projects' && taken.has('signedAmount')) taken.add('amount');
  if (kind === 'projects' && taken.has('projectCompany')) taken.add('investor');
  return columns.map((column) => {
    if (column.field !== null || column.leftOut) return column;
    const content = contentAt(column.column);
    const field = content === null ? undefined : GUESSES[kind][content];
    if (field === undefined || taken.has(field)) return column;
    taken.add(field);
    return { ...column, field, confidence: GUESSED };
  });
}

/** Columns that hold something below headings that leave them out: they are told and kept, too. */
export function columnsWithoutHeading(
  grid: GridView,
  from: number,
  columns: readonly AssignedColumn[],
  nameOf: (column: number) => string,
): AssignedColumn[] {
  const known = new Set(columns.map((column) => column.column));
  const found = new Set<number>();
  for (let row = from; row < grid.height; row += 1) {
    for (const column of grid.filled(row)) if (!known.has(column)) found.add(column);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      heading: nameOf(column),
      field: null,
      unit: null,
      confidence: 0,
      leftOut: false,
    }));
}
