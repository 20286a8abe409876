import { join } from 'node:path';
import type { ReferenceList } from '@landfall/contracts';
import { minorDigits } from '@landfall/domain';
import { readFileSync } from 'node:fs';
import { parseCsv } from '../../src/features/reference/csv';
import { loadList } from '../../src/features/reference/load-lists';
import type { CodeList } from '../../src/features/reference/code-list';
import { ReferenceService } from '../../src/features/reference';
import type { AppConfig } from '../../src/platform/config';

const root = join(__dirname, '../../../..');
const industries = loadList(root, 'industries');
const divisions = loadList(root, 'divisions');
const service = new ReferenceService({ root } as AppConfig);

const countOf = (list: CodeList, level: string): number =>
  list.items.filter((item) => item.level === level).length;

describe('industries are those of GB/T 4754-2017, not of 2011', () => {
  test.each([
    ['section', 20],
    ['division', 97],
    ['group', 473],
    ['class', 1381],
  ])('%s: %i', (level, count) => expect(countOf(industries, level)).toBe(count));

  test.each([
    ['C3612', '新能源车整车制造'],
    ['C3972', '半导体分立器件制造'],
    ['C3973', '集成电路制造'],
    ['C3491', '工业机器人制造'],
    ['C3985', '电子专用材料制造'],
    ['C3841', '锂离子电池制造'],
    ['C3825', '光伏设备及元器件制造'],
    ['C2921', '塑料薄膜制造'],
    ['C3240', '有色金属合金制造'],
  ])('%s is %s', (code, name) => expect(industries.get(code)?.name).toBe(name));

  test.each([
    ['C3441', '泵及真空设备'],
    ['C3670', '汽车零部件'],
    ['C2651', '初级形态塑料及合成树脂'],
    ['C2646', '密封用填料'],
  ])('%s begins with %s', (code, name) => expect(industries.get(code)?.name).toContain(name));
});

test.each<ReferenceList>(['industries', 'divisions', 'countries', 'currencies'])(
  '%s: codes once, names given, parents there',
  (name) => {
    const { items } = loadList(root, name);
    const codes = new Set(items.map(({ code }) => code));
    expect(codes.size).toBe(items.length);
    for (const item of items) {
      expect(item.name.trim()).not.toBe('');
      if (item.parent) expect(codes).toContain(item.parent);
    }
  },
);

describe('divisions', () => {
  test.each([
    ['330110', '浙江省 · 杭州市 · 余杭区'],
    ['330113', '浙江省 · 杭州市 · 临平区'],
    ['330114', '浙江省 · 杭州市 · 钱塘区'],
    ['310115', '上海市 · 浦东新区'],
    ['440300', '广东省 · 深圳市'],
    ['810000', '香港特别行政区'],
    ['820000', '澳门特别行政区'],
    ['710000', '台湾省'],
  ])('%s is %s', (code, path) => expect(divisions.get(code)?.path).toBe(path));

  test.each([
    ['深圳', '440300'],
    ['深圳市', '440300'],
    [' 深 圳 ', '440300'],
    ['上海', '310000'],
    ['上海市', '310000'],
    ['北京', '110000'],
    ['重庆', '500000'],
    ['余杭', '330110'],
    ['余杭区', '330110'],
    ['浙江', '330000'],
    ['浙江杭州', '330100'],
    ['浙江省杭州市余杭区', '330110'],
    ['杭州余杭', '330110'],
    ['浙江余杭', '330110'],
    ['上海浦东', '310115'],
    ['上海浦东新区', '310115'],
    ['北京市海淀区', '110108'],
    ['广西', '450000'],
    ['内蒙古', '150000'],
    ['新疆', '650000'],
    ['恩施', '422800'],
    ['延边', '222400'],
    ['大理', '532900'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['苏州工业园', '320576'],
    ['伊犁', '654000'],
    ['内蒙古自治区', '150000'],
    ['长阳土家族自治县', '420528'],
    ['未来科技城', null],
    ['香港', '810000'],
    ['台湾', '710000'],
    ['昆山', '320583'],
    ['江苏 · 苏州 · 昆山', '320583'],
    ['中国深圳', '440300'],
    ['朝阳区', null],
    ['北京朝阳', '110105'],
    ['市辖区', null],
    ['鼓楼', null],
    ['南京鼓楼', '320106'],
    ['德国', null],
    ['', null],
    ['市', null],
  ])('%s is meant as %s', (text, code) => expect(service.divisionByName(text)?.code ?? null).toBe(code));
});

describe('countries', () => {
  test('are the 249 of ISO 3166-1', () => expect(loadList(root, 'countries').items).toHaveLength(249));

  test.each([
    ['德国', 'DE'],
    ['美国', 'US'],
    ['usa', 'US'],
    ['中国', 'CN'],
    ['中国台湾', 'TW'],
    ['台湾', 'TW'],
    ['香港', 'HK'],
    ['中国香港', 'HK'],
    ['中国澳门', 'MO'],
    ['韩国', 'KR'],
    ['英属维京群岛', 'VG'],
    ['BVI', 'VG'],
    ['新加坡', 'SG'],
    ['荷兰', 'NL'],
    ['阿联酋', 'AE'],
    ['de', 'DE'],
    ['杭州', null],
    ['', null],
  ])('%s is %s', (text, code) => expect(service.countryByName(text)?.code ?? null).toBe(code));

  test('Hong Kong, Macao and Taiwan are named as the zone names them', () => {
    for (const code of ['HK', 'MO', 'TW']) expect(service.item('countries', code)?.name).toMatch(/^中国/);
  });
});

test('currencies have the minor digits with which the domain counts', () => {
  const text = readFileSync(join(root, 'apps/api/src/features/reference/data/currencies.csv'), 'utf8');
  const rows = parseCsv(text);
  expect(rows.length).toBeGreaterThan(150);
  const wrong = rows.filter((row) => Number(row.minor_digits) !== minorDigits(row.code ?? ''));
  expect(wrong.map((row) => `${row.code} ${row.minor_digits}`)).toEqual([]);
});
