/** Words of the description of the data for programs, OpenAPI. */
export const API_TEXT = {
  description:
    '静态文件，只有 GET，不需要密钥。金额为元，比率为百分比，均为十进制文字；没有说明的值为 null。',
  parameters: {
    year: '评价年度，四位数字',
    slug: '报告在年度内的短名，与网址相同',
    version: '版本号，从 1 起',
    table: '数据表',
  },
  reports: '全部报告一览，每份报告一个对象',
  report: '一份报告的最新版本；已撤下的报告返回 format 为 mingji-withdrawn/1 的说明',
  version: '一份报告的某一版本，内容不再改变；已撤下的返回说明',
  indicators: '一份报告的指标评分表',
  workingPaper: '一份报告的复核工作底稿，带公式',
  package: '一份报告的数据、正文、附件和校验值',
  table: '一张数据表，表头为英文列名',
  chineseTable: '一张数据表，表头为中文',
  parquet: '一张数据表，Parquet 格式',
  workbook: '全部报告的工作簿',
  yearWorkbook: '一个年度的工作簿',
  yearPackage: '一个年度的数据包：数据表，各份报告的数据、正文和原件',
  dataPackage: '数据表的说明，Frictionless Data Package 第 2 版',
  catalog: '数据目录，DCAT 3',
  changes: '公开以后的更正、撤下、移动和例外，以及各版之间逐项的旧值和新值',
  feed: '最近公开或更正的报告，JSON Feed',
  missing: '没有这个文件',
} as const;
