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
  email?: string;
  /** What else stood beside the name: a WeChat name, a remark. */
  note?: string;
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
    /(?:联系)?(?:电话|手机|手机号码?|tel|mobile|mob)\.?[:]?(?=\s*\ue001)/gi,
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
    ...inside.map((content) => (PHONE_MARK.test(content) ? content : INSIDE + content)),
  ].filter((word) => word !== '');
}

/** Blanks divide names from titles; they do not divide the two characters of a name or the words of a Latin title. */
function joinWords(part: string): string[] {
  const spaced = part.replace(/:/g, ' ').replace(/(?<![A-Za-z])[-–—]+|[-–—]+(?![A-Za-z])/g, ' ');
  return joinSpacedNames(spaced.trim())
    .flatMap((word) => splitLatinTitle(word))
    .flatMap((word) => (isTitle(word) || isDepartment(word) ? [word] : cutAtAnd(word)));
}

/** Klaus Müller CEO, Hans Müller Managing Director: the last words of a Latin name may be the title. */
function splitLatinTitle(word: string): string[] {
  const words = word.split(' ');
  for (let at = 0; at < words.length; at++) {
    const title = words.slice(at).join(' ');
    if (/^[A-Za-z]/.test(title) && isTitle(title))
      return at === 0 ? [word] : [words.slice(0, at).join(' '), title];
  }
  return [word];
}

/** 投资部, 某某公司: what stands beside a name and is no name. */
function isDepartment(word: string): boolean {
  return /^.{1,12}(?:部|部门|办公室|公司|集团|中心|总部|委员会|研究院)$/.test(word) && !/^.总部$/.test(word);
}

interface State {
  people: Counterpart[];
  waiting: string | null;
  titleFirst: boolean | null;
}

function take(token: string, state: State): void {
  const last = state.people.at(-1);
  const phone = PHONE_MARK.exec(token)?.[1];
  const plain = token.startsWith(INSIDE) ? token.slice(1) : token;
  if (phone !== undefined) {
    if (last) last.phone = joined(last.phone, phone);
  } else if (EMAIL.test(plain)) {
    if (last) last.email = joined(last.email, plain.replace(/^.*:/, ''));
  } else if (/^(?:微信|wechat|qq)/i.test(plain)) {
    if (last) last.note = joined(last.note, plain);
  } else if (token.startsWith(INSIDE)) {
    if (last) last.title = joined(last.title, plain);
  } else if (isTitle(token) || isDepartment(token)) takeTitle(token, state);
  else takeName(token, state);
}

const EMAIL = /^(?:(?:邮箱|e-?mail):)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
/** Begins a token that stood in brackets. */
const INSIDE = '\ue003';

function joined(before: string | undefined, text: string): string {
  return before === undefined || before === text ? text : `${before};${text}`;
}

function takeTitle(title: string, state: State): void {
  const last = state.people.at(-1);
  state.titleFirst ??= last === undefined;
  if (state.titleFirst || !last) state.waiting = joined(state.waiting ?? undefined, title);
  else last.title = joined(last.title, title);
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
