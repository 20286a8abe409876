import type { Understanding } from '@landfall/domain';
import { codes, understood } from './support/understand';

describe('I. a register of visits with its dirt', () => {
  const sheet = {
    name: '11月',
    rows: [
      ['2024年11月拜访记录表'],
      [],
      ['序号', '拜访时间', '企业名称', '所属行业', '是否涉外', '地点', '我方人员', '对方人员及职务', '洽谈内容', '企业诉求', '投资意向', '下步计划', '责任人', '完成时限', '备注', '心情'],
      [1, '11月5日', '德国博朗有限公司\n博朗（中国）有限公司', '新装备', '德资', '上海', '张三、李四', 'Müller', '谈', '用地', '强', '约访', '张三', '12月底前', '', '愉快'],
      [2, '2024/11/31', '某公司', '', '', '', '', '', '', '', '', '', '', '', '', ''],
      [3, '', '丁有限公司', '', '否', '', '', '', '线上交流', '', '观望', '', '', '', '电话沟通', ''],
      [4, '11月6日', '', '', '', '', '', '', '座谈', '', '', '', '', '', '', ''],
      ['小计', '3次'],
      ['一、重点企业'],
      [5, '11.7', '戊有限公司', '', '待核实', '', '', '', '', '', '中等', '', '', '', '', ''],
      [5, '11.7', '戊 有限公司', '', '', '', '', '', '', '', '中等', '', '', '', '', ''],
      [6, '11.8', '己有限公司', '', '侨资背景', '', '', '', '', '', '', '', '', '', '', ''],
    ],
  }; // prettier-ignore
  const first = (): Promise<Understanding> => understood([sheet]);

  test('asks what cannot be derived, row by row, and warns of the rest', async () => {
    const { questions, warnings, facts, sheets } = await first();
    expect(questions.map((one) => [one.code, one.row, one.column])).toEqual([
      ['dateInvalid', 5, 'B'],
      ['dateMissing', 6, 'B'],
      ['companyMissing', 7, 'C'],
      ['foreignUnknown', null, 'E'],
    ]);
    expect(codes(warnings)).toEqual([
      'columnUnknown',
      'dateCoarse',
      'dateShort',
      'duplicateRow',
      'sectionRows',
    ]);
    expect(
      facts.visits.map((one) => [one.date, one.companies.length, one.foreignRelated, one.intent]),
    ).toEqual([
      ['2024-11-05', 2, true, 'strong'],
      ['2024-11-07', 1, null, 'fair'],
    ]);
    expect(facts.visits[0]).toMatchObject({
      next: { text: '约访', owner: '张三', dueOn: '2024-12-01' },
      extras: { 心情: '愉快' },
    });
    expect(sheets[0]).toMatchObject({ headerRow: 3, headerRows: 1, year: 2024, rows: 7, skippedRows: 2 });
  });

  test('a row can be answered or left out; ids stay the same', async () => {
    const asked = await first();
    const again = await first();
    expect(again.questions.map((one) => one.id)).toEqual(asked.questions.map((one) => one.id));
    const [invalid, missing, company, foreign] = asked.questions.map((one) => one.id);
    const answers = {
      [invalid ?? '']: '2024-11-30',
      [missing ?? '']: 'skip',
      [company ?? '']: '庚有限公司',
      [foreign ?? '']: 'yes',
    };
    const { facts, questions, rows } = await understood([sheet], { answers });
    expect(questions.filter((one) => one.answer === null)).toEqual([]);
    expect(facts.visits.map((one) => [one.date, one.companies[0]?.name])).toEqual([
      ['2024-11-05', '德国博朗有限公司'],
      ['2024-11-30', '某公司'],
      ['2024-11-06', '庚有限公司'],
      ['2024-11-07', '戊有限公司'],
      ['2024-11-08', '己有限公司'],
    ]);
    expect(rows.filter((row) => row.state === 'skipped').map((row) => row.row)).toEqual([6]);
  });
});

test('receptions, calls on residents and a list of companies by other headings', async () => {
  const { facts, questions, sheets } = await understood([
    {
      name: '接待',
      rows: [
        ['2024年来访客商接待登记表'],
        ['序号', '来访时间', '来访单位', '来访人员', '人数', '接待领导', '接待地点', '洽谈情况', '状态'],
        [1, '2024.3.4', '日本东丽株式会社', '佐藤部长', 6, '周启明', '会议室', '看厂房', '已接待'],
        [2, '2024.3.9', '韩国SK公司', '', '', '', '', '', '取消'],
      ],
    },
    {
      name: '走访',
      rows: [
        ['企业走访台账'],
        ['走访日期', '走访企业', '走访人员', '企业诉求', '走访方式'],
        ['2024-04-01', '园区甲有限公司', '林知夏', '用电', '实地'],
        ['2024-04-02', '园区乙有限公司', '林知夏', '', '视频'],
      ],
    },
    {
      name: '客商库',
      rows: [
        ['涉外企业名录'],
        ['公司全称', '曾用名', '社会信用代码', '外资来源国', '所属集团公司', '涉外类型'],
        ['甲（中国）有限公司', '甲贸易有限公司', '91330110MA9X00011J', '德国', '甲集团', ''],
        ['乙有限公司', '', '91330110MA9X00011K', '中国香港', '', '港资'],
        ['丙有限公司', '', '', '瓦坎达', '', ''],
      ],
    },
  ]);
  expect(questions).toEqual([]);
  expect(sheets.map((sheet) => sheet.kind)).toEqual(['visits', 'visits', 'companies']);
  expect(facts.visits.map((one) => [one.direction, one.mode, one.state, one.headcount])).toEqual([
    ['inbound', 'onsite', 'done', 6],
    ['inbound', 'onsite', 'cancelled', null],
    ['aftercare', 'onsite', 'done', null],
    ['aftercare', 'online', 'done', null],
  ]);
  const listed = facts.companies.filter((one) => one.listed);
  expect(listed.map((one) => [one.name, one.creditCode, one.country, one.foreignRelated, one.basis])).toEqual(
    [
      ['甲（中国）有限公司', '91330110MA9X00011J', 'DE', true, 'FDI'],
      ['乙有限公司', null, 'HK', true, 'HMT'],
      ['丙有限公司', null, null, true, 'OTH'],
    ],
  );
  expect(listed[0]?.aliases).toEqual(['甲贸易有限公司']);
});
