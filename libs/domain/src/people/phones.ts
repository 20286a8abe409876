import { compactText, cleanText } from '../text/width';

/**
 * The telephone numbers of a cell: mobiles as 11 digits, landlines as 0571-88888888 with -8001 for an extension,
 * foreign ones with their +49. Several numbers in a cell are taken apart, also two mobiles without a mark between. A
 * number that a spreadsheet has rounded (1.38E+10) gives none.
 */
export function parsePhones(input: string | number | null | undefined): string[] {
  if (input === null || input === undefined) return [];
  const text = cleanText(String(input)).replace(/^['`’]+/, '');
  const scientific = /^(\d)\.?(\d*)e\+?(\d{1,2})$/i.exec(compactText(text));
  if (scientific) return fromScientific(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]));
  return [...new Set(withAreaCodes(phoneSpans(text).map((span) => span.phone)))];
}

/** 0571-88888888/88888889: a local number takes the area code of the one before it. */
function withAreaCodes(phones: string[]): string[] {
  let area: string | null = null;
  return phones.map((phone) => {
    area = /^(0\d{2,3})-\d/.exec(phone)?.[1] ?? area;
    return area !== null && /^\d{7,8}(?:-|$)/.test(phone) ? `${area}-${phone}` : phone;
  });
}

export interface PhoneSpan {
  phone: string;
  start: number;
  end: number;
}

const EXTENSION = String.raw`(?:\s*(?:-|转|分机|ext\.?|x)\s*(\d{1,6}))?(?!\d)`;
const FORMS: [RegExp, (m: RegExpExecArray) => string][] = [
  [
    /(?<![\d+])(?:\(?(?:\+|00)?86\)?[\s-]*)?(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})(?!\d)/,
    (m) => `${m[1]}${m[2]}${m[3]}`,
  ],
  [/(?<!\d)(1[3-9]\d{9})(?=1[3-9]\d{9}(?!\d))/, (m) => m[1] ?? ''],
  [/(?<=1[3-9]\d{9})(1[3-9]\d{9})(?!\d)/, (m) => m[1] ?? ''],
  [
    new RegExp(
      String.raw`(?<![\d+])(?:\(?(?:\+|00)86\)?[\s-]*|86-)?\(?(0?(?:10|2\d|[3-9]\d{2}))\)?[\s-]*([2-9]\d{2,3})[\s-]?(\d{4})${EXTENSION}`,
      'i',
    ),
    landline,
  ],
  [/(?<!\d)([48]00)[\s-]?(\d{3,4})[\s-]?(\d{3,4})(?!\d)/, (m) => tollFree(m)],
  [
    /(?<!\d)(?:\+|00)(\d{1,3})((?:[\s().-]*\d){6,13})(?!\d)/,
    (m) => `+${m[1]}${(m[2] ?? '').replace(/\D/g, '')}`,
  ],
  [
    new RegExp(
      String.raw`(?<![\dA-Za-z.-])(?!20\d\d[01]\d[0-3]\d(?!\d))([2-9]\d{6,7})${EXTENSION}(?![A-Za-z])`,
      'i',
    ),
    (m) => (m[2] ? `${m[1]}-${m[2]}` : (m[1] ?? '')),
  ],
];

/** Every number with its place in the text, from left to right. */
export function phoneSpans(text: string): PhoneSpan[] {
  const spans: PhoneSpan[] = [];
  for (const [form, print] of FORMS) {
    const all = new RegExp(form.source, `${form.flags}g`);
    for (let m = all.exec(text); m; m = all.exec(text)) {
      const span = { phone: print(m), start: m.index, end: m.index + m[0].length };
      const free = spans.every((other) => span.end <= other.start || span.start >= other.end);
      if (free && span.phone !== '') spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function landline(m: RegExpExecArray): string {
  const area = m[1] ?? '';
  const number = `${m[2]}${m[3]}`;
  const foreignCall = /^\(?(?:\+|0086|86-)/.test(m[0]);
  if (!area.startsWith('0') && !foreignCall) return '';
  return `${area.startsWith('0') ? area : `0${area}`}-${number}${m[4] ? `-${m[4]}` : ''}`;
}

function tollFree(m: RegExpExecArray): string {
  const number = `${m[1]}${m[2]}${m[3]}`;
  return number.length === 10 ? `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}` : '';
}

/** 1.3800138E+10 shows all its digits only where none were rounded away. */
function fromScientific(first: string, rest: string, exponent: number): string[] {
  const digits = first + rest;
  return digits.length === exponent + 1 ? parsePhones(digits) : [];
}
