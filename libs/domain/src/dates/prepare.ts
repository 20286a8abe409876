import { plainNumerals, positionalDigits, smallChineseNumber } from '../text/numerals';
import { cleanText } from '../text/width';

const DAYTIME = '上午|下午|中午|晚上|晚间|早上|凌晨|傍晚|全天';
const CLOCK = String.raw`\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?|半|整|钟)?)(?:\s?[ap]m)?`;
const TIME = new RegExp(
  String.raw`(?:(?<=\d)[t ]|(?<=[日号)])|\s|^|(?:${DAYTIME}))\s*(?:${DAYTIME})?\s*${CLOCK}(?:\s*[-~至到]\s*(?:${DAYTIME})?\s*${CLOCK})?`,
  'g',
);
const BEFORE =
  /^(?:截[至止]到?|至|预计|预期|计划|拟定?|大约|约|暂定|最[迟晚]|不[迟晚]于|自|从|于|在|(?:签[约订]|开工|竣工|投产|注册|出发|返回|拜访)?(?:时间|日期))[于为:]?/;
const AFTER = /(?:之前|以前|前后|左右|前|止|起|开始|签[约订]|开工|竣工|投产|注册|完成|举行|召开)$/;

/**
 * A date text without what says nothing about the day: width, blanks, weekday, time of day, comments in brackets,
 * 约, 前; Chinese numerals as digits, every dash as "-". Null where a bracket or a blank makes it doubtful.
 */
export function prepareDate(text: string): string | null {
  const dashed = cleanText(text)
    .toLowerCase()
    .replace(/^['`’]+/, '')
    .replace(/[‐‑‒–—―−─]+/g, '-')
    .replace(/[～〜∼]/g, '~')
    .replace(/(?<=\d)(?:。|\.{2,})(?=\d)/g, '.')
    .replace(/(?<=\d)\.$/, '');
  const open = withoutBrackets(dashed);
  if (open === null) return null;
  const plain = open
    .replace(/(?:星期|礼拜|周)[一二三四五六日天]/g, '')
    .replace(TIME, ' ')
    .replace(new RegExp(DAYTIME, 'g'), '')
    .replace(/[。;]$/, '')
    .trim();
  const spaced = withoutBlanks(plain);
  return spaced === null ? null : chineseToDigits(trimWords(spaced));
}

/** A comment in brackets goes; a bracket that holds figures makes the text doubtful. */
function withoutBrackets(text: string): string | null {
  const whole = /^[([【〔](.*)[)\]】〕]$/.exec(text);
  if (whole?.[1] && !/[()[\]【】〔〕]/.test(whole[1])) return whole[1];
  let doubtful = false;
  const open = text.replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (_, inside: string) => {
    doubtful ||=
      /\d(?!\d?[:时点])/.test(inside.replace(new RegExp(CLOCK, 'g'), '')) ||
      /[零一二三四五六七八九十][年月日号]/.test(inside);
    return '';
  });
  return doubtful || /[()[\]【】〔〕]/.test(open) ? null : open;
}

/** Blanks beside a mark go; blanks between digits only in the plain form `2024 10 18`. */
function withoutBlanks(text: string): string | null {
  const triple = /^(\d{4}) (\d{1,2}) (\d{1,2})[日号]?$/.exec(text);
  if (triple) return `${triple[1]}-${triple[2]}-${triple[3]}`;
  const quarter = /^(q[1-4]) (\d{4})$/.exec(text);
  if (quarter) return `${quarter[1]}-${quarter[2]}`;
  const tight = text.replace(/\s+/g, ' ').replace(/(?<=\D) | (?=\D)/g, '');
  return /\d \d/.test(tight) ? null : tight;
}

function trimWords(text: string): string {
  let result = text;
  for (let before = ''; before !== result; ) {
    before = result;
    result = result.replace(BEFORE, '').replace(AFTER, '');
  }
  return result;
}

/** 二〇二四年十月十八日 → 2024年10月18日; null where a run of numerals is no number. */
function chineseToDigits(text: string): string | null {
  let broken = false;
  const digits = plainNumerals(text)
    .replace(/元月/g, '1月')
    .replace(/[零一二三四五六七八九十百]+(年)?/g, (run: string, year: string | undefined) => {
      const numerals = year ? run.slice(0, -1) : run;
      const positional =
        numerals.length === 4 || (year && numerals.length === 2) ? positionalDigits(numerals) : null;
      const value = positional ?? smallChineseNumber(numerals);
      if (value === null) broken = true;
      return `${value ?? ''}${year ?? ''}`;
    });
  return broken ? null : digits;
}
