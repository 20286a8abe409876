/** As public bodies write them; the browser's own list knows only the bare names. */
const REGIONS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: { HK: '中国香港', MO: '中国澳门', TW: '中国台湾' },
  en: { HK: 'Hong Kong, China', MO: 'Macao, China', TW: 'Taiwan, China' },
};
const NAMES = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** The name of a country or region by its ISO 3166-1 alpha-2 code; a code that is none comes back as it is. */
export function countryName(code: string, language: 'zh' | 'en'): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return REGIONS[language][code] ?? NAMES[language].of(code) ?? code;
}

/** What people write where a country, region or province is asked for; the rest comes from the browser's list. */
const WRITTEN: Readonly<Record<string, string>> = {
  香港: 'HK',
  中国香港: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
};
const PROVINCES: Readonly<Record<string, string>> = {
  北京: 'Beijing',
  天津: 'Tianjin',
  上海: 'Shanghai',
  重庆: 'Chongqing',
  河北: 'Hebei',
  山西: 'Shanxi',
  内蒙古: 'Inner Mongolia',
  辽宁: 'Liaoning',
  吉林: 'Jilin',
  黑龙江: 'Heilongjiang',
  江苏: 'Jiangsu',
  浙江: 'Zhejiang',
  安徽: 'Anhui',
  福建: 'Fujian',
  江西: 'Jiangxi',
  山东: 'Shandong',
  河南: 'Henan',
  湖北: 'Hubei',
  湖南: 'Hunan',
  广东: 'Guangdong',
  广西: 'Guangxi',
  海南: 'Hainan',
  四川: 'Sichuan',
  贵州: 'Guizhou',
  云南: 'Yunnan',
  西藏: 'Xizang',
  陕西: 'Shaanxi',
  甘肃: 'Gansu',
  青海: 'Qinghai',
  宁夏: 'Ningxia',
  新疆: 'Xinjiang',
};
let codes: ReadonlyMap<string, string> | undefined;

/**
 * A place of origin in the reader's language: a code, or a country or province as written in Chinese. What is neither
 * comes back as it is.
 */
export function placeName(written: string, language: 'zh' | 'en'): string {
  const place = written.trim();
  const code = WRITTEN[place] ?? place;
  if (/^[A-Z]{2}$/.test(code)) return countryName(code, language);
  if (language === 'zh') return written;
  codes ??= codesByName();
  const country = codes.get(place);
  return country ? countryName(country, 'en') : (PROVINCES[place.replace(/[省市]$/, '')] ?? written);
}

/** The Chinese names of all countries, each with its code. */
function codesByName(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = known.of(code);
    if (name && !names.has(name)) names.set(name, code);
  }
  return names;
}
