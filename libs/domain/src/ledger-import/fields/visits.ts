import { field, type FieldTable } from './field';

/** Headings of tables with one meeting per row: visits, receptions, calls on residents (layouts H, I). */
export const VISIT_FIELDS = {
  seq: field('info', ['序号', 'No.'], 0, { strong: '序号 序 行号 no', weak: '编号' }),
  tripNo: field('text', ['行程编号', 'Trip no.'], 0.5, {
    strong:
      '行程编号 外出编号 所属行程 关联行程 团组编号 考察批次 行程号 出差编号 外出批次 所属团组 考察编号',
  }),
  team: field('text', ['组别', 'Team'], 0.3, {
    strong: '组别 招商小组 责任单位 填报单位 上报单位 招商组 部门 所属单位 牵头单位 接待单位 招商单位',
    weak: '单位',
  }),
  date: field('day', ['日期', 'Date'], 2, {
    strong:
      '拜访时间 拜访日期 走访时间 走访日期 来访时间 来访日期 接待时间 接待日期 对接时间 对接日期 洽谈时间 洽谈日期 会见时间 会见日期 到访时间 到访日期 ' +
      '会谈时间 会谈日期 接洽时间 接洽日期 拜访(走访)时间 考察时间 登门时间 上门时间 联系时间 沟通时间 会面时间',
    weak: '日期 时间 活动时间 活动日期 开始时间',
    pattern: /^(?:拜访|走访|来访|接待|洽谈|对接|会见|会谈|到访|接洽)+(?:时间|日期|年月日)$/,
  }),
  clock: field('info', ['时刻', 'Time of day'], 0, { strong: '具体时间 时间段 时刻 起止时间', weak: '时间' }),
  companies: field('companies', ['企业名称', 'Company'], 2.5, {
    strong:
      '企业名称 拜访单位 拜访企业 拜访企业名称 走访企业 走访企业名称 来访单位 来访企业 来访企业名称 客商单位 接洽单位 接洽企业 对接单位 对接企业 公司名称 ' +
      '受访企业 拜访对象 来访客商 接待对象 企业全称 来访单位名称 拜访单位名称 洽谈企业 洽谈单位 走访单位 被访企业 被拜访企业 对接企业名称 企业(单位)名称 企业/单位名称 ' +
      '拜访客商 来访客商名称 受访单位 客商企业 会见企业 访问企业 走访对象 客商(企业)名称',
    weak: '单位名称 客商名称 企业 公司 客商 名称 单位 投资方 投资方名称',
  }),
  creditCode: field('code', ['信用代码', 'Credit code'], 0.3, {
    strong: '统一社会信用代码 社会信用代码 信用代码 统一信用代码',
    pattern: /信用代码/,
  }),
  cluster: field('text', ['所属行业', 'Cluster'], 0.3, {
    strong:
      '所属行业 产业类别 所属产业 行业 产业 所属产业链 产业链 行业类别 产业类型 所属领域 产业方向 行业领域',
  }),
  country: field('text', ['国别', 'Country'], 0.3, {
    strong: '国别 国别/地区 国家/地区 外资来源地 国家 来源国',
  }),
  foreign: field('flag', ['是否涉外', 'Foreign-related'], 0.7, {
    strong:
      '是否涉外 涉外 是否外资 是否涉外企业 外资企业 是否外资企业 涉外企业 是否为涉外企业 是否境外企业 是否属涉外企业',
    pattern: /涉外/,
  }),
  mode: field('word', ['方式', 'Mode'], 1, {
    strong:
      '拜访方式 洽谈方式 对接方式 走访方式 会谈形式 会谈方式 沟通方式 接洽方式 拜访形式 方式 形式 洽谈形式',
  }),
  direction: field('word', ['类型', 'Direction'], 1, {
    strong: '拜访类型 走访类型 接洽类型 拜访/来访 来往类型 往来类型 访问类型 活动类别 对接类型 类型',
    weak: '类别 活动类型 性质',
  }),
  city: field('text', ['城市', 'City'], 0.5, {
    strong: '城市 拜访城市 所在城市 所在地 企业所在地 目的地 地区',
  }),
  place: field('text', ['地点', 'Place'], 0.5, {
    strong:
      '地点 拜访地点 会见地点 接待地点 洽谈地点 走访地点 会谈地点 具体地点 拜访地址 地址 考察点位 参观点位',
  }),
  leader: field('people', ['带队领导', 'Led by'], 0.5, {
    strong: '带队领导 带队人 接待领导 陪同领导 领导 带队 拜访领导 会见领导 参加领导',
  }),
  ourPeople: field('people', ['我方人员', 'Our side'], 1.5, {
    strong:
      '我方人员 我方参加人员 参加人员 陪同人员 参与人员 拜访人员 拜访人 走访人 接待人员 招商人员 我方参与人员 参会人员 我方参会人员 我方出席人员 ' +
      '走访人员 接待人 我方陪同人员 我方代表 参加人 园区参加人员 我方拜访人员 经办人',
    weak: '人员 姓名',
  }),
  counterparts: field('people', ['对方人员', 'Their side'], 2, {
    strong:
      '对方人员及职务 对方人员 接洽人 接洽人姓名 对接人及职务 对接人 企业联系人 对方参加人员 客商姓名 会见对象 受访人 来访人员 主要来访人员 洽谈对象 ' +
      '对方参会人员 企业参加人员 对方代表 企业对接人 接洽人及职务 对方接洽人 来访人员及职务 企业接待人 对方联系人 企业负责人 来宾 主要来宾 对接人姓名 对方人员/职务 来访人员姓名及职务',
    weak: '联系人',
  }),
  counterpartTitle: field('text', ['对方职务', 'Their title'], 0.7, {
    strong: '接洽人职务 对方职务 对接人职务 联系人职务',
    weak: '职务',
    pattern: /职务$/,
  }),
  phone: field('text', ['联系电话', 'Phone'], 0.2, {
    strong:
      '联系电话 电话 手机 联系方式 对方电话 手机号 手机号码 企业联系电话 对接人电话 联系人电话 联系人及电话',
  }),
  headcount: field('count', ['人数', 'Headcount'], 0.3, {
    strong: '人数 来访人数 参加人数 接待人数 人次 来访人次',
  }),
  purpose: field('text', ['事由', 'Purpose'], 0.5, {
    strong: '拜访目的 事由 来访目的 目的 来访事由 拜访事由 主题 来访主题 接待事由 活动主题',
  }),
  summary: field('text', ['洽谈内容', 'Summary'], 2, {
    strong:
      '洽谈内容 对接内容 拜访内容 会谈内容 走访内容 交流内容 洽谈情况 拜访情况 对接情况 会谈情况 接洽内容 会谈纪要 座谈内容 走访情况 主要洽谈内容 沟通内容 ' +
      '交流情况 主要会谈内容 接洽情况 洽谈主要内容 拜访主要内容 沟通情况 主要交流内容 项目信息 洽谈纪要',
    weak: '主要内容 内容 工作内容 基本情况 情况 活动内容',
  }),
  needs: field('text', ['企业诉求', 'Needs'], 1.5, {
    strong:
      '企业诉求 诉求 问题诉求 企业需求 需求 存在问题 企业困难 困难问题 反映问题 企业关注点 关注点 问题及诉求 企业问题 诉求建议',
  }),
  intent: field('word', ['投资意向', 'Intent'], 2, {
    strong:
      '投资意向 意向程度 合作意向 投资意愿 意向等级 意向 意向强度 合作意愿 投资意向度 意向度 投资意向程度 意向评级',
  }),
  next: field('text', ['下步计划', 'Next step'], 1, {
    strong:
      '下步计划 下一步计划 下步打算 下一步打算 下一步工作 跟进措施 下步措施 后续计划 跟进计划 下步工作 下一步措施 后续跟进 下一步跟进计划 后续工作 下步工作计划 跟进事项',
  }),
  owner: field('people', ['责任人', 'Owner'], 0.5, {
    strong: '责任人 跟进人 负责人 跟踪责任人 落实人 跟进责任人 责任人员 跟踪人',
  }),
  due: field('day', ['完成时限', 'Due'], 0.7, {
    strong: '完成时限 时限 完成时间 计划完成时间 截止时间 跟进时限 完成期限 截止日期 办理时限 完成日期',
  }),
  state: field('word', ['状态', 'State'], 0.5, {
    strong: '状态 完成情况 拜访状态 是否完成 执行情况 办理状态 完成状态 执行状态',
  }),
  note: field('text', ['备注', 'Note'], 0, { strong: '备注 备注说明 其他说明 附注', weak: '说明 其他 其它' }),
  info: field('info', ['其他资料', 'Other details'], 0, {
    strong:
      '交通/住宿 交通 住宿 附件 企业简介 主营业务 企业规模 企业概况 公司简介 填报人 填报时间 餐饮 用餐 接待标准 审批单号 注册资本 企业类型 企业性质',
    pattern: /费用|交通|住宿|附件|简介|用餐/,
  }),
} satisfies FieldTable;

export type VisitField = keyof typeof VISIT_FIELDS;
