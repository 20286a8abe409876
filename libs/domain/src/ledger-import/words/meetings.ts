import type {
  CompanyKind,
  ForeignBasis,
  LeaderLevel,
  TripAim,
  TripState,
  VisitDirection,
  VisitIntent,
  VisitMode,
  VisitState,
} from '@landfall/contracts';
import { compactText } from '../../text';
import type { QuestionOption } from '../notes';
import { countryOf } from './places';

type Rules<T> = readonly (readonly [RegExp, T])[];

function first<T>(rules: Rules<T>, text: string): T | null {
  const key = compactText(text).toLowerCase();
  return rules.find(([mark]) => mark.test(key))?.[1] ?? null;
}

const TRIP_STATES: Rules<TripState> = [
  [/取消|未成行|作废|撤销|未外出|不去/, 'cancelled'],
  [/驳回|不同意|未通过|不批准/, 'rejected'],
  [/提前返|中止|中断|提前结束/, 'cut_short'],
  [/待审|审批中|已提交|已上报|已报批|待批|报批中|审核中|待批准/, 'submitted'],
  [/^未(?!完成|结束|返)|计划|拟|待出发|待成行|草稿|预定|预计/, 'draft'],
  [/进行中|在途|外出中|未返|考察中|正在/, 'underway'],
  [/批准|已批|审批通过|同意|已审批|已审核|通过/, 'approved'],
  [/已报告|已提交报告|已总结/, 'reported'],
  [/完成|结束|返回|已成行|办结|销差|归档|^是$|^√$|^✓$|已执行|已实施|成行|已外出|已出访/, 'closed'],
];
export const tripStateOf = (text: string): TripState | null => first(TRIP_STATES, text);

const option = (value: string, zh: string, en: string): QuestionOption => ({ value, zh, en });
export const TRIP_STATE_OPTIONS: QuestionOption[] = [
  option('closed', '已完成', 'Completed'),
  option('underway', '进行中', 'Under way'),
  option('approved', '已批准，未出发', 'Approved, not departed'),
  option('draft', '计划中', 'Planned'),
  option('cancelled', '取消', 'Cancelled'),
];

const VISIT_STATES: Rules<VisitState> = [
  [/取消|未成行|作废|撤销|不再/, 'cancelled'],
  [/爽约|未到|失约|未见到|扑空|未赴约/, 'no_show'],
  [/计划|拟|(?<!接)待|未完成|未开展|预约|预定|未拜访|未走访|延期|改期|推迟|未进行|即将|^否$|^×$/, 'planned'],
  [/完成|已拜访|已走访|已对接|结束|已接待|已开展|办结|已来访|成功|接待|^是$|^√$|^✓$|已进行|已落实/, 'done'],
];
export const visitStateOf = (text: string): VisitState | null => first(VISIT_STATES, text);
export const VISIT_STATE_OPTIONS: QuestionOption[] = [
  option('done', '已完成', 'Done'),
  option('planned', '计划中', 'Planned'),
  option('cancelled', '取消', 'Cancelled'),
  option('no_show', '对方未到', 'They did not come'),
];

const DIRECTIONS: Rules<VisitDirection> = [
  [/来访|来园|接待|到访|来杭|来区|来考察|请进来|迎访|回访我|来我/, 'inbound'],
  [/走访|助企|服务企业|驻企|帮扶|送政策|企业服务|进企/, 'aftercare'],
  [/拜访|上门|登门|外出|走出去|赴外|出访|考察|对接|洽谈|回访|复访|会见/, 'outbound'],
];
export const directionOf = (text: string): VisitDirection | null => first(DIRECTIONS, text);
export const DIRECTION_OPTIONS: QuestionOption[] = [
  option('outbound', '外出拜访', 'Visit to them'),
  option('inbound', '来访接待', 'They came to us'),
  option('aftercare', '走访园区企业', 'Call on a resident company'),
];

const MODES: Rules<VisitMode> = [
  [/线上|视频|网络|云|腾讯|钉钉|zoom|远程|在线|微信/, 'online'],
  [/电话|通话|致电|来电/, 'phone'],
  [/现场|实地|线下|上门|面谈|面对面|登门|座谈|会见|拜访|走访|来访|接待|当面|见面|洽谈/, 'onsite'],
];
export const modeOf = (text: string): VisitMode | null => first(MODES, text);
export const MODE_OPTIONS: QuestionOption[] = [
  option('onsite', '现场', 'On site'),
  option('online', '线上', 'Online'),
  option('phone', '电话', 'By phone'),
];

const INTENTS: Rules<VisitIntent> = [
  [/^(?:无|暂无|没有|none|d|d类|无意向|暂无意向|没有意向|不强|否)/, 'none'],
  [/^(?:a|强|高|较强|很强|明确|意向强|强烈|有|是|ⅰ|一级)/, 'strong'],
  [/^(?:b|一般|中|中等|普通|ⅱ|二级)/, 'fair'],
  [/^(?:c|观望|低|弱|较弱|待定|不明|ⅲ|三级|待跟踪)/, 'watching'],
  [/意向(?:强|明确|较强)/, 'strong'],
  [/意向(?:一般|中)/, 'fair'],
  [/意向(?:弱|低|不明)/, 'watching'],
];
export const intentOf = (text: string): VisitIntent | null => first(INTENTS, text);

const LEVELS: Rules<LeaderLevel> = [
  [
    /分管|副主任|副书记|副区长|副县长|副市长|副镇长|副总|班子成员|委领导|党组成员|党工委委员|委员|副职|其他领导/,
    'deputy',
  ],
  [/组长|处长|科长|局长|部长|中层|部门负责人|主管|副组长|经理/, 'lead'],
  [/主要领导|一把手|书记|管委会主任|区长|县长|市长|镇长|^主任|党政主要|主职|正职/, 'zone_leader'],
  [/专员|干部|科员|招商员|工作人员|招商人员|职员|一般|无$/, 'officer'],
];
export const leaderLevelOf = (text: string): LeaderLevel | null => first(LEVELS, text);

/** Free text that names no kind of trip means a plain visit trip (domain 2.2). */
export function tripAimOf(texts: readonly (string | null)[]): TripAim {
  const words = texts.map((text) => compactText(text ?? ''));
  if (words.some((word) => /驻点|驻外招商|常驻/.test(word))) return 'stationed';
  const studies = words
    .filter(Boolean)
    .some((word) => /考察学习|学习考察|^学习|学习$|培训|取经|调研学习|学习调研|^study$/.test(word));
  const promotes = words.some((word) => /招商|拜访|推介|洽谈|对接|签约/.test(word));
  return studies && !promotes ? 'study' : 'promotion';
}

const BASES: Rules<ForeignBasis> = [
  [/港澳台|港资|台资|澳资|香港|台湾|hmt/, 'HMT'],
  [/境外注册|海外注册|国外注册|境外企业|境外公司|ovs/, 'OVS'],
  [/总部|办事处|代表处|fhq/, 'FHQ'],
  [/外向|出口|外贸|进出口|exp/, 'EXP'],
  [/外商|外资|中外合资|合资|外国|外企|fdi/, 'FDI'],
  [/其他|其它|oth/, 'OTH'],
];
export const basisOf = (text: string): ForeignBasis | null => first(BASES, text);

/** 外资, 港资 under 是否涉外 mean yes, 内资 and 民企 no. */
const FOREIGN: Rules<boolean> = [
  [/非涉外|内资|民企|民营|国企|国有|央企|私营|^中国(?:大陆)?$/, false],
  [/涉外|外资|外商|港澳台|港资|台资|合资|境外|外企|海外/, true],
];
/** Also by country: 德国, 德资. */
export function foreignWordOf(text: string): boolean | null {
  const country = countryOf(text) ?? countryOf(text.replace(/资.*$/, '国'));
  if (country !== null) return country !== 'CN';
  return /^(?:日|新加坡|瑞士|意|荷|欧|台|港|澳)资/.test(compactText(text)) || first(FOREIGN, text);
}
export const FOREIGN_OPTIONS: QuestionOption[] = [
  option('yes', '涉外', 'Foreign-related'),
  option('no', '不涉外', 'Not foreign-related'),
  option('unknown', '未填，看企业自身', 'Not stated: the company itself decides'),
];

/** What kind of organisation a name is; only companies are counted in 家. */
export function companyKindOf(name: string): CompanyKind {
  const key = compactText(name);
  if (
    /(?:公司|厂|集团|店|社|行|中心\(有限合伙\)|有限合伙\)?|事务所|(?:ltd|inc|gmbh|corp|llc|ag|kk|co)\.?)$/i.test(
      key,
    )
  ) {
    return /^(?!.*(?:管理|顾问|科技)).*基金.*\(有限合伙\)$/.test(key) ? 'fund' : 'company';
  }
  if (/领事馆|领馆|大使馆|使馆/.test(key)) return 'consulate';
  if (/商会|协会|促进会|联合会|联盟|学会|同乡会/.test(key)) return 'chamber';
  if (/(?:大学|学院|研究院|研究所|实验室|科学院|学校|院所|设计院)$/.test(key)) return 'institute';
  if (
    /(?:管委会|委员会|政府|[商务投促招科信发改经贸]{2,}局|办公室|人社局|厅|街道|商务局|投促局|发改委|工信局)$/.test(
      key,
    )
  )
    return 'authority';
  return key.endsWith('基金') ? 'fund' : 'company';
}
