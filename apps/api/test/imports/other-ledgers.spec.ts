import { codes, counted, understood } from './support/understand';
import { day, formula } from './support/workbook';

/** Ledgers as other teams keep them (domain.md 4.1): other headings, other shapes, no template of ours. */
describe('A. newly registered projects, by unit, with sums per unit', () => {
  const sheet = {
    name: 'Sheet1',
    rows: [
      ['2024年1-11月新注册重点项目一览表'],
      ['单位', '序号', '在黄注册名称', '外来投资方名称', '注册时间', '法人代表', '注册资本(万元)', '经营范围', '产业类别', '所属产业链', '总投资额[亿元]', '一期投资额[亿元]', '合同签约时间', '建设地点(注明园区)', '项目用地(亩)', '项目引荐单位', '备注'],
      ['城东园区', '1', '黄石甲乙新材料有限公司', '甲乙集团股份有限公司', '2024.3.5', '张三', '5000', '生产', '新材料', '电子材料', '12', '5', '2024.2.18', '城东园', '120', '商会', ''],
      [null, '2', '黄石丙丁机械有限公司', '丙丁（上海）机械有限公司', '20240410', '李四', '3000', '生产', '新装备', '', '5.5', '', '2024年3月', '城东园', '60', '', ''],
      [null, '小计', '', '', '', '', '', '', '', '', '17.5'],
      ['城西园区', '3', '黄石戊己能源有限公司', '戊己能源（深圳）有限公司、庚辛投资有限公司', '2024-06-01', '王五', '10000', '生产', '新能源', '', '3000万美元', '', '2024-05-20', '城西园', '', '', '签约汇率7.1'],
      [null, '4', '黄石壬癸科技有限公司', '壬癸科技有限公司', '2024.10.1', '', '', '', '其他', '', '待定', '', '2024.9.9', '城西园', '', '', ''],
      ['合计', '', '', '', '', '', '', '', '', '', '19.63'],
      ['填报人：张三', '', '', '审核人：李四'],
    ],
    merges: ['A1:Q1', 'A3:A5', 'A6:A7'],
  }; // prettier-ignore

  test('projects bear the name of their company; amounts, phase one, milestones, parties', async () => {
    const result = await understood([sheet]);
    expect(result.questions).toEqual([]);
    expect(result.sheets[0]).toMatchObject({
      kind: 'projects',
      headerRow: 2,
      year: 2024,
      asOf: '2024-11-30',
      rows: 4,
      skippedRows: 3,
    });
    const [first, , third, fourth] = result.facts.projects;
    expect(first).toMatchObject({
      name: '黄石甲乙新材料有限公司项目',
      team: '城东园区',
      cluster: '新材料',
      chainNode: '电子材料',
      phase: 'registered',
      milestones: [{ kind: 'registered', occurredOn: '2024-03-05', precision: 'day' }],
      extras: { '注册资本(万元)': '5000', '项目用地(亩)': '120' },
    });
    expect(first?.agreements[0]).toMatchObject({
      relation: 'new',
      amountMinor: 120_000_000_000,
      phaseOneMinor: 50_000_000_000,
    });
    expect(result.facts.projects[1]).toMatchObject({
      team: '城东园区',
      agreements: [{ signedOn: '2024-03-01', signedPrecision: 'month' }],
    });
    expect(third?.parties.map((party) => [party.role, party.company.name])).toEqual([
      ['investor', '戊己能源（深圳）有限公司'],
      ['investor', '庚辛投资有限公司'],
      ['project_company', '黄石戊己能源有限公司'],
    ]);
    expect(third?.agreements[0]).toMatchObject({
      currency: 'USD',
      rate: '7.1',
      amountCnyFen: 21_300_000_000,
    });
    expect(fourth?.agreements[0]).toMatchObject({ amountMinor: null });
    expect(counted(result.facts.projects, '2024-01-01', '2024-11-30')).toEqual({ projects: 4, yi: 19.63 });
    expect(
      result.warnings.filter((one) => one.code.startsWith('total')).map((one) => [one.row, one.code]),
    ).toEqual([
      [5, 'totalMatchesRules'],
      [8, 'totalMatchesRules'],
    ]);
  });
});

test('B. tables of started projects without a day of signing make projects and milestones, no agreements', async () => {
  const result = await understood([
    {
      name: '新开工',
      rows: [
        ['2024年新开工重点项目一览表'],
        ['单位', '序号', '项目名称', '投资方名称', '项目建设内容', '总投资额[亿元]', '开工时间', '备注'],
        ['城东', 1, '甲项目', '甲公司', '厂房3万㎡', 5, '2024.5', ''],
        [null, 2, '乙项目', '乙公司', '', 3, day('2024-06-18'), ''],
      ],
      merges: ['A1:H1', 'A3:A4'],
    },
  ]);
  expect(result.questions).toEqual([]);
  expect(
    result.facts.projects.map((one) => [one.name, one.phase, one.agreements.length, one.milestones]),
  ).toEqual([
    ['甲项目', 'started', 0, [{ kind: 'started', occurredOn: '2024-05-01', precision: 'month' }]],
    ['乙项目', 'started', 0, [{ kind: 'started', occurredOn: '2024-06-18', precision: 'day' }]],
  ]);
});

describe('D. trips reported with the companies met', () => {
  const sheet = {
    name: '外出',
    rows: [
      ['外出招商情况上报表（2024年1—10月）'],
      ['单位', '序号', '姓名', '职务', '开始时间', '结束时间', '天数', '目的地', '拜访企业名称', '接洽人姓名', '接洽人职务'],
      ['城东园区', '1', '张三', '园区主任', '2024.1.8', '2024.1.10', '3', '深圳', '深圳甲公司有限公司', '刘总', '总经理'],
      [null, '', '', '', '', '', '', '', '乙电子（深圳）有限公司', '陈经理', '投资总监'],
      [null, '2', '李四', '副主任', '3月1日', '3月2日', '3', '上海、苏州', '上海丙有限公司、苏州丁有限公司', '', ''],
      [null, '3', '王五', '招商专员', '3月1日', '3月2日', '2', '上海、苏州', '上海丙有限公司、苏州丁有限公司', '', ''],
      ['城西园区', '4', '赵六', '党工委书记', '2024/5/6', '2024/5/12', '7', '德国慕尼黑', 'Siemens AG', 'Hans Müller', 'VP'],
      ['合计', '4次'],
    ],
    merges: ['A1:K1', 'A3:A6'],
  }; // prettier-ignore

  test('make trips and visits; a company or a colleague per row is no trip of its own', async () => {
    const { facts, questions, warnings, sheets } = await understood([sheet]);
    expect(questions).toEqual([]);
    expect(sheets[0]?.kind).toBe('trips');
    expect(
      facts.trips.map((trip) => [
        trip.start,
        trip.end,
        trip.members.length,
        trip.leaderLevel,
        trip.overseas,
        trip.state,
      ]),
    ).toEqual([
      ['2024-01-08', '2024-01-10', 1, null, false, 'home'],
      ['2024-03-01', '2024-03-02', 2, 'deputy', false, 'home'],
      ['2024-05-06', '2024-05-12', 1, 'zone_leader', true, 'home'],
    ]);
    expect(facts.trips[1]?.places.map((place) => place.place)).toEqual(['上海', '苏州']);
    expect(
      facts.visits.map((visit) => [visit.date, visit.companies[0]?.name, visit.counterparts[0]?.title]),
    ).toEqual([
      ['2024-01-08', '深圳甲公司有限公司', '总经理'],
      ['2024-01-08', '乙电子（深圳）有限公司', '投资总监'],
      ['2024-03-01', '上海丙有限公司', undefined],
      ['2024-03-01', '苏州丁有限公司', undefined],
      ['2024-05-06', 'Siemens AG', 'VP'],
    ]);
    expect(facts.visits.every((visit) => visit.tripKey !== null && visit.foreignRelated === null)).toBe(true);
    expect(codes(warnings)).toEqual([
      'daysDiffer',
      'overseasWithoutApproval',
      'tripRowsJoined',
      'visitDayFromTrip',
      'wordUnknown',
    ]);
  });
});

test('E. projects in negotiation: ranges, no amount, one unknown stage asked once, nothing signed', async () => {
  const sheet = {
    name: '在谈',
    rows: [
      ['在谈工业项目一览表'],
      ['', '', '', '', '', '', '', '', '单位：亿元'],
      ['序号', '项目名称-建设内容', '拟投资额[亿元]', '投资方', '省内资金', '省外资金', '外资', '用地面积[亩]', '项目进展状态', '责任领导', '备注'],
      ['1', '高端轴承项目-占地50亩，建设轴承生产线3条', '10-15亿元', '洛阳轴承有限公司', '', '√', '', '50', '已来考察', '张明', ''],
      ['2', '储能电池项目', '20', '江苏储能有限公司', '', '20', '', '200', '正在走流程', '李刚', ''],
      ['3', '芯片封装项目', '约8亿元(其中一期3亿元)', '台湾封装股份有限公司', '', '', '8', '80', '跟踪洽谈中', '王强', ''],
      ['4', '机器人', '面议', 'ABC机器人有限公司', '', '', '', '', '正在走流程', '', ''],
    ],
  }; // prettier-ignore
  const asked = await understood([sheet]);
  expect(asked.questions.map((one) => [one.code, one.value, one.params.count])).toEqual([
    ['stageUnknown', '正在走流程', 2],
  ]);
  const id = asked.questions[0]?.id ?? '';
  const { facts, questions } = await understood([sheet], { answers: { [id]: 'under_review' } });
  expect(questions.map((one) => one.answer)).toEqual(['under_review']);
  expect(
    facts.projects.map((one) => [one.name, one.phase, one.planned?.minor ?? null, one.agreements.length]),
  ).toEqual([
    ['高端轴承项目', 'negotiating', null, 0],
    ['储能电池项目', 'under_review', 200_000_000_000, 0],
    ['芯片封装项目', 'negotiating', 80_000_000_000, 0],
    ['机器人', 'under_review', null, 0],
  ]);
  expect(facts.projects[0]).toMatchObject({
    content: '占地50亩，建设轴承生产线3条',
    owner: '张明',
    extras: { 省外资金: '√' },
  });
  expect(facts.projects[2]?.planned).toMatchObject({ approximate: true });
});

describe('F. the export of another system, without a unit anywhere', () => {
  const sheet = {
    name: '项目库导出',
    rows: [
      ['项目名称', '项目代码', '项目总投资', '市区/园区/街镇', '项目类别(内资/外资)', '项目类型', '产业大类', '行业编码', '投资方名称', '投资方性质', '投资方注册地', '招商人员', '招商人员电话', '签约金额', '协议利用外资', '签约日期', '签约统计日期', '注册公司名称', '注册资金', '注册日期', '开工日期', '是否高企', '项目简介', '项目进度', '审核状态'],
      ['甲项目', '2024-330110-01', '120000', '余杭', '内资', '新引进', '新材料', 'C2921', '甲集团有限公司', '民企', '上海', '方 毅', '13900000000', '100000', '', '2024-01-15', '202401', '杭州甲新材料有限公司', '5000', '2024-02-01', '', '否', '建设…', '已注册', '通过'],
      ['乙项目', '', '5000万美元', '余杭', '外资', '新引进', '新能源', '', 'B Energy GmbH', '', '德国', '林知夏', '', '', '3000', '20240320', '', '', '', '', '', '', '', '签约', '通过'],
      ['甲项目', '', '20000', '余杭', '内资', '增资扩产', '新材料', '', '甲集团有限公司', '', '上海', '', '', '', '', '2024-05-06', '', '', '', '', '', '', '', '已开工', '通过'],
    ],
  }; // prettier-ignore

  test('asks the unit once per column and the rate once per contract, and takes the answers', async () => {
    const asked = await understood([sheet]);
    expect(asked.questions.map((one) => [one.code, one.row, one.column])).toEqual([
      ['unitMissing', null, 'C'],
      ['unitMissing', null, 'N'],
      ['rateMissing', 3, 'C'],
    ]);
    expect(asked.questions[0]?.options.map((one) => one.value)).toContain('万元');
    expect(asked.facts.projects.flatMap((one) => one.agreements)).toEqual([]);
    const [unit, signed, rate] = asked.questions.map((one) => one.id);
    const answers = { [unit ?? '']: '万元', [signed ?? '']: '万元', [rate ?? '']: '7.1' };
    const { facts, questions, warnings } = await understood([sheet], { answers });
    expect(questions.map((one) => one.answer)).toEqual(['万元', '万元', '7.1']);
    expect(facts.projects.map((one) => [one.name, one.capitalType, one.owner])).toEqual([
      ['甲项目', 'domestic', '方毅'],
      ['乙项目', 'foreign', '林知夏'],
    ]);
    expect(
      facts.projects[0]?.agreements.map((one) => [
        one.relation,
        one.amountCnyFen,
        one.statOn,
        one.statPrecision,
      ]),
    ).toEqual([
      ['new', 120_000_000_000, '2024-01-01', 'month'],
      ['expansion', 20_000_000_000, '2024-05-06', 'day'],
    ]);
    expect(facts.projects[1]?.agreements[0]).toMatchObject({ rate: '7.1', amountCnyFen: 35_500_000_000 });
    expect(codes(warnings)).toEqual(['amountColumnsDiffer', 'relationFromWords']);
    expect(facts.projects[0]?.code).toBe('2024-330110-01');
  });

  test('takes a rate from the register, the last one up to the day of signing', async () => {
    const rates = [
      { currency: 'USD', ratedOn: '2024-03-18', rate: '7.0943' },
      { currency: 'USD', ratedOn: '2024-03-21', rate: '7.2' },
      { currency: 'EUR', ratedOn: '2024-03-20', rate: '7.8' },
    ];
    const { questions, facts } = await understood([sheet], { rates });
    expect(codes(questions)).toEqual(['unitMissing']);
    expect(facts.projects.find((one) => one.name === '乙项目')?.agreements[0]?.rate).toBe('7.0943');
  });

  test('an answer that means nothing is named and stays open', async () => {
    const asked = await understood([sheet]);
    const id = asked.questions[0]?.id ?? '';
    const { questions } = await understood([sheet], { answers: { [id]: '三个月' } });
    expect(questions[0]).toMatchObject({ id, answer: null, refusedAnswer: '三个月' });
  });
});

test('G. negotiations with formulas, error cells and a day of first contact', async () => {
  const { facts, questions, warnings } = await understood([
    {
      name: 'Sheet1',
      rows: [
        ['在谈项目情况表（截至2024年9月30日）'],
        ['序号', '投资方名称', '项目名称', '投资规模(亿元)', '项目类别', '注册地/城市', '洽谈进度', '项目内容', '初次对接时间', '厂房类型(租赁/购买)', '拟用地面积(亩)', '预计年销售(万元)', '是否提请市级协调', '协调事项'],
        [1, '华星有限公司', '华星显示项目', 3, '制造业', '深圳', '投资意向明确', '显示模组', '3月5日', '租赁', 0, 50000, '否', ''],
        [2, '长江存储有限公司', '存储封测', formula('2*5', 10), '制造业', '武汉', '首谈', '封测', day('2024-05-01'), '购买', '', null, '是', '用地指标'],
        [3, '丙有限公司', '错误项目', { t: 'e', v: 0x17 }, '', '', '首谈', '', '', '', '', '', '', ''],
        [4, '丁有限公司', '公式项目', formula('D3*2'), '', '', '首谈', '', '', '', '', '', '', ''],
      ],
    },
  ]); // prettier-ignore
  expect(questions).toEqual([]);
  expect(facts.projects.map((one) => [one.name, one.phase, one.planned?.minor ?? null, one.origin])).toEqual([
    ['华星显示项目', 'negotiating', 30_000_000_000, '深圳'],
    ['存储封测', 'negotiating', 100_000_000_000, '武汉'],
    ['错误项目', 'negotiating', null, null],
    ['公式项目', 'negotiating', null, null],
  ]);
  expect(facts.projects[0]?.milestones).toEqual([
    { kind: 'first_meeting', occurredOn: '2024-03-05', precision: 'day' },
  ]);
  expect(facts.projects[1]?.progress).toMatchObject({ problem: '用地指标' });
  expect(warnings.filter((one) => one.code === 'amountNotRead').map((one) => one.row)).toEqual([5, 6]);
});

test('H. the itinerary of one trip: days, places and people filled down', async () => {
  const { facts, questions } = await understood([
    {
      name: '行程',
      rows: [
        ['赴上海招商行程安排（2024年6月18日—20日）'],
        ['序号', '日期', '时间', '城市', '地点', '拜访单位', '对接人及职务', '联系电话', '我方参加人员', '对接内容', '交通/住宿', '备注'],
        [1, '6月18日', '9:00', '上海', '浦东张江', '上海微电子有限公司', '王总（总经理）、李经理', '13800000001', '沈若溪、王 伟', '参观座谈', '高铁', ''],
        [2, '〃', '14:00', '〃', '漕河泾', '上海光学研究所', '赵所长', '021-88888888', '〃', '技术合作', '', ''],
        [3, '6月19日', '9:30', '苏州', '园区', '苏州医疗有限公司', '', '', '沈若溪', '对接', null, ''],
      ],
    },
  ]); // prettier-ignore
  expect(questions).toEqual([]);
  expect(
    facts.visits.map((one) => [one.date, one.place, one.ourPeople, one.direction, one.counterparts.length]),
  ).toEqual([
    ['2024-06-18', '上海 浦东张江', ['沈若溪', '王伟'], 'outbound', 2],
    ['2024-06-18', '上海 漕河泾', ['沈若溪', '王伟'], 'outbound', 1],
    ['2024-06-19', '苏州 园区', ['沈若溪'], 'outbound', 0],
  ]);
  expect(facts.visits[0]?.extras).toMatchObject({ 联系电话: '13800000001' });
  expect(facts.visits[1]?.counterparts[0]?.phones).toEqual(['021-88888888']);
  expect(facts.companies.find((one) => one.name === '上海光学研究所')?.kind).toBe('institute');
});

test.each([
  ['K. days out by group', [['招商小组外出情况通报'], ['序号', '组别', '外出人数', '外出天数', '工作开展情况'], [1, '一组', 5, 20, '…']], []],
  ['L. counts by unit', [['签约情况表'], ['单位', '项目总数', '项目同比', '总投资(亿元)', '总投资同比', '内资', null, '外资', null, '年度目标任务数', '完成率'], [null, null, null, null, null, '项目数', '金额(亿元)', '项目数', '金额(亿美元)'], ['A区', 10, '5%', 100, '3%', 8, 80, 2, '0.3', '12', '83%']], ['F2:G2', 'H2:I2']],
  ['J. a weekly report', [['招商工作周报'], ['一、本周外出招商'], ['本周外出2批次，赴上海、深圳……'], ['二、拜访企业'], ['拜访企业5家，其中涉外3家']], []],
])('%s list nothing and are not taken for a ledger', async (_, rows, merges) => {
  const { sheets, facts, warnings } = await understood([{ name: '统计', rows, merges }]);
  expect(sheets[0]?.kind).toBe('unknown');
  expect(codes(warnings)).toEqual(['sheetNotUnderstood']);
  expect([facts.projects, facts.trips, facts.visits, facts.companies]).toEqual([[], [], [], []]);
}); // prettier-ignore
