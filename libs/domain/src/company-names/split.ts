import { isBlankMark } from '../text/blank';
import { cleanText } from '../text/width';
import { normalizeCompanyName } from './normalize';
import { isPlace } from './places';

export interface SplitCompany {
  /** As `normalizeCompanyName` gives it. */
  name: string;
  /** （原名…）, （曾用名…）, or the written name itself where the text says 现更名为. */
  formerNames: string[];
  /** （简称…）. */
  shortNames: string[];
  /** Anything else in brackets behind the name: 投资方, 世界500强. */
  note?: string;
}

export interface ParsedCompanies {
  companies: SplitCompany[];
  /** The 5 of 等5家企业: how many there were, named or not. */
  statedCount?: number;
}

/** The companies of a cell; see `parseCompanies`. */
export function splitCompanies(text: string): SplitCompany[] {
  return parseCompanies(text).companies;
}

const ORGANISATION =
  '公司|集团|厂|研究院|研究所|设计院|大学|学院|医院|中心|合伙企业|[(（](?:有限|普通)合伙[)）]|事务所|商会|协会|基金会?|银行|株式会社|管委会|领事馆|代表处|办事处';
const FORMER =
  /^(?:(?:原名称?|原企业名称?|曾用名称?|前身|旧称|更名前)[为是:]?|原(?=.*(?:公司|集团|厂|院|所|中心)))\s*(.{2,})$/;
const CURRENT =
  /^(?:(?:现名|现更名|已?更名|后更名|变更|改名)[为是:]{0,2}|现为?(?=.*(?:公司|集团|厂|院|所|中心)))\s*(.{2,})$/;
const SHORT = /^(?:以下简称|简称|下称|又名|别名|英文名称?)[为是:]?\s*["“'‘]?(.{2,}?)["”'’]?$/;

/**
 * Splits a cell with one or several companies at 、 ， ; / and line breaks, never inside brackets and never before
 * Ltd. Numbers in front go, 等5家 is kept as a count, names of before and short names are taken out of the brackets.
 * Source: domain 4.2.
 */
export function parseCompanies(text: string): ParsedCompanies {
  const clean = withoutNumbering(cleanText(text));
  const counted =
    /等?\s*(?:共|一行)?\s*(\d{1,3})\s*(?:家|个)(?:企业|公司|单位|机构)?[。.]?$|(?<=.)等(?:企业|公司|单位|机构)?[。.]?$/.exec(
      clean,
    );
  const body = counted && counted.index > 0 ? clean.slice(0, counted.index) : clean;
  const companies: SplitCompany[] = [];
  for (const piece of piecesOf(body)) {
    if (isBlankMark(piece) || /^[\d\s.]+$/.test(piece)) continue;
    if (!attachAlias(piece, companies.at(-1))) companies.push(companyOf(piece));
  }
  const named = companies.filter((company) => company.name !== '');
  return counted?.[1] && counted.index > 0
    ? { companies: named, statedCount: Number(counted[1]) }
    : { companies: named };
}

function withoutNumbering(clean: string): string {
  return clean
    .replace(/[①-⑳⑴-⒇]/g, '\n')
    .replace(/^\(1\)[^]*$/, (all) => all.replace(/\(\d{1,2}\)/g, '\n'))
    .replace(/^一、[^]*$/, (all) => all.replace(/(^|[\s;,])[一二三四五六七八九十]{1,2}、/g, '$1\n'))
    .replace(/(^|[\s;、,])\(?\d{1,2}(?:[.)](?!\d)|、)\s*/g, '$1\n')
    .trim();
}

/** Cuts at the separators that stand outside brackets and do not belong to a Latin name. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if ('([【〔（'.includes(char)) depth++;
    if (')]】〕）'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && isSeparator(text, at)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += char;
    }
  }
  return [...pieces, piece]
    .flatMap(joinedNames)
    .map((p) => p.trim())
    .filter((p) => p !== '');
}

function isSeparator(text: string, at: number): boolean {
  const char = text[at] ?? '';
  const rest = text.slice(at + 1);
  if ('、;\n|丶'.includes(char)) return true;
  if (char === ',')
    return !/^\s*(?:ltd|limited|inc|incorporated|llc|l\.l\.c|corp|gmbh|s\.?a|s\.?p\.?a|s\.?r\.?l|plc|co|b\.?v|n\.?v|a\.?g|kk|k\.k)\b/i.test(
      rest,
    );
  return char === '/' && !/^s\b/i.test(rest);
}

/** 甲有限公司和乙有限公司, 甲有限公司 乙有限公司: two names without a mark between them. */
function joinedNames(piece: string): string[] {
  const link = new RegExp(
    `(?<=(?:${ORGANISATION}))(?:\\s*(?:以及|和|与|及|暨)\\s*|\\s+)(?=(\\S{4,}.*)$)`,
  ).exec(piece);
  const rest = link?.[1] ?? '';
  const standsAlone = new RegExp(`(?:${ORGANISATION})(?:[(（].*[)）])?$`).test(rest);
  const isRest = /^(?:股份|有限|集团)|^.{0,8}(?:分公司|分部|办事处|代表处)$/.test(rest);
  if (!link || !standsAlone || isRest) return [piece];
  return [piece.slice(0, link.index), ...joinedNames(rest)];
}

/** A piece that only says 原名… belongs to the company before it. */
function attachAlias(piece: string, previous: SplitCompany | undefined): boolean {
  const former = /^(?:原名称?|曾用名称?|前身|更名前)[为是:]?\s*(.{2,})$/.exec(piece)?.[1];
  const short = SHORT.exec(piece)?.[1];
  if (!previous || (!former && !short)) return false;
  if (former) previous.formerNames.push(normalizeCompanyName(former));
  else if (short) previous.shortNames.push(normalizeCompanyName(short));
  return true;
}

interface Draft {
  company: SplitCompany;
  notes: string[];
  current: string | null;
}

function companyOf(piece: string): SplitCompany {
  const draft: Draft = { company: { name: '', formerNames: [], shortNames: [] }, notes: [], current: null };
  const { company } = draft;
  const open = takeBrackets(piece, draft);
  const tail = /^(.*(?:公司|集团))[\s,]*(?:曾用名|原名)[为是:]?\s*(.{2,})$/.exec(open);
  if (tail?.[2]) company.formerNames.push(normalizeCompanyName(tail[2]));
  company.name = normalizeCompanyName(tail?.[1] ?? open);
  if (draft.current !== null) {
    company.formerNames.unshift(company.name);
    company.name = normalizeCompanyName(draft.current);
  }
  if (draft.notes.length > 0) company.note = draft.notes.join(';');
  return company;
}

/** The piece without those brackets that are no part of the name; what they say goes into the draft. */
function takeBrackets(piece: string, draft: Draft): string {
  const closings = closingBrackets(piece);
  let open = '';
  for (let at = 0; at < piece.length; ) {
    const end = closings.get(at);
    if (end === undefined) {
      open += piece[at++] ?? '';
      continue;
    }
    const inside = piece.slice(at + 1, end).trim();
    if (!takeAlias(inside, draft)) {
      const behind = piece.slice(end + 1).trim();
      const inName = (behind !== '' && !/^[([【〔（]/.test(behind)) || isPartOfName(inside, open);
      if (inName) open += piece.slice(at, end + 1);
      else if (inside !== '') draft.notes.push(inside);
    }
    at = end + 1;
  }
  return open;
}

/** Where each bracket that opens closes; one that stays open is not in it. */
function closingBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const opened: number[] = [];
  for (const [at, char] of text.split('').entries()) {
    if ('([【〔（'.includes(char)) opened.push(at);
    const start = ')]】〕）'.includes(char) ? opened.pop() : undefined;
    if (start !== undefined) closings.set(start, at);
  }
  return closings;
}

function takeAlias(inside: string, draft: Draft): boolean {
  const former = FORMER.exec(inside)?.[1];
  const current = CURRENT.exec(inside)?.[1];
  const short = SHORT.exec(inside)?.[1];
  if (former) draft.company.formerNames.push(...former.split(/[、,;]/).map(normalizeCompanyName));
  else if (current) draft.current = current;
  else if (short) draft.company.shortNames.push(normalizeCompanyName(short));
  return Boolean(former ?? current ?? short);
}

/** Brackets at the end of a name: 比亚迪（中国）, XX合伙企业（有限合伙） stay; what stands behind 公司 is a remark. */
function isPartOfName(inside: string, before: string): boolean {
  if (/^(?:有限合伙|普通合伙|特殊普通合伙|集团|个人独资|筹|筹建)$/.test(inside)) return true;
  const complete = new RegExp(`(?:${ORGANISATION})\\s*$`).test(before);
  if (isPlace(inside)) return !/(?:公司|厂)\s*$/.test(before);
  return (
    !complete &&
    /^[\u4e00-\u9fff]{2,4}$/.test(inside) &&
    !/投资|外资|内资|待定|上市|企业|独资|合资|方$|强$/.test(inside)
  );
}
