/** Words of the data page: what the files hold and what their columns mean. */
export const DATA_TEXT = {
  intro: (count: string) =>
    `本站公开的${count}份报告都可以整批下载。网页、图表、检索和这些文件取自同一份数据，数字相同。金额单位为元，比率单位为百分比；原文没有说明的值留空，不写作零。`,
  files: {
    reportsCsv: {
      label: '全部报告一览',
      format: 'CSV',
      description: '每份报告一行，带表头，UTF-8（含 BOM），可用 Excel、WPS 直接打开',
    },
    reportsJson: { label: '全部报告一览', format: 'JSON', description: '每份报告一个对象，字段比 CSV 多' },
    reportSchema: {
      label: '单份报告的字段说明',
      format: 'JSON Schema',
      description: '每份报告页下的 report.json 遵循此说明',
    },
    summarySchema: {
      label: '一览的字段说明',
      format: 'JSON Schema',
      description: 'reports.json 中每个对象的字段',
    },
  },
  csvColumns: [
    { name: 'id', meaning: '报告编号，也是网址的一部分' },
    { name: 'title', meaning: '题名' },
    { name: 'unit', meaning: '实施单位' },
    { name: 'project', meaning: '项目名称' },
    { name: 'fiscal_year', meaning: '评价年度' },
    { name: 'kind', meaning: '评价类型' },
    { name: 'initial_budget_yuan', meaning: '年初预算数，元' },
    { name: 'executed_yuan', meaning: '全年执行数，元' },
    { name: 'execution_rate_pct', meaning: '预算执行率，%，四舍五入保留两位小数' },
    { name: 'claimed_score', meaning: '报告自身给出的总分' },
    { name: 'claimed_grade', meaning: '报告自身给出的等级，已换成规范用语' },
    { name: 'computed_score', meaning: '本站按评分办法重算的总分，不可重算时留空' },
    { name: 'url', meaning: '报告网址' },
    { name: 'full_year_budget_yuan', meaning: '全年预算数，元' },
    { name: 'received_yuan', meaning: '到位资金，元' },
    { name: 'received_rate_pct', meaning: '资金到位率，%' },
    { name: 'claimed_grade_raw', meaning: '等级的原文用语' },
    { name: 'published_on', meaning: '公开日期' },
    { name: 'version', meaning: '版本' },
    { name: 'example', meaning: '是否为虚构的示例数据（true/false）' },
  ],
} as const;
