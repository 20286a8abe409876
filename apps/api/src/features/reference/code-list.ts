import type { ReferenceItem } from '@landfall/contracts';
import { normalise, searchColumns } from '../../platform/search';

export interface CodeRow {
  code: string;
  name: string;
  nameEn: string | null;
  level: string | null;
  parent: string | null;
  aliases: string[];
}

export interface CodeQuery {
  q?: string;
  level?: string;
  parent?: string;
  limit: number;
}

/** Steps of a list that exist for the code's sake only; nobody says them. */
const UNSAID = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** One code list in memory: items in the order of their codes, and their search texts once somebody searches. */
export class CodeList {
  readonly items: readonly ReferenceItem[];
  private readonly byCode: ReadonlyMap<string, ReferenceItem>;
  private texts: string[][] | null = null;

  constructor(
    readonly version: string,
    readonly source: string,
    readonly rows: readonly CodeRow[],
  ) {
    const known = new Map(rows.map((row) => [row.code, row]));
    this.items = rows.map(({ aliases: _, ...row }) => ({ ...row, path: pathOf(row, known) }));
    this.byCode = new Map(this.items.map((item) => [item.code, item]));
  }

  get(code: string): ReferenceItem | null {
    return this.byCode.get(code) ?? null;
  }

  /** Items of a level and a parent; with `q` those that say it, the closest first. */
  find({ q, level, parent, limit }: CodeQuery): ReferenceItem[] {
    const wanted = normalise(q ?? '');
    const fits = (item: ReferenceItem): boolean =>
      (level === undefined || item.level === level) && (parent === undefined || item.parent === parent);
    if (!wanted) return this.items.filter(fits).slice(0, limit);
    return this.items
      .map((item, i) => ({ item, rank: fits(item) ? this.rank(i, wanted) : null }))
      .filter((hit): hit is { item: ReferenceItem; rank: number } => hit.rank !== null)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ item }) => item);
  }

  /** 0 for the same, 1 for the same beginning, 2 for somewhere within; null for none of it. Sorting keeps code order. */
  private rank(index: number, wanted: string): number | null {
    this.texts ??= this.rows.map((row) =>
      searchColumns([row.code, row.name, row.nameEn, ...row.aliases]).text.split('\n'),
    );
    const texts = this.texts[index] ?? [];
    if (texts.includes(wanted)) return 0;
    if (texts.some((text) => text.startsWith(wanted))) return 1;
    return texts.some((text) => text.includes(wanted)) ? 2 : null;
  }
}

function pathOf(row: Omit<CodeRow, 'aliases'>, known: ReadonlyMap<string, CodeRow>): string {
  const steps = [row.name];
  let parent = row.parent ? known.get(row.parent) : undefined;
  while (parent) {
    if (!UNSAID.has(parent.name)) steps.unshift(parent.name);
    parent = parent.parent ? known.get(parent.parent) : undefined;
  }
  return steps.join(' · ');
}
