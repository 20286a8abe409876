import { compactText } from '../../text';

/** How the cells under a heading are read. `info` is known and kept as it stands, beside the record. */
export type FieldType =
  | 'text'
  | 'people'
  | 'companies'
  | 'code'
  | 'day'
  | 'amount'
  | 'rate'
  | 'count'
  | 'flag'
  | 'word'
  | 'info';

export interface Field {
  type: FieldType;
  zh: string;
  en: string;
  /** How much such a column says about the kind of its sheet. */
  weight: number;
  /** Headings that mean nothing else. */
  strong: ReadonlySet<string>;
  /** Headings that may mean it where nothing better is there. */
  weak: ReadonlySet<string>;
  pattern: RegExp | null;
}

export type FieldTable = Readonly<Record<string, Field>>;

/** Headings are given as people write them, separated by blanks; brackets and signs do not matter. */
export function field(
  type: FieldType,
  [zh, en]: [string, string],
  weight: number,
  headings: { strong?: string; weak?: string; pattern?: RegExp },
): Field {
  const keys = (text = ''): Set<string> => new Set(text.split(/\s+/).filter(Boolean).map(headingKey));
  return {
    type,
    zh,
    en,
    weight,
    strong: keys(headings.strong),
    weak: keys(headings.weak),
    pattern: headings.pattern ?? null,
  };
}

/** A heading without numbering, brackets, signs and blanks, in lower case. */
export function headingKey(text: string): string {
  return compactText(text)
    .toLowerCase()
    .replace(/^[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)]?[、.．](?=\D)/, '')
    .replace(/[([{【〔《][^)\]}】〕》]*[)\]}】〕》]?/g, '')
    .replace(/[^\p{L}\p{N}%№㎡]/gu, '');
}
