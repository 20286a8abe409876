import { cleanText } from '../text/width';
import { isChineseName, isCompoundSurname } from './surnames';

const HAN = /^[\u3400-\u9fff]+$/;

/** Half width; numbering in front (1. ① 2、) as line breaks; one kind of dot in names such as 买买提·艾力. */
export function cleanNames(text: string): string {
  return cleanText(text)
    .replace(/[•‧・∙●]/g, '·')
    .replace(/[①-⑳⑴-⒇]/g, '\n')
    .replace(/^\(1\)[^]*$/, (all) => all.replace(/\(\d{1,2}\)/g, '\n'))
    .replace(/(?<=[\u4e00-\u9fff]{2})[.。&+\\](?=[\u4e00-\u9fff]{2})/g, '、')
    .replace(/\s(?=[^\s:、,;]{1,6}:)/g, '\n')
    .replace(/(^|[\s;、,])\(?\d{1,2}(?:[.)](?!\d)|、)\s*(?=\D)/g, '$1\n')
    .trim();
}

/** Cuts at 、 ， ; / | and line breaks outside brackets. */
export function cutOutsideBrackets(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of text) {
    if ('([【〔'.includes(char)) depth++;
    if (')]】〕'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(char)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += char;
    }
  }
  return [...pieces, piece].map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Puts together what blanks took apart: 王 伟 → 王伟, 欧阳 修 → 欧阳修; 张三 李四 stay two; Latin words stay one name.
 */
export function joinSpacedNames(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 3 && words.every((word) => HAN.test(word) && word.length === 1))
    return [words.join('')];
  const names: string[] = [];
  let latin = false;
  for (const word of words) {
    const last = names.at(-1);
    const isHan = HAN.test(word);
    if (last !== undefined && !isHan && latin && !/^[(（]/.test(word))
      names[names.length - 1] = `${last} ${word}`;
    else if (last !== undefined && isHan && needsMore(last, word)) names[names.length - 1] = last + word;
    else names.push(word);
    latin = !isHan;
  }
  return names;
}

function needsMore(last: string, next: string): boolean {
  if (!HAN.test(last) || last.length + next.length > 4) return false;
  return last.length === 1 || isCompoundSurname(last);
}

/** 张三和李四, 张三与李四: two names, where both sides are names; 张和平 is one. */
export function cutAtAnd(name: string): string[] {
  for (const m of name.matchAll(/以及|[和与及]/g)) {
    const left = name.slice(0, m.index).trim();
    const right = name.slice(m.index + m[0].length).trim();
    if (isChineseName(left) && right.length >= 2 && cutAtAnd(right).every(isChineseName))
      return [left, ...cutAtAnd(right)];
  }
  return [name];
}
