import { isBlankMark } from '../text/blank';
import { cleanNames, cutAtAnd, cutOutsideBrackets, joinSpacedNames } from './names';
import type { PhoneSpan } from './phones';
import { phoneSpans } from './phones';
import { isTitle, splitTitle } from './titles';

export interface Counterpart {
  /** As known: a full name, or 陈总, 王总监 where nobody wrote more. */
  name: string;
  title?: string;
  phone?: string;
}

/**
 * The people on the other side (对方人员及职务, 接洽人): 陈总; 李明 总经理 13800000000; 王总监、张三（副总裁）. Titles and numbers go to the
 * name before them, or behind where the cell begins with a title. A number without any name gives nobody: use
 * `parsePhones` for it. Source: domain 4.1 D, H, I.
 */
export function parseCounterpart(text: string | null | undefined): Counterpart[] {
  const clean = cleanNames(text ?? '').replace(
    /\s*等(?:共|一行)?\s*[\d一二三四五六七八九十]*\s*(?:人|位|名)?[。.]?$/,
    '',
  );
  if (isBlankMark(clean)) return [];
  const people: Counterpart[] = [];
  const state = { people, waiting: null as string | null, titleFirst: null as boolean | null };
  for (const piece of cutOutsideBrackets(withMarkedPhones(clean), /[、,;/|\n丶]/)) {
    for (const token of tokensOf(piece)) take(token, state);
  }
  return people;
}

const PHONE_MARK = /^\ue001(.+)\ue002$/;

/** Numbers become tokens of their own before anything is cut: 0571-88888888 转 8001 holds blanks and dashes. */
function withMarkedPhones(text: string): string {
  let result = '';
  let at = 0;
  for (const span of phoneSpans(text) satisfies PhoneSpan[]) {
    result += `${text.slice(at, span.start)} \ue001${span.phone}\ue002 `;
    at = span.end;
  }
  return (result + text.slice(at)).replace(
    /(?:联系)?(?:电话|手机|手机号码?|tel|mobile|mob|微信)\.?[:]?(?=\s*\ue001)/gi,
    ' ',
  );
}

function tokensOf(piece: string): string[] {
  const inside: string[] = [];
  const open = piece.replace(/[([【〔]([^()[\]【】〔〕]*)(?:[)\]】〕]|$)/g, (_, content: string) => {
    inside.push(
      ...content
        .split(/[、,;/|]|(?=\ue001)|(?<=\ue002)/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
    return ' ';
  });
  const label = /^(?:联系人|接洽人|对接人|姓名|对方)?[:]?\s*/;
  const words = open
    .replace(label, '')
    .split(/(\ue001[^\ue002]*\ue002)/)
    .flatMap((part) => (PHONE_MARK.test(part) ? [part] : joinWords(part)));
  return [
    ...words,
    ...inside.map((content) => (PHONE_MARK.test(content) ? content : `\ue003${content}`)),
  ].filter((word) => word !== '');
}

/** Blanks divide names from titles; they do not divide the two characters of a name or the words of a Latin title. */
function joinWords(part: string): string[] {
  return joinSpacedNames(part.trim().replace(/:/g, ' '))
    .flatMap((word) => splitLatinTitle(word))
    .flatMap((word) => (isTitle(word) ? [word] : cutAtAnd(word)));
}

/** Klaus Müller CEO: the last word of a Latin name may be the title. */
function splitLatinTitle(word: string): string[] {
  const m = /^(.+)\s((?:[A-Za-z]+\s)?[A-Za-z]+)$/.exec(word);
  if (!m?.[1] || !m[2]) return [word];
  const short = m[2].split(' ').at(-1) ?? '';
  if (isTitle(m[2]) && /^(?:vice|general|managing|sales|senior|project|executive)\b/i.test(m[2]))
    return [m[1], m[2]];
  return isTitle(short) ? [word.slice(0, -short.length).trim(), short] : [word];
}

interface State {
  people: Counterpart[];
  waiting: string | null;
  titleFirst: boolean | null;
}

function take(token: string, state: State): void {
  const last = state.people.at(-1);
  const phone = PHONE_MARK.exec(token)?.[1];
  if (phone !== undefined) {
    if (last) last.phone = last.phone ? `${last.phone};${phone}` : phone;
    return;
  }
  if (token.startsWith('\ue003')) {
    if (last)
      last.title =
        last.title && last.title !== token.slice(1) ? `${last.title};${token.slice(1)}` : token.slice(1);
    return;
  }
  if (isTitle(token)) takeTitle(token, state);
  else takeName(token, state);
}

function takeTitle(title: string, state: State): void {
  const last = state.people.at(-1);
  state.titleFirst ??= last === undefined;
  if (state.titleFirst || !last) state.waiting = state.waiting ? `${state.waiting};${title}` : title;
  else last.title = last.title ? `${last.title};${title}` : title;
}

function takeName(token: string, state: State): void {
  const { name, title } = splitTitle(token);
  const person: Counterpart = { name };
  const known = [state.waiting, title].filter((part): part is string => Boolean(part)).join(';');
  if (known !== '') person.title = known;
  state.waiting = null;
  state.titleFirst ??= false;
  state.people.push(person);
}
