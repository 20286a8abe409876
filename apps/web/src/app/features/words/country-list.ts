import { countryName } from './countries';

/** Names that browsers know beside ISO 3166-1: set aside, gone, or no country or region at all. */
const NO_COUNTRY = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ'.split(' '),
);
/** Where investment comes from most stands first. */
const COMMON = ['CN', 'HK', 'TW', 'MO', 'US', 'JP', 'DE', 'KR', 'SG', 'FR', 'GB', 'NL', 'CH', 'IT'];

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
}

/** All countries and regions by name; those that are asked for most before the others. */
export function countries(language: 'zh' | 'en'): Country[] {
  const known = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  const named = (code: string): Country => ({ code, name: countryName(code, language) });
  const rest = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => known.of(code) && !NO_COUNTRY.has(code) && !COMMON.includes(code))
    .map(named)
    .sort((a, b) => order.compare(a.name, b.name));
  return [...COMMON.map(named), ...rest];
}
