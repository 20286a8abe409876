import { countryName } from './countries';

it.each([
  ['DE', 'zh', '德国'],
  ['DE', 'en', 'Germany'],
  ['HK', 'zh', '中国香港'],
  ['TW', 'en', 'Taiwan, China'],
  ['CN', 'zh', '中国'],
  ['德国', 'zh', '德国'],
] as const)('%s in %s is %s', (code, language, name) => expect(countryName(code, language)).toBe(name));
