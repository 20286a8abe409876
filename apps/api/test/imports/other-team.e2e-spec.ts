import type {
  Headline,
  ImportView,
  MeasureMembersPage,
  Page,
  ProjectListItem,
  TripListItem,
} from '@landfall/contracts';
import { signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';
import { commitImport, uploadLedger } from '../support/imports';
import { workbook } from './support/workbook';

/** Another team's workbook: 万元, double headings, merged units, a trip per person and company, no trip numbers. */
const LEDGER = workbook([
  {
    name: '签约台账',
    rows: [
      ['2024年签约项目情况表（截至10月31日）'],
      ['单位：万元'],
      ['单位', '序号', '项目名称', '投资方', null, '投资总额', null, '签约', null, '备注'],
      [null, null, null, '名称', '国别', '合计', '其中：一期', '时间', '文本', null],
      ['城东', 1, '甲项目', '甲材料有限公司', '中国', '50,000', '20000', '1月5日', '正式合同', ''],
      [null, 2, '乙项目', 'B Energy GmbH', '德国', '1000万美元', '', '2024.2.5', '正式合同', '签约汇率7.1'],
      [null, 3, '丙项目', '丙有限公司', '中国', '1-2亿元', '', '2024.2.6', '框架协议', ''],
      [null, '小计', '', '', '', 57100],
      ['城西', 4, '丁项目', '丁一有限公司', '中国', '3亿元', '', '2024年3月8日', '正式合同', ''],
      [null, null, null, '丁二有限公司', '中国', null, null, null, null, '联合投资'],
      [null, 5, '戊项目', '戊有限公司', '中国', '待定', '', '20240401', '正式合同', ''],
      [null, 6, '己项目', '己有限公司', '中国', '10000', '', '2024/5/6', '正式合同', ''],
      [null, 7, '己项目', '己有限公司', '中国', '', '', '2024/8/6', '解除协议', ''],
      ['合计', '', '', '', '', 87100],
      ['填报人：张三'],
    ],
    merges: [
      'A1:J1',
      'A3:A4',
      'B3:B4',
      'C3:C4',
      'D3:E3',
      'F3:G3',
      'H3:I3',
      'J3:J4',
      'A5:A7',
      'A9:A13',
      'C9:C10',
      'F9:F10',
      'H9:H10',
      'I9:I10',
    ],
  },
  {
    name: '外出',
    rows: [
      ['外出招商情况上报表（2024年1—10月）'],
      ['单位', '姓名', '职务', '开始时间', '结束时间', '天数', '目的地', '拜访企业名称', '接洽人姓名'],
      ['城东', '张三', '副主任', '2024.1.8', '2024.1.10', '3', '深圳', '深圳甲公司有限公司', '刘总'],
      [null, '', '', '', '', '', '', '乙电子（深圳）有限公司', '陈经理'],
      [null, '李四', '招商专员', '3月1日', '3月2日', '2', '上海', '上海丙有限公司、上海市商务委员会', ''],
      ['城西', '赵六', '党工委书记', '2024/5/6', '2024/5/12', '7', '德国', 'Siemens AG', 'Müller'],
    ],
    merges: ['A1:I1', 'A3:A5'],
  },
  {
    name: '10月',
    rows: [
      ['2024年10月拜访记录'],
      ['日期', '拜访单位', '是否外资', '我方人员', '对方人员', '洽谈内容'],
      ['10.8', '戊半导体有限公司', '外资', '张三', '王总', '谈合作'],
      ['10.9', '深圳甲公司有限公司', '', '张三', '刘总', '复访'],
    ],
  },
]);
const PERIOD = { from: '2024-01-01', to: '2024-10-31', asOf: '2024-10-31' };

let app: TestApp;
let clerk: ApiClient;
let ledger: ImportView;
beforeAll(async () => {
  app = await createTestApp();
  clerk = await signIn(app, 'clerk');
  ledger = await uploadLedger(clerk, LEDGER, 'other.xlsx');
});
afterAll(() => app.close());

const values = async (): Promise<Headline['values']> =>
  (await clerk.read<Headline>('/stats/headline', PERIOD)).values;

describe("another team's ledger", () => {
  it('is understood without a question', () => {
    expect(ledger).toMatchObject({ status: 'open', questions: [], failure: null, asOf: '2024-10-31' });
    expect(ledger.sheets.map((sheet) => [sheet.kind, sheet.headerRow, sheet.headerRows, sheet.unit])).toEqual(
      [
        ['projects', 3, 2, '万元'],
        ['trips', 2, 1, null],
        ['visits', 2, 1, null],
      ],
    );
    expect(ledger.warnings.filter((one) => one.code.startsWith('total')).map((one) => one.code)).toEqual([
      'totalMatchesRules',
      'totalMatchesRules',
    ]);
  });

  it('gives the numbers that its rows say', async () => {
    ledger = await commitImport(clerk, ledger.id);
    expect(ledger).toMatchObject({ status: 'committed', failure: null });
    expect(await values()).toMatchObject({
      trips: 3,
      companiesVisited: 5,
      foreignCompaniesVisited: 1,
      signedProjects: 4,
      agreedInvestmentFen: 87_100_000_000,
      expansionsFen: 0,
    });
    const members: MeasureMembersPage = await clerk.read('/stats/agreedInvestment/members', PERIOD);
    expect(members.total).toBe(4);
  });

  it('keeps members, places, levels, parties and phase one', async () => {
    const trips: Page<TripListItem> = await clerk.read('/trips', { sort: 'startsOn' });
    expect(
      trips.items.map((trip) => [trip.leader?.name, trip.leaderLevel, trip.overseas, trip.legs[0]?.place]),
    ).toEqual([
      ['张三', 'deputy', false, '深圳'],
      ['李四', 'officer', false, '上海'],
      ['赵六', 'zone_leader', true, '德国'],
    ]);
    const projects: Page<ProjectListItem> = await clerk.read('/projects', { sort: 'name' });
    const two = projects.items.find((project) => project.name === '丁项目');
    expect(two?.parties.map((party) => party.company.name).sort()).toEqual(['丁一有限公司', '丁二有限公司']);
  });

  it('adds nothing a second time, and goes away again', async () => {
    const before = await values();
    const again = await commitImport(clerk, (await uploadLedger(clerk, LEDGER, 'again.xlsx')).id);
    expect(again.result).toMatchObject({
      companies: { created: 0, changed: 0 },
      trips: { created: 0, changed: 0 },
      visits: { created: 0, changed: 0 },
      projects: { created: 0, changed: 0 },
      agreements: { created: 0, changed: 0 },
    });
    expect(await values()).toEqual(before);
    await clerk.create(`/imports/${again.id}/revert`, undefined, 200);
    await clerk.create(`/imports/${ledger.id}/revert`, undefined, 200);
    expect(await values()).toMatchObject({
      trips: 0,
      companiesVisited: 0,
      signedProjects: 0,
      agreedInvestmentFen: 0,
    });
  });
});
