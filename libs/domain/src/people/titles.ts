import { isChineseName, surnameLength } from './surnames';

/** Nouns a title ends in. Longest first where one ends in another is not needed: the match is anchored at the end. */
const NOUNS =
  '总经理助理|董事会秘书|联合创始人|总经理|董事长|总裁|总监|经理|部长|主任|厂长|院长|所长|局长|处长|科长|县长|区长|市长|镇长|乡长|省长|厅长|司长|校长|行长|会长|社长|秘书长|理事长|组长|队长|团长|班长|店长|站长|馆长|书记|主席|主管|主办|总工程师|高级工程师|工程师|总工|会计师|经济师|律师|教授|博士|院士|研究员|调研员|巡视员|科员|专员|专干|干事|办事员|秘书|董秘|总助|助理|顾问|代表|合伙人|创始人|董事|监事|法人|法定代表人|负责人|联系人|总领事|领事|参赞|大使|老师|先生|女士|小姐|同志|总|ceo|cto|cfo|coo|cio|cmo|cso|vp|evp|svp|gm|hr|president|director|manager|chairman|partner|founder|engineer';
const TITLE_END = new RegExp(`(?:${NOUNS})$`, 'i');
const HONORIFIC = /(?:先生|女士|小姐|同志)$/;
/** What may stand before a title noun: ranks and departments. Some begin with a family name (项目, 高级, 常务). */
const QUALIFIERS =
  /^(?:[副正总兼原前]|常务|执行|独立|首席|高级|资深|助理|代理?|名誉|联席|联合|轮值|区域|大区|全球|中国区?|亚太区?|亚洲区?|欧洲区?|北美|华东|华南|华北|华中|华西|西南|西北|东北|浙江|杭州|上海|海外|国际|集团|公司|分公司|事业部|总部|财务|技术|市场|销售|营销|投资|投融资|融资|战略|运营|生产|制造|研发|研究|项目|商务|行政|人事|人力(?:资源)?|法务|法律|采购|品牌|产品|工程|质量|品质|供应链|客户|业务|政府(?:事务|关系)?|公共(?:事务|关系)|公关|办公室|综合|管理|发展|规划|企划|创新|信息|安全|环保|设备|基建|建设|党委|党工委|党组|党支部|支部|纪委|工会|管委会|工委|招商|经济|企业|副总|内务|外事|部门|中心|团队|小组|工厂|园区|基地|董事会?|监事会?|工艺|品控|物流|关务|资本|证券|风控|合规)/;

/** A noun alone or behind a rank or department, also two of them: 董事长兼总经理. */
function isCertainTitle(text: string): boolean {
  const parts = text.split(/[兼暨]/);
  return parts.every((part) => {
    const noun = TITLE_END.exec(part)?.[0];
    if (noun === undefined) return false;
    return noun === part ? noun !== '总' : isRank(part.slice(0, -noun.length));
  });
}

/** Whether what stands before a title noun is ranks and departments: 华东区, 项目落地, 副; not 投资部张三. */
function isRank(before: string): boolean {
  if (/^.{2,10}(?:部|部门|中心|公司|集团|大区|办公室|委员会|研究院|管委会)$/.test(before)) return true;
  if (!QUALIFIERS.test(before)) return false;
  let rest = before;
  for (let last = ''; last !== rest; ) {
    last = rest;
    rest = rest.replace(QUALIFIERS, '').replace(/^[部处局科室区院所司厅会团组的和及兼]/, '');
  }
  return !isChineseName(rest);
}

/** Whether a text is a title and nothing else: 总经理, 华东区总经理, 副总, CEO; 王总监 is a person. */
export function isTitle(text: string): boolean {
  if (/^[\p{Script=Latin} .&'-]+$/u.test(text)) return LATIN_TITLE.test(text);
  if (isCertainTitle(text)) return true;
  const noun = TITLE_END.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - noun.length);
  return noun !== '' && before.length >= 2 && surnameLength(text) === 0 && !departmentPrefix(text);
}

const LATIN_TITLE =
  /^(?:(?:vice|deputy|general|managing|sales|senior|project|executive|technical|marketing|regional|country|plant|operations?|finance|financial|commercial|business|development|chief|group|head|of|and|&|china|asia|europe) )*(?:president|director|manager|chairman|partner|founder|co-founder|engineer|officer|head|consul|general|ceo|cto|cfo|coo|cio|cmo|cso|[es]?vp|gm|hr)$/i;

/** 投资部张三经理, 招商局李四: the department and what follows it; null where a name does not follow. */
export function departmentPrefix(text: string): { department: string; rest: string } | null {
  const m = /^(.{1,10}(?:事业部|部|局|处|科|办|中心|组|室|委|公司|集团|镇|街道|平台))(.{2,})$/.exec(text);
  if (!m?.[1] || !m[2] || isChineseName(text)) return null;
  return isChineseName(m[2]) || nameBeforeTitle(m[2]) || familyWithTitle(m[2])
    ? { department: m[1], rest: m[2] }
    : null;
}

export interface TitledName {
  name: string;
  title?: string;
}

/**
 * Takes the title off a name: 李明总经理 → 李明 + 总经理, 总经理李明 likewise. A family name alone keeps it, because 王总监
 * is all anybody knows of her: name 王总监, title 总监; 陈总 gets no title, for 总 is only polite.
 */
export function splitTitle(text: string): TitledName {
  if (isCertainTitle(text)) return { name: text };
  return (
    nameBeforeTitle(text) ??
    familyWithTitle(text) ??
    nameBehindTitle(text) ??
    behindDepartment(text) ?? { name: text }
  );
}

/** 李明华东区总经理: the shortest name whose rest is certainly a title. */
function nameBeforeTitle(text: string): TitledName | null {
  const noun = TITLE_END.exec(text)?.[0];
  if (noun === undefined) return null;
  for (let length = 2; length <= Math.min(4, text.length - noun.length); length++) {
    const name = text.slice(0, length);
    const title = text.slice(length);
    if (!isChineseName(name) || /[副正总]$/.test(name)) continue;
    if (title === '总' || isCertainTitle(title)) return HONORIFIC.test(title) ? { name } : { name, title };
  }
  return null;
}

function familyWithTitle(text: string): TitledName | null {
  const title = text.slice(surnameLength(text));
  if (title === text) return null;
  if (title === '总' || HONORIFIC.test(title)) return { name: text };
  return isCertainTitle(title) ? { name: text, title } : null;
}

/** 投资部张三经理 → 张三, 投资部经理. */
function behindDepartment(text: string): TitledName | null {
  const office = departmentPrefix(text);
  if (!office) return null;
  const { name, title } = splitTitle(office.rest);
  return { name, title: office.department + (title ?? '') };
}

function nameBehindTitle(text: string): TitledName | null {
  for (let length = Math.min(4, text.length - 2); length >= 2; length--) {
    const name = text.slice(-length);
    const title = text.slice(0, -length);
    if (isChineseName(name) && isCertainTitle(title)) return { name, title };
  }
  return null;
}
