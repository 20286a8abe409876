import type { Decimal } from '../text/decimal';
import { add, negate, parseDecimal, shift } from '../text/decimal';
import { chineseDigit } from '../text/numerals';
import type { CurrencyWord } from './currencies';
import { currencyAt } from './currencies';
import type { NumberToken } from './number';
import { numberValue, readFigure, readPower } from './number';
import { scaleAt } from './scales';

/** One amount as it was written, before heading and sheet have their say. */
export interface Head {
  /** In units of one, or in units of the heading where `power` is null and nothing else names a unit. */
  value: Decimal;
  /** Power of ten of the scale words (亿 8, 千万 7, 千 3); null where the text has none. */
  power: number | null;
  /** The scale is 万 or more, which makes it a unit of its own: 5千 under 万元 are 5000 万元, 5万 are not. */
  scaled: boolean;
  currency: string | null;
  /** The text names a unit of count (元, 美元), so a missing scale word means ones. */
  counted: boolean;
  approx: boolean;
  /** The amount is said to be one phase (一期3亿元) or an increment (增资2亿元). */
  phase: string | null;
}

const LABEL =
  /^(?:(?:预计|预估|计划|拟|项目|协议|合同|意向|签约|工程|工业|累计|合计|共计|共|其中)*(?:总?投资(?:总?额|总?规模|金额)?|投资|总额|金额|注册资[本金]|投入|出资)(?:额)?|合计|共计|总计|其中|[大小]写)[为是:]?/;
const PHASE =
  /^(第?[一二三四1234]期|首期|增资扩产|增资|增加|新增|追加)(?:工程|项目|计划|预计|拟|总|投资|金额|规模|额|约?为|:)*/;
const ABOUT_BEFORE =
  /^(?:大约|约为|约合|大概|约|超过|超|逾|突破|将近|接近|近|不低于|不少于|不小于|不超过|不高于|不多于|高于|低于|大于|小于|不到|不足|未达|多于|少于|至少|至多|最高|最低|最多|最少|预计|预估|估计|估算|估|暂估|暂定|暂按|初步|≥|≤|>=?|<=?|≈|~)/;
/** Words that change nothing: an investment is always a plan. */
const REACHES = /^(?:计划|拟|达到?|为|是|:)/;
const ABOUT_AFTER = /^(?:左右|上下|以上|以下|以内|以外|之上|之内|不等|余|多|有余|级|起|不到|不足|\+)/;

interface Scan {
  text: string;
  at: number;
  head: Head;
  words: CurrencyWord[];
  negative: boolean;
}

/**
 * Reads one amount that fills the whole text (half width, no blanks, lower case, plain numerals); null where the
 * text is anything else. Numbers by `numberValue`, currencies by name or sign, words such as 约, 余, 以上 as `approx`.
 */
export function readHead(text: string): Head | null {
  const head: Head = { value: { digits: 0n, scale: 0 }, power: null, scaled: false, currency: null, counted: false, approx: false, phase: null }; // prettier-ignore
  const scan: Scan = { text, at: 0, head, words: [], negative: false };
  takeBefore(scan);
  if (!takeNumber(scan) || !takeAfter(scan) || scan.at !== text.length) return null;
  const codes = new Set(scan.words.map((word) => word.code));
  if (codes.size > 1) return null;
  head.currency = scan.words[0]?.code ?? null;
  head.counted ||= scan.words.some((word) => word.isUnit);
  if (scan.negative) head.value = negate(head.value);
  return head;
}

function take(scan: Scan, pattern: RegExp): string | null {
  const hit = pattern.exec(scan.text.slice(scan.at))?.[0] ?? null;
  if (hit) scan.at += hit.length;
  return hit || null;
}

function takeCurrency(scan: Scan): boolean {
  const word = currencyAt(scan.text, scan.at);
  if (!word) return false;
  scan.words.push(word);
  scan.at += word.word.length;
  return true;
}

function takeBefore(scan: Scan): void {
  for (let again = true; again; ) {
    const phase = PHASE.exec(scan.text.slice(scan.at));
    if (phase && !scan.head.phase) {
      scan.head.phase = phase[1] ?? null;
      scan.at += phase[0].length;
      continue;
    }
    const about = take(scan, ABOUT_BEFORE);
    if (about) scan.head.approx = true;
    again =
      about !== null || take(scan, LABEL) !== null || take(scan, REACHES) !== null || takeCurrency(scan);
  }
  scan.negative = take(scan, /^-/) !== null;
  if (scan.negative) takeCurrency(scan);
}

function takeNumber(scan: Scan): boolean {
  const tokens: NumberToken[] = [];
  let powers = 0;
  for (;;) {
    const rest = scan.text.slice(scan.at);
    const figure = readFigure(rest);
    if (figure) {
      tokens.push(figure.token);
      scan.at += figure.length;
      continue;
    }
    const power = readPower(rest);
    if (power !== null) {
      tokens.push({ type: 'scale', power });
      powers++;
      scan.at++;
    } else if (!takeFiller(scan, tokens.length > 0)) {
      break;
    }
  }
  return settleNumber(scan, tokens, powers) && takeEnglishScale(scan, powers);
}

/** 20余亿, 3个多亿: words inside a number. */
function takeFiller(scan: Scan, started: boolean): boolean {
  if (!started) return false;
  if (take(scan, /^个(?=[多余]?[十百千万亿])/)) return true;
  const about = take(scan, /^[余多](?=[个十百千万亿])/);
  if (about) scan.head.approx = true;
  return about !== null;
}

function settleNumber(scan: Scan, tokens: NumberToken[], powers: number): boolean {
  const closed = scan.text.startsWith('元', scan.at) || currencyAt(scan.text, scan.at) !== null;
  const value = numberValue(tokens, closed);
  if (!value) return false;
  scan.head.value = value;
  if (powers > 0 && tokens.some((token) => token.type === 'scale' && token.power >= 3)) {
    scan.head.power = leadPower(tokens);
    scan.head.scaled = tokens.some((token) => token.type === 'scale' && token.power >= 4);
  }
  return true;
}

/** The scale people would name: 2亿3000万 → 亿, 3千万 → 千万, 1.2万亿 → 万亿, 二十三亿 → 亿. */
function leadPower(tokens: NumberToken[]): number {
  const start = tokens.findIndex((token) => token.type === 'scale' && token.power >= 3);
  let power = 0;
  for (const token of tokens.slice(start)) {
    if (token.type !== 'scale' || token.power < 3) break;
    power += token.power;
  }
  return power;
}

function takeEnglishScale(scan: Scan, powers: number): boolean {
  const scale =
    /^[a-z]/.test(scan.text.slice(scan.at)) && !currencyAt(scan.text, scan.at)
      ? scaleAt(scan.text, scan.at)
      : null;
  if (!scale) return true;
  if (powers > 0) return false;
  scan.at += scale.word.length;
  scan.head.value = shift(scan.head.value, scale.power);
  scan.head.power = scale.power;
  scan.head.scaled = true;
  return true;
}

function takeAfter(scan: Scan): boolean {
  for (let again = true; again; ) {
    const about = take(scan, ABOUT_AFTER);
    if (about) scan.head.approx = true;
    again = about !== null || takeCurrency(scan) || takeYuan(scan) || take(scan, /^[整正]$/) !== null;
  }
  return true;
}

/** 元, and 角 and 分 after it. */
function takeYuan(scan: Scan): boolean {
  const hit =
    /^(?:元|块(?!钱)|块钱)(?:零?([一二三四五六七八九\d])角)?(?:零?([一二三四五六七八九\d])分)?/.exec(
      scan.text.slice(scan.at),
    );
  if (!hit || (scan.head.counted && !scan.words.length)) return false;
  scan.at += hit[0].length;
  scan.head.counted = true;
  const cents = coin(hit[1]) * 10 + coin(hit[2]);
  const fraction = parseDecimal(String(cents));
  if (cents > 0 && fraction) scan.head.value = add(scan.head.value, shift(fraction, -2));
  return true;
}

function coin(digit: string | undefined): number {
  if (!digit) return 0;
  const chinese = chineseDigit(digit);
  return chinese >= 0 ? chinese : Number(digit);
}
