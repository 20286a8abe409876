import { roundedTotal, sentenceParts } from './sentence';

const YI = 10_000_000_000;
const period = { from: '2024-01-01', to: '2024-11-20', asOf: '2024-11-20' };
const numbers = {
  trips: 42,
  foreignCompaniesVisited: 74,
  signedProjects: 38,
  agreedInvestmentFen: 231.112 * YI,
};
const text = (parts: { text: string }[]): string => parts.map((part) => part.text).join('');

describe('R40', () => {
  it('says the sentence as it is published', () => {
    expect(text(sentenceParts(period, numbers, 'zh', null))).toBe(
      '今年以来（截至11月20日），累计外出考察42次，拜访涉外企业74家，成功签约项目38个，总投资超230亿元。',
    );
  });

  it('carries the measure with every number', () => {
    const parts = sentenceParts(period, numbers, 'zh', null).filter((part) => part.measure);
    expect(parts.map((part) => [part.measure, part.value])).toEqual([
      ['trips', 42],
      ['foreignCompaniesVisited', 74],
      ['signedProjects', 38],
      ['agreedInvestment', 231.112 * YI],
    ]);
  });

  it('names a period that is not the year so far, and a scope that is not the zone', () => {
    const quarter = { from: '2024-07-01', to: '2024-09-30', asOf: '2024-09-30' };
    expect(text(sentenceParts(quarter, numbers, 'zh', '本组'))).toMatch(
      /^2024年7月1日至2024年9月30日，本组累计外出考察/,
    );
  });

  it.each([
    [231.112 * YI, 230 * YI, false],
    [230 * YI, 230 * YI, true],
    [9.5 * YI, 9 * YI, false],
    [0.55 * YI, 0.5 * YI, false],
    [0, 0, true],
  ])('rounds %d fen down to %d', (fen, rounded, exact) => {
    expect(roundedTotal(fen)).toEqual({ fen: rounded, exact });
  });

  it('says 达 where nothing is cut off, and nothing where there is nothing', () => {
    expect(text(sentenceParts(period, { ...numbers, agreedInvestmentFen: 230 * YI }, 'zh', null))).toMatch(
      /总投资达230亿元。$/,
    );
    expect(text(sentenceParts(period, { ...numbers, agreedInvestmentFen: 0 }, 'zh', null))).toMatch(
      /总投资0亿元。$/,
    );
  });
});
