/** Currencies as Chinese ledgers name them, with their ISO 4217 code. */
interface CurrencyRow {
  code: string;
  /** How an amount of it is printed in Chinese. */
  unit: string;
  /** Names that are themselves a unit of count (3000万美元): enough as a unit in a heading. */
  units: string[];
  /** Names and signs that tell the currency but not the unit (USD, ￥, 港币). Lower case. */
  names: string[];
}

const ROWS: CurrencyRow[] = [
  { code: 'CNY', unit: '元', units: ['元人民币', '人民币元'], names: ['人民币', 'rmb', 'cny', 'cn¥', '¥', '￥'] },
  { code: 'USD', unit: '美元', units: ['美元'], names: ['美金', 'us$', 'usd', 'us dollars', 'usdollars', '$'] },
  { code: 'HKD', unit: '港元', units: ['港元', '港圆'], names: ['港币', '港纸', 'hk$', 'hkd'] },
  { code: 'EUR', unit: '欧元', units: ['欧元', '欧'], names: ['€', 'eur', 'euros', 'euro'] },
  { code: 'JPY', unit: '日元', units: ['日元', '日圆', '円'], names: ['日币', 'jp¥', 'jpy'] },
  { code: 'GBP', unit: '英镑', units: ['英镑', '镑'], names: ['£', 'gbp'] },
  { code: 'KRW', unit: '韩元', units: ['韩元', '韩圆', '韩圜'], names: ['韩币', '₩', 'krw'] },
  { code: 'TWD', unit: '新台币', units: ['新台币', '台币', '台元'], names: ['nt$', 'twd', 'ntd'] },
  { code: 'SGD', unit: '新加坡元', units: ['新加坡元', '新元', '坡币'], names: ['新加坡币', '新币', 's$', 'sgd'] },
  { code: 'CHF', unit: '瑞士法郎', units: ['瑞士法郎', '瑞郎'], names: ['chf'] },
  { code: 'AUD', unit: '澳元', units: ['澳元', '澳大利亚元'], names: ['澳币', 'a$', 'au$', 'aud'] },
  { code: 'CAD', unit: '加元', units: ['加元', '加拿大元'], names: ['加币', 'c$', 'ca$', 'cad'] },
  { code: 'NZD', unit: '新西兰元', units: ['新西兰元', '纽元'], names: ['nz$', 'nzd'] },
  { code: 'MOP', unit: '澳门元', units: ['澳门元'], names: ['澳门币', '葡币', 'mop'] },
  { code: 'SEK', unit: '瑞典克朗', units: ['瑞典克朗'], names: ['sek'] },
  { code: 'DKK', unit: '丹麦克朗', units: ['丹麦克朗'], names: ['dkk'] },
  { code: 'NOK', unit: '挪威克朗', units: ['挪威克朗'], names: ['nok'] },
  { code: 'RUB', unit: '卢布', units: ['卢布', '俄罗斯卢布'], names: ['rub'] },
  { code: 'INR', unit: '印度卢比', units: ['印度卢比', '卢比'], names: ['inr'] },
  { code: 'THB', unit: '泰铢', units: ['泰铢'], names: ['thb'] },
  { code: 'MYR', unit: '林吉特', units: ['林吉特', '令吉'], names: ['马币', 'myr'] },
  { code: 'VND', unit: '越南盾', units: ['越南盾'], names: ['vnd'] },
  { code: 'IDR', unit: '印尼盾', units: ['印尼盾'], names: ['idr'] },
  { code: 'PHP', unit: '菲律宾比索', units: ['菲律宾比索'], names: ['php'] },
  { code: 'AED', unit: '迪拉姆', units: ['迪拉姆', '阿联酋迪拉姆'], names: ['aed'] },
  { code: 'SAR', unit: '沙特里亚尔', units: ['沙特里亚尔', '里亚尔'], names: ['sar'] },
  { code: 'ILS', unit: '新谢克尔', units: ['新谢克尔', '谢克尔'], names: ['ils'] },
  { code: 'BRL', unit: '雷亚尔', units: ['雷亚尔'], names: ['brl'] },
  { code: 'MXN', unit: '墨西哥比索', units: ['墨西哥比索'], names: ['mxn'] },
  { code: 'ZAR', unit: '兰特', units: ['兰特'], names: ['zar'] },
  { code: 'TRY', unit: '土耳其里拉', units: ['土耳其里拉'], names: ['try'] },
]; // prettier-ignore

/** ISO 4217 minor digits that are not 2, also for currencies without a Chinese name here. */
const ODD_DIGITS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}; // prettier-ignore

export interface CurrencyWord {
  word: string;
  code: string;
  isUnit: boolean;
}

/** Every name, longest first, so that HK$ is not read as $. */
export const CURRENCY_WORDS: CurrencyWord[] = ROWS.flatMap((row) => [
  ...row.units.map((word) => ({ word, code: row.code, isUnit: true })),
  ...row.names.map((word) => ({ word, code: row.code, isUnit: false })),
]).sort((a, b) => b.word.length - a.word.length);

/** How the unit of a currency is printed: 元, 美元, 日元; the code where the currency has no Chinese name here. */
export function currencyUnitName(currency: string): string {
  return ROWS.find((row) => row.code === currency)?.unit ?? currency;
}

/** Minor digits of an ISO 4217 currency: 2, but 0 for JPY, KRW, VND …, 3 for KWD … */
export function minorDigits(currency: string): number {
  return ODD_DIGITS[currency.toUpperCase()] ?? 2;
}

const WORDS_BY_FIRST = new Map<string, CurrencyWord[]>();
for (const word of CURRENCY_WORDS) {
  const first = word.word[0] ?? '';
  WORDS_BY_FIRST.set(first, [...(WORDS_BY_FIRST.get(first) ?? []), word]);
}

/** The currency word that `text` (lower case) holds at `at`, if any. */
export function currencyAt(text: string, at: number): CurrencyWord | null {
  return WORDS_BY_FIRST.get(text[at] ?? '')?.find((c) => text.startsWith(c.word, at)) ?? null;
}
