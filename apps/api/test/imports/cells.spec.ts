import { ledger, row } from './support/ledger';
import { codes, understood } from './support/understand';
import { day } from './support/workbook';

describe('units', () => {
  test('cell before heading before sheet, 万元 sheets, a unit in the number format', async () => {
    const { facts, questions } = await understood([
      {
        name: '项目',
        rows: [
          ['2024年签约项目', null, null, '单位：万元'],
          ['项目名称', '投资方', '总投资', '签约时间'],
          ['甲', '甲公司', '5,000', '2024.1.5'],
          ['乙', '乙公司', '1.2亿元', '2024.1.6'],
          ['丙', '丙公司', { t: 'n', v: 3, z: '0.0"亿元"' }, '2024.1.7'],
          ['丁', '丁公司', 8000.5, '2024.1.8'],
          ['戊', '戊公司', '二亿三千万', '2024.1.9'],
        ],
      },
    ]);
    expect(questions).toEqual([]);
    expect(facts.projects.map((one) => one.agreements[0]?.amountMinor)).toEqual([
      5_000_000_000, 12_000_000_000, 30_000_000_000, 8_000_500_000, 23_000_000_000,
    ]);
  });

  test('万元 typed in a column of 亿元: a warning while it may be, a question once it cannot be', async () => {
    const sheet = ledger([
      row('甲', '甲公司', 5000, '投资协议', '2024.1.5', '已签约', ''),
      row('乙', '乙公司', 120_000, '投资协议', '2024.1.6', '已签约', ''),
      row('丙', '丙公司', 0.005, '投资协议', '2024.1.7', '已签约', ''),
    ]);
    const { questions, warnings } = await understood([sheet]);
    expect(questions.map((one) => [one.code, one.row])).toEqual([['amountAbsurd', 4]]);
    expect(codes(warnings)).toEqual(['amountOver100Yi', 'amountUnder100Wan']);
    const id = questions[0]?.id ?? '';
    const corrected = await understood([sheet], { answers: { [id]: '12亿元' } });
    expect(corrected.facts.projects[1]?.agreements[0]?.amountMinor).toBe(120_000_000_000);
    const kept = await understood([sheet], { answers: { [id]: 'keep' } });
    expect(kept.facts.projects[1]?.agreements[0]?.amountMinor).toBe(1_200_000_000_000_000);
  });

  test('no unit anywhere is asked, also where the amount of one row has its own', async () => {
    const { questions } = await understood([
      {
        name: '项目',
        rows: [
          ['2024年签约项目'],
          ['项目名称', '投资方', '总投资', '签约时间'],
          ['甲', '甲公司', '5000', '2024.1.5'],
          ['乙', '乙公司', '3亿元', '2024.1.5'],
        ],
      },
    ]);
    expect(questions.map((one) => [one.code, one.column, one.row])).toEqual([['unitMissing', 'C', null]]);
  });

  test('a currency beside the amount, and the amount in yuan beside it', async () => {
    const { facts, questions, warnings } = await understood([
      {
        name: '外资',
        rows: [
          ['2024年外资签约项目'],
          ['项目名称', '投资方', '总投资(万)', '币种', '折合人民币(亿元)', '签约时间'],
          ['甲', 'A Inc.', 1000, '美元', 0.712, '2024.1.5'],
          ['乙', 'B GmbH', 2000, '欧元', 1.56, '2024.1.6'],
          ['丙', '丙公司', 3000, '人民币', null, '2024.1.7'],
        ],
      },
    ]);
    expect(questions.filter((one) => one.code !== 'unitMissing')).toEqual([]);
    expect(codes(warnings)).toEqual(['rateDerived']);
    expect(
      facts.projects.map((one) => [
        one.agreements[0]?.currency,
        one.agreements[0]?.rate,
        one.agreements[0]?.amountCnyFen,
      ]),
    ).toEqual([
      ['USD', '7.12', 7_120_000_000],
      ['EUR', '7.8', 15_600_000_000],
      ['CNY', null, 3_000_000_000],
    ]);
  });
});

describe('headings', () => {
  test('double headings over two rows, with 内资 and 外资 side by side', async () => {
    const { facts, questions, sheets } = await understood([
      {
        name: '签约项目',
        rows: [
          ['2024年签约项目一览表'],
          ['单位：万元、万美元'],
          ['序号', '项目名称', '投资方', null, '资金构成', null, '签约', null, '备注'],
          [null, null, '名称', '国别', '内资', '外资(万美元)', '时间', '类型', null],
          [1, '甲', '甲公司', '中国', '50000', null, '2024.1.5', '正式', ''],
          [2, '乙', '乙公司', '德国', null, '1000', '2024.2.5', '正式', '签约汇率7.1'],
        ],
        merges: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:H3', 'I3:I4'],
      },
    ]);
    expect(questions).toEqual([]);
    expect(sheets[0]).toMatchObject({ headerRow: 3, headerRows: 2, unit: '万元' });
    expect(sheets[0]?.columns.map((one) => one.heading)).toContain('资金构成/外资(万美元)');
    expect(
      facts.projects.map((one) => [one.origin, one.agreements[0]?.currency, one.agreements[0]?.amountCnyFen]),
    ).toEqual([
      ['中国', 'CNY', 50_000_000_000],
      ['德国', 'USD', 7_100_000_000],
    ]);
  });

  test('a column that is not understood is told, kept, and can be said', async () => {
    const sheet = {
      name: '项目',
      rows: [
        ['2024年签约项目（单位：亿元）'],
        ['项目名称', '投资方', '盘子', '签约时间', '心得'],
        ['甲', '甲公司', '5', '2024.1.5', '很好'],
      ],
    };
    const before = await understood([sheet]);
    expect(before.warnings.filter((one) => one.code === 'columnUnknown').map((one) => one.column)).toEqual([
      'C',
      'E',
    ]);
    expect(before.facts.projects[0]?.extras).toEqual({ 盘子: '5', 心得: '很好' });
    const after = await understood([sheet], { mapping: { 项目: { '2': 'amount', '4': null } } });
    expect(codes(after.warnings)).toEqual([]);
    expect(after.facts.projects[0]).toMatchObject({
      extras: {},
      agreements: [{ amountMinor: 50_000_000_000 }],
    });
    expect(after.sheets[0]?.columns[2]).toMatchObject({ field: 'amount', confidence: 1 });
  });

  test('a sheet that is not understood can be told its kind and its heading row', async () => {
    const sheet = {
      name: 'x',
      rows: [
        ['啊', '哦'],
        ['甲公司', '2024.1.5'],
      ],
    };
    const mapping = { x: { kind: 'visits', headerRow: '1', '0': 'companies', '1': 'date' } };
    const { sheets, facts, questions } = await understood([sheet], { mapping });
    expect(sheets[0]).toMatchObject({ kind: 'visits', headerRow: 1, rows: 1 });
    expect(codes(questions)).toEqual(['directionUnclear']);
    expect(facts.companies.map((one) => one.name)).toEqual([]);
  });

  test('a second table below the first, sections by year, headings again', async () => {
    const { facts, sheets, questions } = await understood([
      {
        name: '合表',
        rows: [
          ['项目推进表（单位：亿元）'],
          ['2023年'],
          ['序号', '项目名称', '投资企业', '总投资', '签约时间', '进展情况'],
          [1, 'A', 'A公司', 5, '3月5日', '已开工'],
          ['2024年'],
          ['序号', '项目名称', '投资企业', '总投资', '签约时间', '进展情况'],
          [1, 'B', 'B公司', 6, '4月5日', '该项目已完成公司注册，正在办理土地手续，预计年底开工'],
          [2, '', '', '', '', ''],
          [],
          ['附表：2024年外出考察'],
          ['出发时间', '返回时间', '目的地', '带队领导', '参加人员', '事由'],
          ['5.1-5.3', '', '北京', '张三', '李四等3人', '拜访'],
          ['12月30日', '1月2日', '上海', '张三', '李四', '学习考察'],
        ],
      },
    ]);
    expect(questions).toEqual([]);
    expect(sheets.map((sheet) => [sheet.name, sheet.kind, sheet.headerRow, sheet.rows])).toEqual([
      ['合表', 'projects', 3, 2],
      ['合表 (2)', 'trips', 11, 2],
    ]);
    expect(facts.projects.map((one) => [one.name, one.phase, one.agreements[0]?.signedOn])).toEqual([
      ['A', 'started', '2023-03-05'],
      ['B', 'registered', '2024-04-05'],
    ]);
    expect(facts.trips.map((one) => [one.start, one.end, one.headcount, one.aim])).toEqual([
      ['2024-05-01', '2024-05-03', 3, 'promotion'],
      ['2024-12-30', '2025-01-02', null, 'study'],
    ]);
  });
});

describe('days', () => {
  test('every way of writing a day, and a workbook that counts from 1904', async () => {
    const rows = [
      ['2024.10.18', '2024-10-18'],
      ['24.10.18', '2024-10-18'],
      ['20241018', '2024-10-18'],
      ['45583', '2024-10-18'],
      ['２０２４－１０－１８', '2024-10-18'],
      ['10月18日', '2024-10-18'],
      [day('2024-10-18'), '2024-10-18'],
      ['201401', '2014-01-01'],
      ['2024年三季度', '2024-07-01'],
    ] as const;
    const sheet = ledger(
      rows.map(([given], at) => row(`项目${at}`, `公司${at}`, 1, '投资协议', given, '', '')),
    );
    const { facts, questions } = await understood([sheet]);
    expect(questions).toEqual([]);
    expect(facts.projects.map((one) => one.agreements[0]?.signedOn)).toEqual(rows.map(([, value]) => value));
    const old = await understood(
      [ledger([row('甲', '甲公司', 1, '投资协议', { t: 'n', v: 44_121, z: 'yyyy-mm-dd' }, '', '')])],
      {
        date1904: true,
      },
    );
    expect(old.facts.projects[0]?.agreements[0]?.signedOn).toBe('2024-10-18');
  });

  test('2024.1 as a number is flagged; a day that does not exist is asked', async () => {
    const { questions, warnings } = await understood([
      ledger([
        row('甲', '甲公司', 1, '投资协议', 2024.1, '', ''),
        row('乙', '乙公司', 1, '投资协议', '2024/2/30', '', ''),
        row('丙', '丙公司', 1, '投资协议', '10 18 日', '', ''),
        row('丁', '丁公司', 1, '投资协议', '', '', ''),
        row('戊', '戊公司', 1, '意向协议', '不详', '', ''),
      ]),
    ]);
    expect(questions.map((one) => [one.code, one.row])).toEqual([
      ['dateInvalid', 4],
      ['dateInvalid', 5],
      ['signedDateMissing', 6],
    ]);
    expect(codes(warnings)).toEqual(['dateDotMonth']);
  });

  test('the year comes from title, name of the sheet, the other sheets or the file, else it is asked once', async () => {
    const rows = [
      row('甲', '甲公司', 1, '投资协议', '3月5日', '', ''),
      row('乙', '乙公司', 1, '投资协议', '4月5日', '', ''),
    ];
    const untitled = ledger(rows, { title: '招商引资项目台账' });
    const asked = await understood([untitled]);
    expect(asked.questions.map((one) => one.code)).toEqual(['yearMissing']);
    const answered = await understood([untitled], { answers: { [asked.questions[0]?.id ?? '']: '2024' } });
    expect(answered.facts.projects.map((one) => one.agreements[0]?.signedOn)).toEqual([
      '2024-03-05',
      '2024-04-05',
    ]);
    const named = await understood([{ ...untitled, name: '2023年项目' }]);
    expect(named.facts.projects[0]?.agreements[0]?.signedOn).toBe('2023-03-05');
    const fromFile = await understood([untitled], { fileName: '2024年台账.xlsx' });
    expect(fromFile.facts.projects[0]?.agreements[0]?.signedOn).toBe('2024-03-05');
    expect(codes(fromFile.warnings)).toEqual(['yearFromElsewhere']);
  });
});
