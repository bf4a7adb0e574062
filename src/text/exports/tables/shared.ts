/** The mark of what is made up, in every row. */
export const EXAMPLE = {
  name: 'example',
  heading: '示例',
  meaning: '是否为虚构的示例数据（true 是，false 否）',
} as const;

/** What joins a row with the other tables; the same in every table of reports. */
export const KEYS = [
  { name: 'version', heading: '版本', meaning: '报告的版本号，从 1 起；数据取最新版本' },
  { name: 'unit_id', heading: '单位编号', meaning: '实施单位在本站的编号，对应 units 表的 unit_id' },
  {
    name: 'unit_credit_code',
    heading: '统一社会信用代码',
    meaning: '实施单位的统一社会信用代码，没有登记时留空',
  },
  { name: 'project_id', heading: '项目编号', meaning: '项目在本站的编号，对应 projects 表的 project_id' },
  { name: 'project_code', heading: '项目编码', meaning: '预算管理一体化系统中的项目编码，没有说明时留空' },
  {
    name: 'function_class',
    heading: '支出功能分类',
    meaning: '支出功能分类科目编码，到项，七位，没有登记时留空',
  },
] as const;

/** The first columns of tables whose rows belong to a report. */
export const REPORT = [
  { name: 'report_id', heading: '报告编号', meaning: '报告编号，对应 reports 表的 id' },
  { name: 'unit', heading: '实施单位', meaning: '实施单位' },
  { name: 'fiscal_year', heading: '评价年度', meaning: '评价年度；跨年度的取最后一年' },
] as const;
