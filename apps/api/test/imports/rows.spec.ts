import { ledger, row } from './support/ledger';
import { codes, counted, understood } from './support/understand';

describe('rows', () => {
  test('an amount merged over two investors counts once; repeated in both rows too', async () => {
    const merged = ledger(
      [
        row('甲', '甲公司', 5, '投资协议', '2024.1.5', '已签约', ''),
        [null, null, '乙公司', null, null, null, null, '联合投资'],
        [2, '丙', '丙一公司', 3, '投资协议', '2024.1.6', '已签约', ''],
        [null, '丙', '丙二公司', 3, '投资协议', '2024.1.6', '已签约', ''],
      ],
      { merges: ['B3:B4', 'D3:D4', 'F3:F4'] },
    );
    const { facts, questions, warnings } = await understood([merged]);
    expect(questions).toEqual([]);
    expect(counted(facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 2, yi: 8 });
    expect(facts.projects.map((one) => one.parties.map((party) => party.company.name))).toEqual([
      ['甲公司', '乙公司'],
      ['丙一公司', '丙二公司'],
    ]);
    expect(codes(warnings)).toEqual(['secondInvestorRow']);
  });

  test('shares of investors under one merged name: asked whether they add up', async () => {
    const sheet = ledger(
      [
        row('甲', '甲公司', 5, '投资协议', '2024.1.5', '已签约', ''),
        [null, null, '乙公司', 2, null, null, null, ''],
      ],
      { merges: ['B3:B4', 'E3:E4', 'F3:F4'] },
    );
    const { questions } = await understood([sheet]);
    expect(questions.map((one) => one.code)).toEqual(['amountShare']);
    const id = questions[0]?.id ?? '';
    const added = await understood([sheet], { answers: { [id]: 'add' } });
    expect(counted(added.facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 1, yi: 7 });
    const included = await understood([sheet], { answers: { [id]: 'included' } });
    expect(counted(included.facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 1, yi: 5 });
  });

  test('the same signing in two rows, two owners or two sheets counts once', async () => {
    const one = row('甲', '甲公司', 5, '投资协议', '2024.1.5', '已签约', '');
    const { facts, warnings } = await understood([ledger([one, one]), { ...ledger([one]), name: '1月' }]);
    expect(counted(facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 1, yi: 5 });
    expect(warnings.map((warning) => [warning.code, warning.sheet, warning.row])).toEqual([
      ['duplicateRow', '项目台账', 4],
      ['duplicateRow', '1月', 3],
    ]);
  });

  test('a year of its own per sheet, a hidden sheet and hidden rows are read and told', async () => {
    const { facts, sheets, warnings } = await understood([
      {
        ...ledger([row('甲', '甲公司', 5, '投资协议', '3月5日', '', '')], { title: '2023年项目台账' }),
        name: '2023',
        hidden: true,
      },
      {
        ...ledger([row('乙', '乙公司', 6, '投资协议', '3月6日', '', '')], { hiddenRows: [3] }),
        name: '2024',
      },
    ]);
    expect(sheets.map((sheet) => [sheet.year, sheet.hidden])).toEqual([
      [2023, true],
      [2024, false],
    ]);
    expect(facts.projects.map((one) => one.agreements[0]?.signedOn)).toEqual(['2023-03-05', '2024-03-06']);
    expect(codes(warnings)).toEqual(['rowsHidden', 'sheetHidden']);
  });

  test('a sum that fits nothing is explained row by row and blocks nothing', async () => {
    const { questions, warnings } = await understood([
      ledger([
        row('甲', '甲公司', 5, '投资协议', '2024.1.5', '已签约', ''),
        row('乙', '乙公司', 3, '框架协议', '2024.2.5', '在谈', ''),
        ['合计', '', '', 9],
      ]),
    ]);
    expect(questions).toEqual([]);
    const [total] = warnings;
    expect(total).toMatchObject({
      code: 'totalDiffers',
      row: 5,
      column: 'D',
      params: { total: '9.00', rules: '5.00', plain: '8.00', lines: '4:loi:3.00' },
    });
  });

  test('what one cell says is replaced by what a person typed', async () => {
    const sheet = ledger([row('甲', '甲公司', '#N/A', '投资协议', '2024.1.5', '已签约', '')]);
    const { questions } = await understood([sheet]);
    expect(codes(questions)).toEqual(['amountInvalid']);
    const fixed = await understood([sheet], { cells: { 项目台账: { D3: '6亿元', B3: '甲项目' } } });
    expect(fixed.questions).toEqual([]);
    expect(fixed.facts.projects[0]).toMatchObject({
      name: '甲项目',
      agreements: [{ amountMinor: 60_000_000_000 }],
    });
  });
});

describe('agreements', () => {
  test('the words of 协议类型; an unknown one is asked once and the answer serves all', async () => {
    const sheet = ledger([
      row('甲', '甲公司', 5, '合作备忘录', '2024.1.5', '', ''),
      row('甲', '甲公司', 5, '正式合同', '2024.3.5', '', ''),
      row('甲', '甲公司', 8, '补充协议', '2024.4.5', '', ''),
      row('甲', '甲公司', 2, '增资协议', '2024.5.5', '', ''),
      row('甲', '甲公司', 8, '变更协议', '2024.6.5', '', '投资主体变更'),
      row('甲', '甲公司', 7, '变更协议', '2024.7.5', '', ''),
      row('乙', '乙公司', 3, '投资协议', '2024.1.6', '', ''),
      row('乙', '乙公司', 3, '解除协议', '2024.8.6', '', ''),
      row('丙', '丙公司', 4, '某某书', '2024.1.7', '', ''),
      row('丁', '丁公司', 4, '某某书', '2024.1.8', '', ''),
    ]);
    const asked = await understood([sheet]);
    expect(asked.questions.map((one) => [one.code, one.value, one.row])).toEqual([
      ['relationUnknown', '某某书', null],
    ]);
    const { facts } = await understood([sheet], { answers: { [asked.questions[0]?.id ?? '']: 'new' } });
    expect(facts.projects[0]?.agreements.map((one) => one.relation)).toEqual([
      'loi',
      'upgrade',
      'supplement',
      'expansion',
      'owner_change',
      'change',
    ]);
    expect(counted(facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 3, yi: 15 });
  });

  test('a second investment agreement, a reduction, an end without a day: asked, never guessed', async () => {
    const sheet = ledger([
      row('甲', '甲公司', 5, '投资协议', '2024.1.5', '', ''),
      row('甲', '甲公司', 2, '投资协议', '2024.9.5', '', ''),
      row('乙', '乙公司', 5, '投资协议', '2024.1.5', '', ''),
      row('乙', '乙公司', 2, '减资协议', '2024.9.5', '', ''),
      row('丙', '丙公司', 5, '投资协议', '2024.1.5', '已终止', ''),
    ]);
    const { questions } = await understood([sheet]);
    expect(questions.map((one) => one.code)).toEqual(['secondSigning', 'amountMeaning', 'endDateMissing']);
    const [second, meaning, end] = questions.map((one) => one.id);
    const answers = { [second ?? '']: 'expansion', [meaning ?? '']: 'difference', [end ?? '']: '2024-06-30' };
    const { facts, questions: left } = await understood([sheet], { answers });
    expect(left.every((one) => one.answer !== null)).toBe(true);
    expect(counted(facts.projects, '2024-01-01', '2024-12-31')).toEqual({ projects: 2, yi: 8 });
    expect(facts.projects[2]).toMatchObject({
      outcome: 'terminated',
      agreements: [{}, { relation: 'termination', signedOn: '2024-06-30' }],
    });
  });

  test('without 协议类型 the stage, the title and the day decide', async () => {
    const { facts, questions } = await understood([
      {
        name: '项目',
        rows: [
          ['2024年项目情况（单位：亿元）'],
          ['项目名称', '投资方', '总投资', '签约时间', '项目阶段'],
          ['甲', '甲公司', 5, '2024.1.5', '已签约'],
          ['乙', '乙公司', 6, '', '在谈'],
          ['丙', '丙公司', 7, '2024.3.5', '在谈'],
          ['丁', '丁公司', 8, '', '已开工'],
        ],
      },
    ]);
    expect(questions.map((one) => [one.code, one.row])).toEqual([
      ['signingUnclear', 5],
      ['signedDateMissing', 6],
    ]);
    expect(facts.projects.map((one) => [one.name, one.phase, one.agreements.length])).toEqual([
      ['甲', 'signed', 1],
      ['乙', 'negotiating', 0],
    ]);
  });
});

describe('people, companies, trips', () => {
  test('one company under several spellings, a short name, a shared and a broken code', async () => {
    const { facts, warnings } = await understood([
      {
        name: '企业',
        rows: [
          ['企业信息表'],
          ['企业名称', '简称', '统一社会信用代码', '是否涉外', '国别'],
          ['琅拓微电子（上海）有限公司', '琅拓', '91330110MA9X00011J', '是', '荷兰'],
          ['甲有限公司', '', '9.1330110E+17', '否', '中国'],
        ],
      },
      {
        name: '拜访',
        rows: [
          ['2024年拜访记录'],
          ['拜访时间', '企业名称', '统一社会信用代码', '洽谈内容'],
          ['2024.1.5', '琅拓微电子(上海) 有限公司', '', ''],
          ['2024.1.6', '琅拓', '', ''],
          ['2024.1.7', '琅拓微电子(上海)有限责任公司', '91330110ma9x00011j', ''],
          ['2024.1.8', '杭州比亚迪汽车有限公司', '', ''],
          ['2024.1.9', '比亚迪（杭州）汽车有限公司', '', ''],
        ],
      },
    ]);
    expect(facts.companies.map((one) => one.name)).toEqual([
      '琅拓微电子（上海）有限公司',
      '甲有限公司',
      '杭州比亚迪汽车有限公司',
      '比亚迪（杭州）汽车有限公司',
    ]);
    expect(new Set(facts.visits.slice(0, 3).map((one) => one.companies[0]?.key)).size).toBe(1);
    expect(codes(warnings)).toEqual(['companyByAlias', 'creditCodeInvalid']);
  });

  test('trips: states, spans, a trip per number, a plan, a return before the departure', async () => {
    const { facts, questions, warnings } = await understood([
      {
        name: '外出',
        rows: [
          ['2024年外出考察台账'],
          ['编号', '考察时间', '考察城市', '团长', '团组成员', '考察内容', '完成情况'],
          [
            'W1',
            '2024.10.15-10.18',
            '深圳、东莞',
            '周启明',
            '周启明（组长）、王 伟等5人',
            '驻点招商',
            '已完成',
          ],
          ['W2', '12月30日至次年1月3日', '日本东京', '周启明', '沈若溪', '拜访', '取消'],
          ['W2', '12月30日至次年1月3日', '日本东京', '周启明', '王 伟', '拜访', '取消'],
          ['W3', '2024-11-20', '', '沈若溪', '', '赴苏州、无锡考察', ''],
          ['W3', '2024-11-25', '南京', '沈若溪', '', '拜访', '改为线上'],
        ],
      },
    ]);
    expect(questions.map((one) => [one.code, one.value])).toEqual([['stateUnknown', '改为线上']]);
    expect(
      facts.trips.map((one) => [
        one.no,
        one.start,
        one.end,
        one.aim,
        one.state,
        one.headcount,
        one.members.length,
      ]),
    ).toEqual([
      ['W1', '2024-10-15', '2024-10-18', 'stationed', 'closed', 5, 2],
      ['W2', '2024-12-30', '2025-01-03', 'promotion', 'cancelled', null, 3],
      ['W3', '2024-11-20', null, 'promotion', 'home', null, 1],
    ]);
    expect(facts.trips[2]?.places.map((place) => place.place)).toEqual(['苏州', '无锡']);
    expect(codes(warnings)).toEqual(['overseasWithoutApproval', 'placesFromText']);
  });
});
