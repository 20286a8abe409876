import { compactText } from '../text/width';
import { plainNumerals } from '../text/numerals';
import type { CurrencyWord } from './currencies';
import { CURRENCY_WORDS, currencyAt, currencyUnitName } from './currencies';
import { scaleAt, scaleName } from './scales';
import type { AmountUnit } from './types';

/** A quotient (万元/亩) is no unit of an amount. */
const QUOTIENT =
  /[元亿万圆][/每](?:亩|公顷|人|年|月|日|天|次|户|家|个|台|套|件|平方|平米|㎡|m2|吨|kg|公斤|百|百元)/;
/** A heading may end in its unit without brackets: 总投资亿元. */
const MONEY_WORDS =
  /(?:投资|资金|资本|注册资[本金]|金额|总额|额|外资|规模|产值|产出|营收|收入|税收|利润|费用|成本|经费|预算|估算|单价|总价|到资)[:_\-\s]*$/;

/** No heading is longer. */
const LONGEST = 500;

/** The unit of scale 10^`power` in `currency`, with its usual text. */
export function amountUnit(currency: string, power: number): AmountUnit {
  return { currency, factor: 10 ** power, text: scaleName(power) + currencyUnitName(currency) };
}

/** The power of ten in a unit's factor. */
export function unitPower(unit: AmountUnit): number {
  return Math.round(Math.log10(unit.factor));
}

/**
 * The money unit that a title, unit line or heading states: `单位：亿元`, `总投资额[亿元]`, `(万美元)`, `注册资本(万元)`.
 * Null where it states none, states two different ones (`万元/万美元`), a quotient (`万元/亩`), or only the
 * currency (`人民币`): then somebody must be asked.
 */
export function parseUnit(text: string): AmountUnit | null {
  if (text.length > LONGEST) return null;
  const compact = plainNumerals(compactText(text)).toLowerCase();
  if (compact === '' || QUOTIENT.test(compact)) return null;
  const units = new Map<string, AmountUnit>();
  for (const part of unitCandidates(compact)) {
    const unit = exactUnit(part);
    if (unit) units.set(unit.text, unit);
  }
  const [only, second] = [...units.values()];
  return only && !second ? only : null;
}

/** The pieces of a heading in which a unit may stand: brackets, after 单位:, the end, the whole. */
function unitCandidates(compact: string): string[] {
  const inside = [...compact.matchAll(/[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]?/g)].map((m) => m[1] ?? '');
  const outside = compact.replace(/[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]?/g, '|');
  const afterLabel = [...outside.matchAll(/单位(?:为|是|[:_])([^|]*)/g)].map((m) => m[1] ?? '');
  const tail = /[^\d,;]*$/.exec(outside.replace(/\|+$/, ''))?.[0] ?? '';
  return [...inside, ...afterLabel, outside, ...tailUnits(tail)].flatMap((part) =>
    part.split(/[,;、/:|_]|或者?|和|及/).filter((piece) => piece !== ''),
  );
}

function tailUnits(tail: string): string[] {
  for (let at = 1; at < tail.length; at++) {
    if (MONEY_WORDS.test(tail.slice(0, at)) && exactUnit(tail.slice(at))) return [tail.slice(at)];
  }
  return [];
}

/** A text that is a unit and nothing else: 亿元, 万元人民币, 人民币万元, 万美元, 亿, rmbmillion. */
export function exactUnit(text: string): AmountUnit | null {
  const core = text
    .replace(/^(?:金额|货币|计量)?单位/, '')
    .replace(/^(?:均?以|均?按|折合?)/, '')
    .replace(/(?:计算?|填报|填写|为单位|口径)$/, '');
  const parts = unitParts(core);
  if (!parts || /^[千wkmb]$/.test(core)) return null;
  const { before, power, after, yuan } = parts;
  if (before && after && before.code !== after.code) return null;
  const counted = power !== null || yuan || before?.isUnit === true || after?.isUnit === true;
  return counted ? amountUnit((after ?? before)?.code ?? 'CNY', power ?? 0) : null;
}

interface UnitParts {
  before: CurrencyWord | null;
  power: number | null;
  after: CurrencyWord | null;
  yuan: boolean;
}

/** Currency, scale, currency or 元: each may be missing, nothing else may be there. */
function unitParts(core: string): UnitParts | null {
  const before = currencyAt(core, 0);
  let at = before?.word.length ?? 0;
  const scale = scaleAt(core, at);
  at += scale?.word.length ?? 0;
  const after = currencyAt(core, at);
  const yuan = !after && core[at] === '元';
  at += after?.word.length ?? (yuan ? 1 : 0);
  const whole = at === core.length && core !== '';
  return whole ? { before, power: scale?.power ?? null, after, yuan } : null;
}

/** A text that names a currency and nothing else. */
export function exactCurrency(text: string): string | null {
  return CURRENCY_WORDS.find((c) => c.word === text)?.code ?? null;
}
