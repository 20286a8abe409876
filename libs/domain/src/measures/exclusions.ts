import type { ExclusionReason } from '@landfall/contracts';

interface ExclusionText {
  zh: string;
  en: string;
  ruleId: string;
}

/** Why something that a reader would expect was not counted, and the counting rule that left it out. */
export const EXCLUSIONS: Readonly<Record<ExclusionReason, ExclusionText>> = {
  cancelled: { zh: '已取消', en: 'Cancelled', ruleId: 'R1' },
  planned: { zh: '尚在计划，未完成', en: 'Planned, not made yet', ruleId: 'R5' },
  notDeparted: { zh: '已批准，尚未出发', en: 'Approved, not departed', ruleId: 'R1' },
  noShow: { zh: '对方爽约', en: 'No show', ruleId: 'R5' },
  draft: { zh: '草稿或待审批', en: 'Draft or awaiting approval', ruleId: 'R1' },
  rejected: { zh: '审批未通过', en: 'Not approved', ruleId: 'R1' },
  otherPeriod: { zh: '归入其他时期', en: 'Belongs to another period', ruleId: 'R1' },
  stationed: { zh: '驻点招商，按天数另计', en: 'Stationed residence, counted in days', ruleId: 'R31' },
  otherDirection: {
    zh: '来访接待或助企走访，不是外出拜访',
    en: 'Reception or aftercare, not an outbound visit',
    ruleId: 'R3',
  },
  notOnsite: { zh: '线上或电话，不是现场拜访', en: 'Online or by phone, not on site', ruleId: 'R3' },
  notForeignAtVisit: {
    zh: '拜访当日不属于涉外企业',
    en: 'Not foreign-related on the day of the visit',
    ruleId: 'R4',
  },
  notACompany: { zh: '不是企业（商会、机关等）', en: 'Not a company (chamber, authority …)', ruleId: 'R3' },
  letterOfIntent: { zh: '意向或框架协议，不计签约', en: 'Letter of intent, not a signing', ruleId: 'R6' },
  terminated: { zh: '签约后已终止', en: 'Terminated after signing', ruleId: 'R6' },
  transferred: { zh: '已流转至其他平台', en: 'Transferred to another zone', ruleId: 'R6' },
  expansion: {
    zh: '以前签约项目的增资扩产，另计',
    en: 'Expansion of an earlier project, counted apart',
    ruleId: 'R9',
  },
  earlierYear: { zh: '以前年度签约', en: 'Signed in an earlier year', ruleId: 'R6' },
  notSigned: { zh: '尚未签约', en: 'Not signed yet', ruleId: 'R6' },
  undecidablePeriod: {
    zh: '日期只到月、季或年，无法判断是否在期内',
    en: 'Known to the month, quarter or year only: undecidable for this period',
    ruleId: 'R1',
  },
};

export function exclusionText(reason: ExclusionReason, language: 'zh' | 'en'): string {
  return EXCLUSIONS[reason][language];
}
