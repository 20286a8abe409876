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
