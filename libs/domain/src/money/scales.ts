/** Chinese and English scale words as powers of ten, longest first. */
const SCALES: [string, number][] = [
  ['万亿', 12], ['千亿', 11], ['百亿', 10], ['十亿', 9], ['千万', 7], ['百万', 6], ['十万', 5], ['亿', 8], ['万', 4], ['千', 3],
  ['thousand', 3], ['million', 6], ['billion', 9], ['mln', 6], ['mio.', 6], ['mio', 6], ['mrd.', 9], ['mrd', 9], ['bln', 9], ['mn', 6], ['bn', 9], ['w', 4], ['k', 3], ['m', 6], ['b', 9],
]; // prettier-ignore

/** The scale word that `text` (lower case, plain numerals) holds at `at`. */
export function scaleAt(text: string, at: number): { word: string; power: number } | null {
  const hit = SCALES.find(([word]) => text.startsWith(word, at));
  return hit ? { word: hit[0], power: hit[1] } : null;
}

/** 10^power in Chinese: 8 → 亿, 4 → 万, 0 → nothing. */
export function scaleName(power: number): string {
  const hit = SCALES.find(([word, p]) => p === power && /[万亿千]/.test(word));
  return power === 9 ? '十亿' : (hit?.[0] ?? '');
}
