import fc from 'fast-check';
import { companyNameKey, companyPlaces, looseCompanyKey } from './keys';
import { normalizeCompanyName } from './normalize';
import { parseCompanies, splitCompanies } from './split';

const names = (text: string): string[] => splitCompanies(text).map((company) => company.name);

describe('normalizeCompanyName', () => {
  it.each([
    ['琅拓微电子(上海) 有限公司', '琅拓微电子（上海）有限公司'],
    [' 琅拓微电子（上海）有限公司 ', '琅拓微电子（上海）有限公司'],
    ['琅拓微电子【上海】有限公司', '琅拓微电子（上海）有限公司'],
    ['琅拓微电子 ( 上海 ) 有限公司', '琅拓微电子（上海）有限公司'],
    ['琅拓　微电子有限公司', '琅拓微电子有限公司'],
    ['琅拓\u200b微电子有限公司。', '琅拓微电子有限公司'],
    ['ＡＢＢ机器人（珠海）有限公司', 'ABB机器人（珠海）有限公司'],
    ['ABB 机器人有限公司', 'ABB机器人有限公司'],
    ['3M 中国有限公司', '3M中国有限公司'],
    ['“琅拓微电子有限公司”', '琅拓微电子有限公司'],
    ['“琅拓”微电子有限公司', '“琅拓”微电子有限公司'],
    ['Foo  Bar （China） Co.,Ltd.', 'Foo Bar (China) Co., Ltd.'],
    ['Siemens Energy 中国有限公司', 'Siemens Energy中国有限公司'],
    ['艾默生•电气有限公司', '艾默生·电气有限公司'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(normalizeCompanyName(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    const dirt = fc.string({
      unit: fc.constantFrom(...'琅拓微电子上海有限公司（）() ABab12&.,　·'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(dirt, (text) => {
        const once = normalizeCompanyName(text);
        expect(normalizeCompanyName(once)).toBe(once);
      }),
    );
  });
});

describe('splitCompanies', () => {
  it.each([
    [
      '合肥澄璟薄膜科技有限公司、闵岳智造（合肥）有限公司',
      ['合肥澄璟薄膜科技有限公司', '闵岳智造（合肥）有限公司'],
    ],
    ['琅拓微电子(上海) 有限公司', ['琅拓微电子（上海）有限公司']],
    [
      '甲科技有限公司，乙实业集团；丙研究院/丁银行\n戊公司',
      ['甲科技有限公司', '乙实业集团', '丙研究院', '丁银行', '戊公司'],
    ],
    ['1.甲科技有限公司 2.乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['1、甲科技有限公司\n2、乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['(1)甲科技有限公司(2)乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['一、甲科技有限公司 二、乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['①甲科技有限公司②乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['甲科技有限公司 乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    ['甲科技有限公司和乙科技有限公司', ['甲科技有限公司', '乙科技有限公司']],
    [
      '甲科技有限公司与乙科技有限公司及丙科技有限公司',
      ['甲科技有限公司', '乙科技有限公司', '丙科技有限公司'],
    ],
    ['和记黄埔有限公司', ['和记黄埔有限公司']],
    ['阿里巴巴和腾讯', ['阿里巴巴和腾讯']],
    ['正泰集团 股份有限公司', ['正泰集团股份有限公司']],
    ['中国银行股份有限公司 杭州分公司', ['中国银行股份有限公司杭州分公司']],
    ['Samsung Electronics Co., Ltd.', ['Samsung Electronics Co., Ltd.']],
    ['Samsung Electronics Co., Ltd., LG Chem', ['Samsung Electronics Co., Ltd.', 'LG Chem']],
    ['Novo Nordisk A/S', ['Novo Nordisk A/S']],
    ['3M中国有限公司', ['3M中国有限公司']],
    ['360数科', ['360数科']],
    ['甲公司（上海、苏州）有限公司', ['甲公司（上海、苏州）有限公司']],
    ['XX股权投资合伙企业（有限合伙）', ['XX股权投资合伙企业（有限合伙）']],
    ['比亚迪（中国）', ['比亚迪（中国）']],
    ['待定', []],
    ['—', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['甲科技有限公司（原名：乙贸易有限公司）', '甲科技有限公司', ['乙贸易有限公司'], undefined],
    ['甲科技有限公司（原乙贸易有限公司）', '甲科技有限公司', ['乙贸易有限公司'], undefined],
    ['甲科技有限公司(曾用名乙贸易(上海)有限公司)', '甲科技有限公司', ['乙贸易（上海）有限公司'], undefined],
    ['甲科技有限公司（曾用名：乙公司、丙公司）', '甲科技有限公司', ['乙公司', '丙公司'], undefined],
    ['甲科技有限公司（现更名为乙科技有限公司）', '乙科技有限公司', ['甲科技有限公司'], undefined],
    ['甲科技有限公司，原名：乙贸易有限公司', '甲科技有限公司', ['乙贸易有限公司'], undefined],
    ['甲科技有限公司（原料药）', '甲科技有限公司', [], '原料药'],
    ['甲科技有限公司（现代农业）', '甲科技有限公司', [], '现代农业'],
    ['甲科技有限公司（投资方）', '甲科技有限公司', [], '投资方'],
    ['甲科技有限公司（世界500强）', '甲科技有限公司', [], '世界500强'],
    ['甲科技有限公司（上海）', '甲科技有限公司', [], '上海'],
  ])('takes brackets apart: %s', (text, name, formerNames, note) => {
    const [company] = splitCompanies(text);
    expect(company).toMatchObject({ name, formerNames });
    expect(company?.note).toBe(note);
  });

  it('keeps short names', () => {
    expect(splitCompanies('甲科技有限公司（简称“甲科”）')).toEqual([
      { name: '甲科技有限公司', formerNames: [], shortNames: ['甲科'] },
    ]);
  });

  it.each([
    ['甲公司、乙公司等5家企业', ['甲公司', '乙公司'], 5],
    ['甲公司、乙公司等 5 家', ['甲公司', '乙公司'], 5],
    ['甲公司、乙公司等企业', ['甲公司', '乙公司'], undefined],
    ['甲公司、乙公司共2家', ['甲公司', '乙公司'], 2],
    ['甲公司等', ['甲公司'], undefined],
  ])('counts: %s', (text, expected, statedCount) => {
    const result = parseCompanies(text);
    expect(result.companies.map((c) => c.name)).toEqual(expected);
    expect(result.statedCount).toBe(statedCount);
  });

  it('never throws and gives no empty name', () => {
    const dirt = fc.string({
      unit: fc.constantFrom(...'甲乙有限公司集团（）()、，;/ 原名和及1.2等家\n'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(dirt, (text) => {
        for (const company of splitCompanies(text)) expect(company.name).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('companyNameKey: one legal name, one key', () => {
  it.each([
    ['琅拓微电子（上海）有限公司', '琅拓微电子(上海) 有限公司'],
    ['琅拓微电子（上海）有限公司', '琅拓微电子（上海）有限责任公司'],
    ['琅拓微电子（上海）有限公司', '琅拓微电子上海有限公司'],
    ['德国澄璟能源股份公司', '德国澄璟能源股份有限公司'],
    ['ＡＢＢ机器人有限公司', 'abb 机器人有限公司'],
    ['正泰（集团）股份有限公司', '正泰集团股份有限公司'],
    ['甲科技有限公司（原名：乙贸易有限公司）', '甲科技有限公司'],
    ['Foo Bar Company Limited', 'FOO BAR CO., LTD.'],
    ['Foo & Bar Co.,Ltd', 'Foo and Bar Co. Ltd.'],
    ['甲有限責任公司', '甲有限公司'],
  ])('%s = %s', (a, b) => {
    expect(companyNameKey(a)).toBe(companyNameKey(b));
    expect(looseCompanyKey(a)).toBe(looseCompanyKey(b));
  });

  it.each([
    ['杭州比亚迪汽车有限公司', '比亚迪（杭州）汽车有限公司'],
    ['甲科技有限公司', '甲科技股份有限公司'],
    ['甲科技有限公司', '甲科技有限公司杭州分公司'],
    ['甲科技', '甲科技有限公司'],
    ['甲科技有限公司', '甲科技集团有限公司'],
    ['甲科技（上海）有限公司', '甲科技（苏州）有限公司'],
  ])('%s is not %s', (a, b) => {
    expect(companyNameKey(a)).not.toBe(companyNameKey(b));
  });
});

describe('looseCompanyKey: alike', () => {
  it.each([
    ['杭州比亚迪汽车有限公司', '比亚迪（杭州）汽车有限公司', '比亚迪汽车'],
    ['苏州霁寰汽车部件有限公司', '霁寰（苏州）汽车部件有限公司', '霁寰汽车部件'],
    ['甲乙科技有限公司', '甲乙科技股份有限公司', '甲乙科技'],
    ['甲乙科技有限公司', '甲乙科技', '甲乙科技'],
    ['甲乙科技有限公司', '甲乙科技集团有限公司', '甲乙科技'],
    ['甲乙科技有限公司', '甲乙科技有限公司杭州分公司', '甲乙科技'],
    ['浙江省杭州市余杭区甲乙科技有限公司', '甲乙科技（浙江）有限公司', '甲乙科技'],
    ['德国澄璟能源股份公司', '澄璟能源', '澄璟能源'],
    ['琅拓微电子（中国）有限公司', '琅拓微电子', '琅拓微电子'],
    ['西门子（中国）有限公司', '西门子中国', '西门子'],
    ['日立（中国）有限公司', '日立', '日立'],
    ['Siemens AG', 'SIEMENS A.G.', 'siemens'],
    ['株式会社日立制作所', '日立制作所', '日立制作所'],
    ['Foo Bar (China) Co., Ltd.', 'Foo Bar GmbH', 'foobar'],
    ['苏州霁寰有限公司', '霁寰（苏州）有限公司', '苏州霁寰'],
  ])('%s ~ %s', (a, b, key) => {
    expect(looseCompanyKey(a)).toBe(key);
    expect(looseCompanyKey(b)).toBe(key);
  });

  it.each([
    ['杭州银行股份有限公司', '北京银行股份有限公司'],
    ['上海电气集团股份有限公司', '哈尔滨电气集团有限公司'],
    ['中国石油集团', '石油集团'],
    ['甲乙科技有限公司', '甲丙科技有限公司'],
  ])('%s is not like %s', (a, b) => {
    expect(looseCompanyKey(a)).not.toBe(looseCompanyKey(b));
  });

  it('never loses a name completely', () => {
    for (const name of ['上海', '有限公司', '集团', '杭州有限公司', '公司'])
      expect(looseCompanyKey(name)).not.toBe('');
  });

  it.each([
    ['杭州比亚迪汽车有限公司', ['杭州']],
    ['比亚迪（杭州）汽车有限公司', ['杭州']],
    ['浙江杭州甲乙科技有限公司', ['浙江', '杭州']],
    ['琅拓微电子', []],
  ])('companyPlaces %s', (name, places) => {
    expect(companyPlaces(name)).toEqual(places);
  });
});
