/** Words of the workbook that holds the whole record, or one year of it. */
export const RECORD_WORKBOOK_TEXT = {
  title: (site: string) => `${site}：绩效评价数据`,
  yearTitle: (site: string, year: number) => `${site}：${year}年度绩效评价数据`,
  about: '说明',
  facts: {
    site: '来源',
    address: '网址',
    day: '内容更新至',
    reports: '报告份数',
    examples: '其中示例',
    licence: '使用许可',
    contact: '联系',
  },
  exampleMark: '含有示例数据：示例一列为“是”的行均为虚构，不对应任何真实单位；作统计时请先去掉',
  notes: [
    '每张表第一行为表头，筛选按钮也在这一行；各列在 CSV、Parquet 文件中的列名见下面的字典。',
    '金额列有两列：万元列便于阅读，显示两位小数；元列为准确数，精确到分。',
    '原文没有说明或者不能计算的值留空，不写作零。',
    '日期为真正的日期；原文只写到月或年的，照原文写作文字。',
    '数据取各报告的最新版本；以前的版本见网站。',
  ],
  left: (sheet: string) => `“${sheet}”表太长，没有放进本工作簿，见各年度的工作簿或 CSV 文件。`,
  dictionary: '各列的含义',
  dictionaryHead: ['表', '中文表头', '列名', '单位', '含义'],
} as const;
