import { codes, understood } from './support/understand';
import type { Value } from './support/workbook';

/** Headings met in the wild: title, headings, one row → kind and what each column was taken for. */
const TABLES: [string, Value[], Value[], string, string][] = [
  ['2024年因公出访团组一览表', ['序号', '出访团组', '出访国家', '出访时间', '团组成员', '出访任务', '批件号', '备注'], [1, '赴德招商团', '德国、荷兰', '5月6日至12日', '周启明、王 伟等4人', '拜访', '余外办〔2024〕1号', ''], 'trips', 'seq title places start members purpose approvalNo note'],
  ['境外招商情况', ['年份', '市区/园区/镇街', '团组名称', '主要成员', '出访地(国家、地区)', '主要开展活动和拜访企业', '取得成果', '下一步打算'], ['2024', '城东', '赴日团', '张三', '日本', '拜访东丽', '', '跟进'], 'trips', 'start team title members places purpose info info'],
  ['2024年客商对接台账', ['时间', '地点', '客商', '我方', '对方', '内容', '是否外资'], ['3月5日', '上海', '甲公司', '张三', '李总', '谈', '是'], 'visits', 'date place companies ourPeople counterparts summary foreign'],
  ['2024年上门招商统计', ['序号', '上门日期', '对接企业', '企业所在地', '对接领导', '对接情况', '是否境外'], [1, '2024/3/5', '甲公司', '上海', '张三', '有意向', '否'], 'visits', 'seq date companies city ourPeople summary foreign'],
  ['2024年接待情况', ['接待日期', '来宾单位', '来宾姓名职务', '陪同领导', '考察点位', '接待事由'], ['2024.3.5', '甲公司', '张总', '李主任', '展厅', '考察'], 'visits', 'date companies counterparts leader place purpose'],
  ['2024年项目签约情况', ['项目', '业主', '规模', '签约日', '进度'], ['甲项目', '甲公司', '5亿', '3月5日', '在建'], 'projects', 'name projectCompany amount signedOn phase'],
  ['2024年度重大项目签约清单（亿元）', ['序号', '项目名称', '项目业主', '建设内容', '投资额/亿元', '签约/开工时间', '备注'], [1, '甲', '甲公司', 'x', 5, '2024-03', ''], 'projects', 'seq name projectCompany content amount signedOn note'],
  ['招商引资项目汇总表', ['序号', '区县', '项目名称', '投资方（全称）', '合同总投资(万元)', '其中固定资产投资', '合同签订日期', '到位资金', '形象进度', '责任人'], [1, '余杭', '甲', '甲公司', '50000', '30000', '2024.3.5', '1000', '主体施工', '张三'], 'projects', 'seq team name investor signedAmount info signedOn info phase owner'],
  ['2024年外资项目签约表', ['项目名称', '外方投资者', '国别', '总投资(万美元)', '合同外资(万美元)', '签约日期', '折人民币(亿元)'], ['甲', 'A Inc', '美国', '1000', '500', '2024.3.5', '0.712'], 'projects', 'name investor origin amount info signedOn amountCny'],
  ['重点企业名单', ['名称', '代码', '地区', '国别', '是否外资'], ['甲公司', '91330110MA9X00011J', '上海', '德国', '是'], 'companies', 'name creditCode place country foreign'],
  ['客商资源库', ['企业名称', '所属行业', '总部所在地', '企业性质', '世界500强', '联系人', '联系电话'], ['甲公司', '电子', '上海', '外商独资', '是', '张三', '13800000000'], 'companies', 'name cluster place basis info info info'],
]; // prettier-ignore

test.each(TABLES)('%s', async (title, headings, row, kind, fields) => {
  const { sheets, questions } = await understood([{ name: 'Sheet1', rows: [[title], headings, row] }]);
  expect(sheets[0]?.kind).toBe(kind);
  expect(sheets[0]?.columns.map((column) => column.field).join(' ')).toBe(fields);
  expect(questions).toEqual([]);
});

test('an unknown heading over what can only be one thing is taken for it, and told', async () => {
  const { sheets, warnings, facts } = await understood([
    {
      name: '签约',
      rows: [
        ['2024年签约项目'],
        ['项目名称', '金主', '盘子', '签约日期', '心情'],
        ['甲', '甲投资有限公司', '3亿元', '2024.1.5', '好'],
        ['乙', '乙（上海）集团有限公司', '5000万元', '2024.1.6', '好'],
      ],
    },
  ]);
  expect(sheets[0]?.columns.map((column) => [column.field, column.confidence])).toEqual([
    ['name', 1],
    ['investor', 0.45],
    ['amount', 0.45],
    ['signedOn', 1],
    [null, 0],
  ]);
  expect(codes(warnings)).toEqual(['columnGuessed', 'columnUnknown']);
  expect(facts.projects.map((one) => one.agreements[0]?.amountMinor)).toEqual([
    30_000_000_000, 5_000_000_000,
  ]);
});

test('a column without any heading is told and kept', async () => {
  const { warnings, facts } = await understood([
    {
      name: '企业',
      rows: [
        ['企业名称', '国别', null],
        ['甲公司', '德国', '世界500强'],
      ],
    },
  ]);
  expect(warnings.filter((one) => one.code === 'columnUnknown').map((one) => one.column)).toEqual(['C']);
  expect(facts.companies[0]?.extras).toEqual({ C列: '世界500强' });
});
