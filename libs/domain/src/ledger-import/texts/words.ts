import type { ReadValue } from '../read/read-values';

export type Language = 'zh' | 'en';
type Words = Readonly<Record<string, readonly [string, string]>>;

/** Names of the codes that cells were read as. */
const LISTS: Readonly<Record<NonNullable<ReadValue['list']>, Words>> = {
  relation: {
    loi: ['意向，只进梯队', 'intent, pipeline only'],
    new: ['首次签约', 'new signing'],
    upgrade: ['意向升格', 'upgrade'],
    supplement: ['补充协议', 'supplement'],
    change: ['变更', 'change'],
    expansion: ['增资扩产', 'expansion'],
    reduction: ['减资', 'reduction'],
    owner_change: ['主体变更', 'change of owner'],
    termination: ['终止，退出计数', 'termination, leaves the count'],
    transfer: ['流转，退出计数', 'transfer, leaves the count'],
  },
  phase: {
    lead: ['线索', 'lead'],
    negotiating: ['在谈', 'negotiating'],
    under_review: ['评审', 'under review'],
    pending_signing: ['拟签约', 'pending signing'],
    signed: ['已签约', 'signed'],
    registered: ['已注册', 'registered'],
    site_secured: ['已供地', 'site secured'],
    permitted: ['完成报批', 'permitted'],
    started: ['已开工', 'started'],
    completed: ['已竣工', 'completed'],
    producing: ['已投产', 'producing'],
    full_capacity: ['已达产', 'full capacity'],
    lost: ['未谈成', 'lost'],
    terminated: ['已终止', 'terminated'],
    transferred: ['已流转', 'transferred'],
  },
  tripState: {
    draft: ['计划', 'planned'],
    submitted: ['待审批', 'submitted'],
    approved: ['已批准', 'approved'],
    rejected: ['未批准', 'rejected'],
    underway: ['进行中', 'under way'],
    cut_short: ['提前返回', 'cut short'],
    home: ['已返回', 'home'],
    reported: ['已报告', 'reported'],
    closed: ['已完成', 'completed'],
    cancelled: ['取消', 'cancelled'],
  },
  visitState: {
    planned: ['计划', 'planned'],
    done: ['完成', 'done'],
    cancelled: ['取消', 'cancelled'],
    no_show: ['对方未到', 'no show'],
  },
  direction: {
    outbound: ['拜访', 'visit to them'],
    inbound: ['来访', 'they came'],
    aftercare: ['走访', 'call on a resident'],
  },
  mode: { onsite: ['现场', 'on site'], online: ['线上', 'online'], phone: ['电话', 'by phone'] },
  intent: {
    strong: ['强', 'strong'],
    fair: ['一般', 'fair'],
    watching: ['观望', 'watching'],
    none: ['暂无', 'none'],
  },
  leaderLevel: {
    zone_leader: ['主要领导', 'zone leader'],
    deputy: ['分管领导', 'deputy'],
    lead: ['组长', 'team lead'],
    officer: ['招商专员', 'officer'],
  },
  aim: { promotion: ['招商', 'promotion'], study: ['考察学习', 'study'], stationed: ['驻点', 'stationed'] },
  basis: {
    FDI: ['外商投资', 'foreign investment'],
    HMT: ['港澳台投资', 'Hong Kong, Macao, Taiwan'],
    OVS: ['境外注册', 'registered abroad'],
    FHQ: ['外资总部', 'foreign headquarters'],
    EXP: ['外向型', 'export-oriented'],
    OTH: ['其他', 'other'],
  },
  capitalType: { domestic: ['内资', 'domestic'], foreign: ['外资', 'foreign'], mixed: ['合资', 'mixed'] },
  yesNo: { yes: ['是', 'yes'], no: ['否', 'no'] },
};

/** What a cell was read as, for people: 投资协议 → 首次签约; 2024-01-02; 105 亿元. */
export function readText(value: ReadValue, language: Language): string {
  const words = value.list && value.code !== undefined ? LISTS[value.list][value.code] : undefined;
  if (!words) return value.text ?? value.code ?? '';
  const meaning = words[language === 'zh' ? 0 : 1];
  return value.text === undefined || value.text === meaning ? meaning : `${value.text} → ${meaning}`;
}

/** Why rows do not stand in a sum by the rules. */
export const LEFT_OUT: Words = {
  loi: ['意向、框架或未签约', 'intent, framework or not signed'],
  ended: ['已终止或流转', 'terminated or transferred'],
  expansion: ['增资扩产另计', 'expansions count apart'],
  earlier: ['以前年度', 'earlier years'],
  later: ['截止日之后', 'after the period'],
  noIncrement: ['变更后总额，不重复计', 'the new total, not counted again'],
  repeated: ['重复', 'repeated'],
  unread: ['未读出或待确认', 'not read or still open'],
};
