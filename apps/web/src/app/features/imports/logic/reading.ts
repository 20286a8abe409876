/** What a cell says, and what it was read as. */
export interface CellReading {
  /** As it stands in the sheet; empty where nothing stands there. */
  raw: string;
  /** What it was read as, only where that says more than the cell itself. */
  read: string | null;
  /** A code whose check digit fits, as it stands or with its letters made large. */
  mark: 'valid' | 'uppercased' | null;
}

/** Full-width signs made narrow, blanks taken out. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
/** 2024/1/2 and 2024-01-02 name the same day without a doubt. */
const dayOf = (text: string): string | null => {
  const found = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(plain(text));
  return found ? [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-') : null;
};

/** Whether a person sees at a glance that both say the same. */
export function saysTheSame(raw: string, read: string): boolean {
  return plain(raw) === plain(read) || (dayOf(raw) !== null && dayOf(raw) === dayOf(read));
}

/**
 * How a cell is shown. `field` is what its column was taken for; `doubted` says that a warning or a question hangs on
 * the cell, and then no code is ticked off.
 */
export function readingOf(
  field: string | null,
  raw: string | null,
  read: string | null | undefined,
  doubted: boolean,
): CellReading {
  const text = raw ?? '';
  if (field === null || read === null || read === undefined || read === '') {
    return { raw: text, read: null, mark: null };
  }
  if (field === 'creditCode') return codeReading(text, read, doubted);
  // 投资协议 → 首次签约: what was read may repeat the word that it explains.
  const meant = text !== '' && read.startsWith(`${text} → `) ? read.slice(text.length + 3) : read;
  return { raw: text, read: text !== '' && saysTheSame(text, meant) ? null : meant, mark: null };
}

function codeReading(raw: string, read: string, doubted: boolean): CellReading {
  const same = plain(raw) === read;
  const onlyLarger = !same && plain(raw).toUpperCase() === read;
  const mark = same ? 'valid' : 'uppercased';
  if (same || onlyLarger) return { raw, read: null, mark: doubted && same ? null : mark };
  return { raw, read, mark: null };
}
