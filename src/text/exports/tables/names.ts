import { EXAMPLE } from './shared.ts';

export const UNITS = {
  title: '单位',
  description: '每个单位一行：名称、代码、所在地、前身单位和报告份数',
  columns: [
    { name: 'unit_id', heading: '单位编号', meaning: '单位在本站的编号，也是网址的一部分' },
    { name: 'name', heading: '单位全称', meaning: '单位全称' },
    { name: 'short_name', heading: '简称', meaning: '简称' },
    { name: 'kind', heading: '单位类别', meaning: '单位类别' },
    {
      name: 'kind_code',
      heading: '单位类别代码',
      meaning: 'dept 主管部门；unit 预算单位；third-party 第三方机构；congress 人大；audit 审计',
    },
    { name: 'region_code', heading: '行政区划代码', meaning: '所在地的行政区划代码，GB/T 2260，六位' },
    { name: 'region', heading: '行政区划', meaning: '所在地名称' },
    { name: 'budget_code', heading: '预算单位代码', meaning: '预算单位代码，保留开头的零' },
    { name: 'credit_code', heading: '统一社会信用代码', meaning: '统一社会信用代码，十八位' },
    { name: 'valid_from', heading: '成立日期', meaning: '成立日期' },
    { name: 'valid_to', heading: '撤销日期', meaning: '撤销日期' },
    {
      name: 'predecessors',
      heading: '前身单位',
      meaning: '前身单位的编号，对应本表的 unit_id，多个以“；”分隔',
    },
    { name: 'reports', heading: '报告份数', meaning: '作为实施单位的报告份数' },
    { name: 'url', heading: '网址', meaning: '单位网址' },
    EXAMPLE,
  ],
} as const;

export const PROJECTS = {
  title: '项目',
  description: '每个项目一行：名称、编码、单位、性质、支出功能分类和报告份数',
  columns: [
    { name: 'project_id', heading: '项目编号', meaning: '项目在本站的编号，也是网址的一部分' },
    { name: 'name', heading: '项目名称', meaning: '项目名称' },
    {
      name: 'name_basis',
      heading: '名称依据',
      meaning: 'stated 报告写明；inferred 报告没有写明，由本站推断',
    },
    { name: 'former_names', heading: '曾用名', meaning: '曾用名，多个以“；”分隔' },
    { name: 'unit_id', heading: '单位编号', meaning: '实施单位的编号，对应 units 表的 unit_id' },
    { name: 'unit', heading: '实施单位', meaning: '实施单位' },
    {
      name: 'unit_credit_code',
      heading: '统一社会信用代码',
      meaning: '实施单位的统一社会信用代码，没有登记时留空',
    },
    {
      name: 'project_code',
      heading: '项目编码',
      meaning: '预算管理一体化系统中的项目编码，没有说明时留空',
    },
    { name: 'nature', heading: '项目性质', meaning: '项目性质，没有说明时留空' },
    {
      name: 'function_class',
      heading: '支出功能分类',
      meaning: '支出功能分类科目编码，到项，七位，没有登记时留空',
    },
    { name: 'sector', heading: '领域', meaning: '领域' },
    { name: 'first_year', heading: '最早年度', meaning: '本站有其报告的最早年度' },
    { name: 'last_year', heading: '最近年度', meaning: '本站有其报告的最近年度' },
    { name: 'reports', heading: '报告份数', meaning: '报告份数' },
    { name: 'url', heading: '网址', meaning: '项目网址' },
    EXAMPLE,
  ],
} as const;
