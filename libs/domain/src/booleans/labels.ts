import { compactText } from '../text/width';

const DITTO = new Set(
  '同上 同上行 同前 如上 同左 上同 同 〃 ″ 〞 々 " \'\' ” “ “” "" ,, ↑ ditto do. sameasabove'.split(' '),
);

/** Whether a cell says "as above": 同上, 〃, ", ″. */
export function isDittoMark(text: string): boolean {
  const compact = compactText(text)
    .toLowerCase()
    .replace(/^\((.+)\)$/, '$1');
  return DITTO.has(compact);
}

export type TotalLabel = '合计' | '小计' | '总计' | '累计' | '共计';
const TOTAL =
  /^(?:[\u4e00-\u9fff\d\-~(（]{0,8}?[)）]?)(合计|小计|总计|累计|共计|总和|汇总)(?:数|金额|值)?[:：]?(?:[(（][^)）]*[)）])?[:：]?[\d.,]*[个家项次条批人万亿元美]*(?:项目|企业)?$/;
const TOTAL_TWINS: Record<string, TotalLabel> = { 总和: '总计', 汇总: '合计' };

/**
 * The label of a sum row (合 计, 全市合计, 一季度小计：, 共计38个), or null. A longer text that merely holds the word
 * (累计到位资金情况) is none.
 */
export function isTotalLabel(text: string): TotalLabel | null {
  const compact = compactText(text);
  if (compact.length > 60) return null;
  const label = TOTAL.exec(compact)?.[1];
  if (label === undefined)
    return /^(?:total|sum|subtotal)[:：]?$/i.test(compact) ? (/^sub/i.test(compact) ? '小计' : '合计') : null;
  return TOTAL_TWINS[label] ?? (label as TotalLabel);
}

const FOOTER =
  /^(?:填报人|填表人|制表人|编制人|经办人|复核人|审核人|审批人|审定人|统计人|报送人|录入人|[(（](?:盖章|公章)[)）]|(?:填报|填表|报送|制表)(?:单位|日期|时间|说明)[:：]|(?:单位|统计|部门)负责人(?:签[字名])?(?:[:：]|$|[(（])|(?:分管|主要)?(?:领导|负责人)签[字名])/;
const FOOTER_ALONE =
  /^(?:填报|填表|制表|编制|审核|复核|审批|签[字名]|盖章|(?:分管|主要)(?:领导|负责人))(?:[(（][^)）]*[)）])?(?:[:：].*)?$/;
const FOOTER_WITH_COLON =
  /^(?:备注|说明|注释?|附注|附|注意事项|联系人|联系电话|负责人|数据来源|资料来源|单位|日期|电话|填写说明|统计口径|口径说明)[:：]/;
const FOOTNOTE = /^(?:[*※]|注\d|备注\d|说明\d|[*※]?注[,，]|以上(?:数据|项目|内容)|本表|此表)/;

/**
 * Whether the first filled cell of a row begins a footer: 填报人, 审核人, 制表, 备注：, 说明：, 注：. 备注 without a colon is a
 * heading and not a footer.
 */
export function isFooterLabel(text: string): boolean {
  const compact = compactText(text);
  return (
    FOOTER.test(compact) ||
    FOOTER_ALONE.test(compact) ||
    FOOTER_WITH_COLON.test(compact) ||
    FOOTNOTE.test(compact)
  );
}
