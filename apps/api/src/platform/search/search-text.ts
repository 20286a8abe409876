import { pinyin } from 'pinyin-pro';
import { escapeLike, type SqlParams } from '../database';

const HAN = /\p{Script=Han}/u;

export interface SearchColumns {
  /** Lowercase texts, each on its line: what LIKE rechecks. */
  text: string;
  /** Their distinct two-character pieces: what the index finds. */
  pieces: string[];
}

/** What is stored beside a record so that any of `texts` finds it, also by pinyin and initials. */
export function searchColumns(texts: readonly (string | null | undefined)[]): SearchColumns {
  const lines = new Set<string>();
  for (const text of texts) {
    const plain = normalise(text ?? '');
    if (!plain) continue;
    lines.add(plain);
    if (HAN.test(plain)) for (const reading of readings(plain)) lines.add(reading);
  }
  const text = [...lines].join('\n');
  return { text, pieces: [...new Set([...lines].flatMap(piecesOf))] };
}

/** Full-width forms, case and spaces do not matter to a search. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Pinyin without tones, and its initials. */
function readings(text: string): string[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')].map(normalise);
}

function piecesOf(line: string): string[] {
  const chars = [...line];
  if (chars.length === 1) return [line];
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

/**
 * Condition under which a record with search columns is found by `q`. Two characters and more go by the index;
 * a single one is rechecked row by row, which a list's limit keeps short.
 */
export function searchCondition(alias: string, q: string, params: SqlParams): string | null {
  const plain = normalise(q);
  if (!plain) return null;
  const like = `${alias}.search_text LIKE ${params.add(`%${escapeLike(plain)}%`)}`;
  const pieces = piecesOf(plain);
  if (plain.length < 2) return like;
  return `(${alias}.search_pieces @> ${params.add(pieces)}::text[] AND ${like})`;
}
