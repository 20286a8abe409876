import { field, type FieldTable } from './field';

/** Headings of tables with one company per row. */
export const COMPANY_FIELDS = {
  seq: field('info', ['序号', 'No.'], 0, { strong: '序号 序 行号 no', weak: '编号' }),
  name: field('companies', ['企业名称', 'Company'], 2, {
    strong:
      '企业名称 单位名称 公司名称 企业全称 公司全称 单位全称 客商名称 机构名称 企业(单位)名称 企业名 中文名称 企业/单位名称 客户名称',
    weak: '名称 企业 公司 客商 单位 全称 投资方名称 投资方',
  }),
  alias: field('text', ['简称/曾用名', 'Short or former name'], 1, {
    strong: '简称/曾用名 简称或曾用名 别名 又名 其他名称 别称 曾用名/简称',
  }),
  shortName: field('text', ['简称', 'Short name'], 1, { strong: '简称 企业简称 公司简称 单位简称 品牌' }),
  formerName: field('text', ['曾用名', 'Former name'], 1, {
    strong: '曾用名 原名 原名称 曾用名称 更名前名称 历史名称',
  }),
  creditCode: field('code', ['信用代码', 'Credit code'], 1.5, {
    strong: '统一社会信用代码 社会信用代码 信用代码 统一信用代码 机构代码 统一社会信用编码 纳税人识别号 税号',
    weak: '代码',
    pattern: /信用代码/,
  }),
  place: field('text', ['注册地', 'Place'], 1, {
    strong: '注册地 注册地址 所在地 注册城市 所在城市 注册地区 企业地址 所在地区 企业所在地 注册地/城市 住所',
    weak: '地址 城市 省份 地区',
  }),
  country: field('text', ['国别', 'Country'], 1.5, {
    strong:
      '国别 国别/地区 国家/地区 外资来源地 国家 外资来源国 资本来源地 国别(地区) 所属国家 来源国 来源国别 投资来源地 国籍 外资国别 投资方国别',
    weak: '来源地',
  }),
  cluster: field('text', ['产业', 'Cluster'], 0.7, {
    strong:
      '产业类别 所属产业 产业集群 产业类型 产业方向 所属产业链 产业链 所属行业 行业类别 主导产业 行业 产业 行业领域',
  }),
  foreign: field('flag', ['是否涉外', 'Foreign-related'], 1.2, {
    strong: '是否涉外 涉外 是否涉外企业 是否外资 是否外资企业 涉外企业 外资企业 涉外标识 是否为涉外企业',
    pattern: /^是否(?:为|属)?(?:涉外|外资)/,
  }),
  basis: field('word', ['涉外依据', 'Basis'], 2, {
    strong: '涉外依据 涉外类型 外资类型 涉外性质 涉外类别 外资性质 涉外认定依据 认定依据 涉外原因',
    weak: '企业类型 企业性质 资本类型',
  }),
  from: field('day', ['涉外起始日期', 'Foreign-related from'], 1.5, {
    strong: '涉外起始日期 涉外起始 涉外认定时间 涉外认定日期 涉外起始时间 涉外开始日期',
    weak: '认定日期 起始日期 认定时间',
  }),
  groupName: field('text', ['所属集团', 'Group'], 2, {
    strong:
      '所属集团 集团 母公司 上级公司 集团名称 控股集团 所属集团公司 集团公司 母公司名称 控股公司 控股股东',
  }),
  kind: field('word', ['单位类型', 'Kind'], 1, { strong: '单位类型 机构类型 单位性质 机构性质 对象类型' }),
  note: field('text', ['备注', 'Note'], 0, { strong: '备注 备注说明 其他说明 附注', weak: '说明 其他 其它' }),
  info: field('info', ['其他资料', 'Other details'], 0.3, {
    strong:
      '法人代表 法定代表人 注册资本 注册资金 经营范围 主营业务 企业规模 企业简介 联系人 联系电话 电话 手机 联系方式 职务 成立时间 成立日期 注册时间 注册日期 ' +
      '行业代码 是否上市 上市情况 职工人数 员工人数 年产值 年营收 年税收 主要产品 跟进人 责任人 资质 排名 企业等级 荣誉 世界500强 500强',
    weak: '企业类型 企业性质 资本类型',
    pattern: /注册资[本金]|电话|手机|产值|营收|税收|员工|产品|主营|简介/,
  }),
} satisfies FieldTable;

export type CompanyField = keyof typeof COMPANY_FIELDS;
