import type { Day } from '@landfall/contracts';
import { asOfFromTitle, yearFromTitle } from '../../dates';
import { parseUnit, type AmountUnit } from '../../money';
import { KNOWN_KINDS, type KnownKind } from '../fields';
import type { Sheet } from '../grid';
import { readBody } from './body';
import { rawText } from './fill-down';
import { GridView } from './grid-view';
import { findHeader } from './header';
import type { HeaderHints, Table } from './types';

/** Column index → field or null; `kind` and `headerRow` (1-based) may be stated too. */
export type SheetMapping = Readonly<Record<string, string | null>>;

/** The tables of a sheet; none where no headings are recognised. */
export function findTables(sheet: Sheet, mapping: (name: string) => SheetMapping): Table[] {
  const grid = new GridView(sheet);
  const tables: Table[] = [];
  let from = 0;
  while (from < grid.height && tables.length < 20) {
    const name = tables.length === 0 ? sheet.name : `${sheet.name} (${tables.length + 1})`;
    const found = tableFrom(grid, from, name, mapping(name));
    if (!found) break;
    tables.push(found.table);
    from = found.end;
  }
  return tables;
}

function tableFrom(
  grid: GridView,
  from: number,
  name: string,
  mapping: SheetMapping,
): { table: Table; end: number } | null {
  const hints = hintsOf(grid, from, name, mapping);
  const header = findHeader(grid, from, hints);
  if (!header) return null;
  const above = textsAbove(grid, from, header.top);
  const title = titleOf(rawTextsAbove(grid, from, header.top));
  const year = yearOf([...above, name]);
  const body = readBody(grid, header, year);
  const table: Table = {
    name,
    grid,
    hidden: grid.sheet.hidden,
    title,
    year,
    asOf: asOfOf([...above, name], year),
    unit: unitOf(above) ?? unitOf(footers(grid, body.rows)),
    header,
    kind: header.kind,
    rows: body.rows,
  };
  return { table, end: Math.max(body.end, header.top + header.rows) };
}

function hintsOf(grid: GridView, from: number, name: string, mapping: SheetMapping): HeaderHints {
  const columns = Object.entries(mapping).filter(([key]) => /^\d+$/.test(key));
  const stated = mapping.kind;
  const row = Number(mapping.headerRow ?? '');
  const firstLines: string[] = [];
  for (let at = from; at < Math.min(grid.height, from + 3); at += 1) {
    const filled = grid.filled(at);
    if (filled.length <= 2) firstLines.push(...filled.map((column) => grid.text(at, column)));
  }
  return {
    title: [...firstLines, name].join(' '),
    kind: isKind(stated) ? stated : null,
    headerRow: Number.isInteger(row) && row > 0 ? row - 1 : null,
    mapping: new Map(columns.map(([key, field]) => [Number(key), field])),
  };
}

function isKind(text: string | null | undefined): text is KnownKind {
  return KNOWN_KINDS.some((kind) => kind === text);
}

function textsAbove(grid: GridView, from: number, top: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < top; row += 1) {
    for (const column of grid.filled(row)) {
      const text = grid.text(row, column);
      // 单位： and 亿元 in two cells side by side belong together.
      if (/单位[:：]?$/.test(text)) texts.push(text + grid.text(row, column + 1));
      else texts.push(text);
    }
  }
  return texts.filter(Boolean);
}

function rawTextsAbove(grid: GridView, from: number, top: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < top; row += 1) {
    for (const column of grid.filled(row)) texts.push(rawText(grid.cell(row, column)));
  }
  return texts.filter(Boolean);
}

/** The first line that is no unit, no day and no reporter; 附表： before it is no part of it. */
function titleOf(above: readonly string[]): string | null {
  const words = above
    .map((text) => text.replace(/^附(?:件|表)\s*\d*\s*[:：]?\s*/, ''))
    .filter((text) => /[\u4e00-\u9fffA-Za-z]/.test(text))
    .filter((text) => !/^(?:金额|计量|填报|制表)?(?:单位|时间|日期|人)\s*[:：]/.test(text));
  return words.find((text) => text.length >= 4) ?? words[0] ?? null;
}

function yearOf(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = yearFromTitle(text);
    if (year !== null) return year;
  }
  return null;
}

function asOfOf(texts: readonly string[], year: number | null): Day | null {
  for (const text of texts) {
    const day = asOfFromTitle(text, year);
    if (day !== null) return day;
  }
  return null;
}

/** 单位：亿元 stands anywhere above; where two are named (万元、万美元) the one in CNY holds for plain figures. */
function unitOf(texts: readonly string[]): AmountUnit | null {
  for (const text of texts) {
    if (!/单位|元/.test(text)) continue;
    const whole = parseUnit(text);
    if (whole) return whole;
    const part = /单位(?:为|是)?[:：]?\s*([^)）]+)/.exec(text)?.[1];
    const units = (part ?? '').split(/[、,，/;；和及 ]+/).map((one) => parseUnit(one));
    const cny = units.find((unit) => unit?.currency === 'CNY') ?? units.find((unit) => unit !== null);
    if (cny) return cny;
  }
  return null;
}

function footers(grid: GridView, rows: Table['rows']): string[] {
  return rows
    .filter((row) => row.kind === 'footer')
    .flatMap((row) => grid.filled(row.row).map((column) => grid.text(row.row, column)))
    .filter((text) => /单位(?:均?为|是|[:：])/.test(text));
}
