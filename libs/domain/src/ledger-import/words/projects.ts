import type {
  AgreementKind,
  AgreementRelation,
  CapitalType,
  ProjectOutcome,
  ProjectPhase,
} from '@landfall/contracts';
import { compactText } from '../../text';
import type { QuestionOption } from '../notes';

/** Where a project stands, as one word of a ledger says it. */
export type StageCode = ProjectPhase | 'lost' | 'terminated' | 'transferred';

/** Whole words; the order does not matter. */
const STAGES: Readonly<Record<StageCode, string>> = {
  lead: '线索 招商线索 意向 新增线索 初步接触 信息 储备 线索阶段 意向阶段 初步意向 有意向 目标企业',
  negotiating:
    '在谈 首谈 已首谈 初谈 首次对接 洽谈 洽谈中 在谈中 跟踪 跟踪洽谈 跟踪洽谈中 跟进中 跟进 对接 对接中 谈判 谈判中 深入洽谈 初步洽谈 已来考察 考察阶段 投资意向明确 意向明确 商谈 ' +
    '磋商 洽谈阶段 在洽谈 推进中 正在洽谈 在谈项目 初次洽谈 实质性洽谈 深度洽谈 已对接 在跟踪 持续跟进 未签约 意向签约 已签意向协议 已签框架协议 框架签约 在谈阶段 跟踪阶段',
  under_review:
    '预审 会审 评审 审核 研判 上会 预审中 会审中 评审中 联审 尽调 尽职调查 质态评估 项目评审 已评审 评审阶段 研判中 待评审 正在评审 上会研究',
  pending_signing:
    '拟签约 待签约 拟签 即将签约 签约准备 协议草拟 协议审核 拟签约阶段 准备签约 近期签约 协议文本商定 协议谈判',
  signed:
    '已签约 签约 已签 已签订 签约阶段 正式签约 已签投资协议 已签协议 已签合同 已签正式合同 完成签约 已签署 签约完成 签约项目 已正式签约 签约未注册 新签约 签约待注册 已签约项目',
  registered:
    '已注册 注册 已落户 注册落户 工商注册 完成注册 已完成注册 已注册公司 注册公司 落户 新注册 正在注册审批 已注册落户 注册完成 落地 已落地 签约注册',
  site_secured:
    '已供地 供地 已摘牌 摘牌 已拿地 拿地 完成供地 土地摘牌 已挂牌 载体落实 已租赁厂房 厂房已租 已落实场地 取得土地 已交地 已取得土地 已选址落地 已租厂房',
  permitted:
    '已报批 完成报批 手续办理 已备案 备案 已立项 立项 前期 前期手续 开工前期 报批 办理前期手续 完成备案 审批中 手续办理中 规划设计 施工许可 已办理施工许可 前期准备 开工准备',
  started:
    '已开工 开工 在建 建设中 施工中 动工 开工建设 已动工 建设 装修 装修中 设备安装 正在建设 在建设 施工 主体施工 厂房装修 设备调试 已开工建设 新开工 开工在建 装修阶段 建设阶段',
  completed: '已竣工 竣工 完工 已完工 建成 已建成 竣工验收 已验收',
  producing:
    '已投产 投产 试生产 已试产 运营 已运营 投产运营 生产 正式投产 试投产 已开业 投运 已投运 开业 部分投产 投入运营 投入使用 新投产 已投用',
  full_capacity: '已达产 达产 达产达效 达效 满产',
  lost: '已流失 流失 放弃 已放弃 未成 失败 停止洽谈 终止洽谈 洽谈终止 不再跟踪 未成功 淘汰 中止洽谈 停止跟踪',
  terminated:
    '已终止 终止 已解除 解除 退出 已退出 解约 终止合作 已解约 协议终止 已注销 撤销 项目终止 终止协议 已撤资 合同终止 已清退',
  transferred: '已流转 流转 已移交 移交 已转出 转出 流转至外区 外区落地 流转项目',
};

const STAGE_BY_WORD = new Map(
  Object.entries(STAGES).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code as StageCode] as const),
  ),
);

/** Marks of a stage inside a longer text, the furthest one first. */
const STAGE_MARKS: readonly [RegExp, StageCode][] = [
  [/终止(?:合作|协议|项目)|解除(?:协议|合同)|已终止|已解约|已退出/, 'terminated'],
  [/已?流转至|移交至|流转到/, 'transferred'],
  [/达产/, 'full_capacity'],
  [/(?:已|正式|开始|完成|实现)(?:试)?投产|投产运营|正式运营|试生产/, 'producing'],
  [/(?:已|完成|通过)(?:建成|竣工|完工)/, 'completed'],
  [
    /(?:已|正式|全面|开始)(?:开工|动工|施工|装修)|主体(?:施工|封顶)|正在(?:建设|施工|装修)|设备(?:安装|进场|调试)/,
    'started',
  ],
  [/(?:已|完成)(?:供地|摘牌|拿地|交地)|(?:已|完成).{0,4}厂房.{0,4}(?:租赁|签约)/, 'site_secured'],
  [/(?:已|完成)(?:公司|工商|企业)?注册|注册(?:成立|公司)|(?:已|完成)落户/, 'registered'],
  [/(?:已|正式|完成)(?:签约|签订|签署)(?!意向|框架)/, 'signed'],
  [/拟(?:于|在)?.{0,8}签约|准备签约|协议(?:审核|文本)/, 'pending_signing'],
  [/洽谈|跟踪|对接|跟进|考察/, 'negotiating'],
];
/** What lies ahead or has not happened says nothing about where the project stands. */
const AHEAD =
  /(?:计划|预计|拟|力争|争取|准备|尚未|未|待|即将|确保|推动|推进|促进|加快|抓紧|等待)[^，,。；;]*/g;

/** The stage that a word of a ledger means; a longer text is searched for what it says has happened. */
export function stageOf(text: string): StageCode | null {
  const key = compactText(text)
    .replace(/^(?:项目)?(?:目前|现|当前|处于|进入)/, '')
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[。.;；!！]$/, '');
  const known = STAGE_BY_WORD.get(key) ?? STAGE_BY_WORD.get(key.replace(/^\d+[.、]?|阶段$|状态$|中$/g, ''));
  if (known || key.length <= 6) return known ?? null;
  const happened = key.replace(AHEAD, '');
  return STAGE_MARKS.find(([mark]) => mark.test(happened))?.[1] ?? null;
}

export const STAGE_OPTIONS: QuestionOption[] = [
  { value: 'lead', zh: '线索', en: 'Lead' },
  { value: 'negotiating', zh: '在谈', en: 'Negotiating' },
  { value: 'under_review', zh: '评审', en: 'Under review' },
  { value: 'pending_signing', zh: '拟签约', en: 'Pending signing' },
  { value: 'signed', zh: '已签约', en: 'Signed' },
  { value: 'registered', zh: '已注册', en: 'Registered' },
  { value: 'site_secured', zh: '已供地', en: 'Site secured' },
  { value: 'permitted', zh: '完成报批', en: 'Permitted' },
  { value: 'started', zh: '已开工', en: 'Started' },
  { value: 'completed', zh: '已竣工', en: 'Completed' },
  { value: 'producing', zh: '已投产', en: 'Producing' },
  { value: 'full_capacity', zh: '已达产', en: 'Full capacity' },
  { value: 'lost', zh: '未谈成', en: 'Lost' },
  { value: 'terminated', zh: '已终止', en: 'Terminated' },
  { value: 'transferred', zh: '已流转', en: 'Transferred' },
];

export function outcomeOf(stage: StageCode): ProjectOutcome {
  return stage === 'lost' || stage === 'terminated' || stage === 'transferred' ? stage : 'open';
}

/** What the word under 协议类型 means; `change` still has to be told from an owner change by its amount. */
export interface AgreementWord {
  relation: AgreementRelation;
  kind: AgreementKind;
}

/** The first rule that matches holds: 投资框架协议 is a framework, 增资补充协议 an expansion. */
const AGREEMENT_WORDS: readonly [RegExp, AgreementRelation, AgreementKind][] = [
  [/终止|解除|解约|退出协议|作废|撤销|注销/, 'termination', 'termination'],
  [/流转|移交|转出|转让协议/, 'transfer', 'transfer'],
  [/减资|缩减|调减|核减/, 'reduction', 'change'],
  [/增资|扩产|扩建|追加投资|追加|增量投资/, 'expansion', 'supplement'],
  [/意向|框架|备忘|战略合作|谅解|loi|mou|合作协议草案|预约/i, 'loi', 'loi'],
  [/主体变更|更名|变更主体|承继|三方协议|权利义务转移/, 'owner_change', 'change'],
  [/补充/, 'supplement', 'supplement'],
  [/变更|修订|修改/, 'change', 'change'],
  [/入园|入驻|租赁|厂房/, 'new', 'lease'],
  [/监管/, 'new', 'supervision'],
  [/基金/, 'new', 'fund'],
  [/升格|转正/, 'upgrade', 'investment'],
  [/投资|正式|合同|协议书|签约|协议|落户|引进|首次|新签|新引进/, 'new', 'investment'],
];

export function agreementWordOf(text: string): AgreementWord | null {
  const key = compactText(text);
  // 合作协议 may be a framework or the contract itself.
  if (/^合作(?:协议|合同)?(?:书)?$/.test(key)) return null;
  const rule = AGREEMENT_WORDS.find(([mark]) => mark.test(key));
  return rule ? { relation: rule[1], kind: rule[2] } : null;
}

export const RELATION_OPTIONS: QuestionOption[] = [
  { value: 'new', zh: '首次签约（投资协议）', en: 'New signing (investment agreement)' },
  { value: 'loi', zh: '意向或框架协议', en: 'Letter of intent or framework' },
  { value: 'upgrade', zh: '由意向升格', en: 'Upgrade of a letter of intent' },
  { value: 'supplement', zh: '补充协议（写新的总额）', en: 'Supplement (states the new total)' },
  { value: 'change', zh: '变更协议（写新的总额）', en: 'Change (states the new total)' },
  { value: 'expansion', zh: '增资扩产（写增加额）', en: 'Expansion (states the increment)' },
  { value: 'reduction', zh: '减资（写新的总额）', en: 'Reduction (states the new total)' },
  { value: 'owner_change', zh: '投资主体变更', en: 'Change of owner' },
  { value: 'termination', zh: '终止', en: 'Termination' },
  { value: 'transfer', zh: '流转到外区', en: 'Transfer to another zone' },
];

/** The kind of paper that usually carries a relation. */
export const KIND_OF_RELATION: Readonly<Record<AgreementRelation, AgreementKind>> = {
  loi: 'loi',
  new: 'investment',
  upgrade: 'investment',
  supplement: 'supplement',
  change: 'change',
  expansion: 'supplement',
  reduction: 'change',
  owner_change: 'change',
  termination: 'termination',
  transfer: 'transfer',
};

/** 内资, 外资, 合资 in their many words; null for words about something else (工业, 新引进). */
export function capitalTypeOf(text: string): CapitalType | null {
  const key = compactText(text).toLowerCase();
  if (/合资|合作经营|混合|内外资/.test(key)) return 'mixed';
  if (/外资|外商|港澳台|港资|台资|侨资|独资企业\(外|境外|外企|wfoe/.test(key)) return 'foreign';
  if (/内资|民营|民企|国有|国企|央企|私营|省内|省外|市内|市外|境内/.test(key)) return 'domestic';
  return null;
}
