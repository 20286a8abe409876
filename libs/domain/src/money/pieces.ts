import { plainNumerals } from '../text/numerals';
import { exactCurrency, exactUnit } from './unit';

/** A cell taken apart into its amount and what is said about it. */
export interface Pieces {
  main: string;
  /** A currency that stands alone in brackets: `5亿(美元)`. */
  currency: string | null;
  /** Texts in brackets and further clauses. */
  notes: string[];
}

const BRACKET = /[([【〔{]([^()[\]【】〔〕{}]*)(?:[)\]】〕}]|$)/;

/** Takes brackets and further clauses off the amount they comment. `clean`: half width. */
export function dismantle(clean: string): Pieces {
  const pieces: Pieces = { main: clean, currency: null, notes: [] };
  for (let hit = BRACKET.exec(pieces.main); hit; hit = BRACKET.exec(pieces.main)) {
    const content = (hit[1] ?? '').trim();
    const key = plainNumerals(content.replace(/\s+/g, '')).toLowerCase();
    const currency = exactCurrency(key);
    const isUnit = currency === null && exactUnit(key) !== null;
    if (currency !== null) pieces.currency = currency;
    else if (!isUnit && content !== '') pieces.notes.push(content);
    const before = pieces.main.slice(0, hit.index);
    const behind = pieces.main.slice(hit.index + hit[0].length);
    pieces.main = !isUnit
      ? before + behind
      : before.trim() === ''
        ? behind + content
        : before + content + behind;
  }
  pieces.main = pieces.main.replace(/(?<=[元亿万]\s?)(?=其中|(?:第?一|首|1)期)/, ';').replace(/[*※]+$/, '');
  const clause = /[;。、\n]|,(?!\d)|,(?=\d期)/.exec(pieces.main.replace(/(\d)。(?=\d)/g, '$1.'));
  if (clause) {
    const rest = pieces.main.slice(clause.index + 1).trim();
    pieces.main = pieces.main.slice(0, clause.index);
    if (rest !== '') pieces.notes.push(rest);
  }
  pieces.main = pieces.main.trim();
  return pieces;
}

/** Lower case, plain numerals, no blanks; null where a blank divides digits other than by thousands. */
export function canonical(main: string): string | null {
  const grouped = main
    .replace(/(\d)[。·・](?=\d)/g, '$1.')
    .replace(/\n/g, ' ')
    .replace(/(?<![\d.])\d{1,3}(?: \d{3})+(?![\d ]*\d)/g, (digits) => digits.replace(/ /g, ','));
  if (/\d\s+[\d.]/.test(grouped)) return null;
  return plainNumerals(grouped.replace(/\s+/g, ''))
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/参(?=[十百千万亿])/g, '三');
}

/** The single statements of the notes. */
export function clausesOf(notes: string[]): string[] {
  return notes
    .flatMap((note) => note.split(/[;。、\n+]|,(?!\d)/))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
