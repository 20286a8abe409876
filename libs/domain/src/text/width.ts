const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;

/**
 * Full-width letters, digits and punctuation (１２．５（万元）) as their ASCII twins; other characters stay.
 * NFKC is not used on purpose: it would also rewrite ㎡, ①, ℃ and ligatures that people mean as they are.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\uffe0-\uffe6]/g, (c) => {
    if (c === '\uffe5') return '¥';
    if (c === '\uffe1') return '£';
    return c <= '\uff5e' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c;
  });
}

/** Half width, without invisible characters, every kind of blank as one space, trimmed. Line breaks stay. */
export function cleanText(text: string): string {
  return toHalfWidth(text)
    .replace(/\r\n?|\u0085|\v|\f|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** `cleanText` without any blank or line break: for comparing labels and marks. */
export function compactText(text: string): string {
  return cleanText(text).replace(/\s+/g, '');
}
