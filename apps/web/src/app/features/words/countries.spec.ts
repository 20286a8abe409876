import { countryName, placeName } from './countries';

it.each([
  ['DE', 'zh', '德国'],
  ['DE', 'en', 'Germany'],
  ['HK', 'zh', '中国香港'],
  ['TW', 'en', 'Taiwan, China'],
  ['CN', 'zh', '中国'],
  ['德国', 'zh', '德国'],
] as const)('%s in %s is %s', (code, language, name) => expect(countryName(code, language)).toBe(name));

it.each([
  ['德国', 'en', 'Germany'],
  ['德国', 'zh', '德国'],
  ['NL', 'zh', '荷兰'],
  ['台湾', 'zh', '中国台湾'],
  ['江苏省', 'en', 'Jiangsu'],
  ['无锡', 'en', '无锡'],
] as const)('%s written in %s is %s', (written, language, name) =>
  expect(placeName(written, language)).toBe(name),
);
