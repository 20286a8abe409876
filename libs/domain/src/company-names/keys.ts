import { normalizeCompanyName } from './normalize';
import { isPlace, leadingPlace, trailingPlace } from './places';
import { splitCompanies } from './split';

/** Traditional characters of the legal forms only; names themselves are not converted. */
const TRADITIONAL: Record<string, string> = { 責: '责', 團: '团', 廠: '厂', 業: '业', 份: '份', 會: '会' };
const LATIN_WORDS: [RegExp, string][] = [
  [/\blimited\b/g, 'ltd'],
  [/\b(?:company|co)\b/g, 'co'],
  [/\bcorporation\b/g, 'corp'],
  [/\bincorporated\b/g, 'inc'],
  [/\band\b/g, '&'],
];

/**
 * The strict key: one legal name, however it was typed, gives one key. Width, case, blanks, brackets and marks do not
 * count; 有限责任公司 and 有限公司 are one form, so are 股份有限公司 and 股份公司, but the two are not each other. The place
 * stays where it stands. A bracketed former or short name is no part of the name. Source: domain 4.2.
 */
export function companyNameKey(name: string): string {
  return bareName(name)
    .replace(/股份有限责任公司$|股份公司$/, '股份有限公司')
    .replace(/有限责任公司/g, '有限公司')
    .replace(/[^\p{L}\p{N}&]/gu, '');
}

/** First company of the text, normalised, lower case, with the written-out forms of Latin names shortened. */
function bareName(name: string): string {
  const first = splitCompanies(name).at(0)?.name ?? normalizeCompanyName(name);
  const lower = first
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replace(/\./g, ''))
    .replace(/[責團廠業份會]/g, (c) => TRADITIONAL[c] ?? c);
  return LATIN_WORDS.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    lower.replace(/[.,]/g, ' '),
  );
}

const BRANCH = /((?:公司|集团|厂|中心)[^公司]*?)?(?:分公司|分部|分厂|分行|支行|办事处|代表处|经营部|门店)$/;
const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|控股公司|总公司|公司|（?集团）?|（?(?:有限|普通|特殊普通)合伙）?|合伙企业|株式会社|株式會社)$/;
const LATIN_FORM =
  /[\s,.]*\b(?:co|ltd|inc|corp|llc|llp|lp|plc|gmbh|ag|kg|se|sa|sas|srl|spa|bv|nv|ab|oy|as|aps|a\/s|kk|pte|pty|sdn|bhd|group|holdings?|& co)\s*$/;
/** A remainder this short says too little without its place: 杭州银行 and 北京银行 are not alike. */
const SHORT = 2;

/**
 * The loose key: place and legal form do not count, so 杭州比亚迪汽车有限公司 and 比亚迪（杭州）汽车有限公司 give the same.
 * They are two legal entities: the key is for suggestions to a person, never for a merge. Source: domain 4.2.
 */
export function looseCompanyKey(name: string): string {
  const bare = bareName(name);
  const places: string[] = [];
  const open = bare
    .replace(/（([^（）]*)）/g, (_, inside: string) => {
      if (isPlace(inside)) places.push(inside.replace(/[省市区县]|中国/g, ''));
      return isPlace(inside) || /^(?:集团|控股|有限合伙|普通合伙|特殊普通合伙)$/.test(inside) ? '' : inside;
    })
    .replace(/\s*\((?:china|shanghai|hangzhou|suzhou|beijing|asia(?: pacific)?|hong kong|hk)\)/g, '');
  const core = withoutPlaces(withoutForms(open), places);
  const key = core.replace(/[^\p{L}\p{N}&]/gu, '');
  return [...key].length <= SHORT ? places.join('') + key : key;
}

/** The places a name holds, in front or in brackets, bare: to tell two names with the same loose key apart. */
export function companyPlaces(name: string): string[] {
  const bare = bareName(name);
  const places: string[] = [];
  for (const [, inside] of bare.matchAll(/（([^（）]*)）/g)) collectPlaces(inside ?? '', places);
  collectPlaces(bare, places);
  return [...new Set(places)];
}

function collectPlaces(text: string, into: string[]): string {
  let rest = text;
  for (let hit = leadingPlace(rest); hit && hit.length < rest.length + 1; hit = leadingPlace(rest)) {
    into.push(hit.place);
    rest = rest.slice(hit.length);
  }
  return rest;
}

function withoutForms(text: string): string {
  let result = text.trim();
  const branch = BRANCH.exec(result);
  if (branch) result = result.slice(0, branch.index) + (/^(?:公司|集团|厂|中心)/.exec(branch[0])?.[0] ?? '');
  for (let before = ''; before !== result; ) {
    before = result;
    const shorter = result
      .replace(LEGAL_FORM, '')
      .replace(/^株式[会會]社/, '')
      .replace(LATIN_FORM, '')
      .trim();
    if (shorter !== '') result = shorter;
  }
  return result;
}

function withoutPlaces(text: string, into: string[]): string {
  const found: string[] = [];
  const rest = collectPlaces(text, found);
  if (rest === '') return text;
  into.push(...found);
  if (/..中国$/.test(rest)) return rest.slice(0, -2);
  const last = trailingPlace(rest);
  if (last === null) return rest;
  into.push(last);
  return rest.slice(0, -last.length);
}
