import { parseBoolean } from './boolean';
import { isDittoMark, isFooterLabel, isTotalLabel } from './labels';

describe('parseBoolean', () => {
  it.each([
    '是', '√', '✓', '✔', '✔️', '☑', '1', '１', 1, 'Y', 'y', 'Ｙ', 'yes', 'YES', 'T', 'true', '有', '对', '属于', true, ' 是 ', '是（港资）', '是，德国独资', '是，无进出口', '√(外资)', '☑是 ☐否', '■是□否',
    '是√ 否', '是（√）', '√是', '是[√]否[ ]', '是（√）否（ ）', '涉外', '是☑否☐', '是■/否□',
  ])('yes: %j', (input) => {
    expect(parseBoolean(input)).toBe(true);
  }); // prettier-ignore

  it.each([
    '否', '×', '✗', 'X', 'x', '0', 0, 'N', 'no', 'F', 'FALSE', '无', '没有', '不是', '非', false, '否（内资）', '□是 ☑否', '否（√）', '是[ ]否[√]', '是（）否（√）', '非涉外', '□是■否', '是□ 否√', '是☐否☑',
  ])('no: %j', (input) => {
    expect(parseBoolean(input)).toBe(false);
  }); // prettier-ignore

  it.each(['', ' ', '　', '—', '/', '-', '待定', '不详', '待核实', null, undefined])(
    'not stated: %j',
    (input) => {
      expect(parseBoolean(input)).toBeNull();
    },
  );

  it.each([
    '德国',
    '2',
    2,
    '是否',
    '可能',
    '外资',
    '□是 □否',
    '☑是☑否',
    '是/否',
    'yesno',
    '是的吧',
    '10月18日',
  ])('no answer: %j', (input) => {
    expect(parseBoolean(input)).toBe('invalid');
  });
});

describe('isDittoMark', () => {
  it.each(['同上', '〃', '"', '″', '＂', '”', '同前', ' 同 上 ', '（同上）', "''"])('%s', (text) => {
    expect(isDittoMark(text)).toBe(true);
  });
  it.each(['', '上海', '同济大学', '—', '同上海公司', '0'])('not %j', (text) => {
    expect(isDittoMark(text)).toBe(false);
  });
});

describe('isTotalLabel', () => {
  it.each([
    ['合计', '合计'],
    ['合 计', '合计'],
    ['合　计：', '合计'],
    ['小计', '小计'],
    ['总计', '总计'],
    ['累计', '累计'],
    ['共计', '共计'],
    ['全市合计', '合计'],
    ['一季度小计', '小计'],
    ['共计38个', '共计'],
    ['合计（38个）', '合计'],
    ['1-9月累计', '累计'],
    ['总和', '总计'],
    ['合计：38个项目', '合计'],
    ['Total', '合计'],
  ])('%s', (text, label) => {
    expect(isTotalLabel(text)).toBe(label);
  });
  it.each([
    '',
    '项目名称',
    '累计到位资金',
    '合计划项目',
    '会计',
    '设计总部',
    '小计算机产业园',
    '累计实际投入',
    '统计',
  ])('not %j', (text) => {
    expect(isTotalLabel(text)).toBeNull();
  });
});

describe('isFooterLabel', () => {
  it.each([
    '填报人：', '填报人：许念', '填 报 人', '审核人：周启明', '审核：', '制表：张三', '制表人', '备注：以上为初步数据', '说明：', '注：1.', '注1：', '*注：', '※ 数据截至', '填报单位：', '填报日期：2024年11月20日',
    '单位负责人：', '联系电话：0571-88888888', '以上数据为初步统计', '分管领导签字：',
  ])('%s', (text) => {
    expect(isFooterLabel(text)).toBe(true);
  }); // prettier-ignore
  it.each([
    '',
    '备注',
    '说明',
    '注册资本',
    '注塑机项目',
    '1',
    '琅拓微电子智能工厂项目',
    '附件加工项目',
    '单位',
    '电话',
    '合计',
    '负责人',
  ])('not %j', (text) => {
    expect(isFooterLabel(text)).toBe(false);
  });
});
