/** Words of the data page: what the files hold and how to work with them. */
export const DATA_TEXT = {
  intro: (count: string) =>
    `本站公开的${count}份报告都可以整批下载。网页、图表、检索和这些文件取自同一份数据，数字相同。金额单位为元，比率单位为百分比，日期写作 2024-08-31；原文没有说明的值留空，不写作零。`,
  changed: '内容更新至',
  overview: '数据表',
  table: '数据表',
  rows: '行数',
  files: '文件',
  formats: {
    csv: 'CSV',
    zh: 'CSV（中文表头）',
    parquet: 'Parquet',
    xlsx: 'Excel 工作簿',
    json: 'JSON',
    zip: '数据包（ZIP）',
    page: '汇编（打印用）',
  },
  hints: [
    'CSV：UTF-8（含 BOM），Excel、WPS 可以直接打开；表头是不变的英文列名，适合程序。',
    'CSV（中文表头）：同样的行，表头为中文名称和单位，适合人看。',
    'Parquet：带类型的列式文件，金额是精确小数，适合 DuckDB、Python。',
  ],
  joins:
    '各表按列名连接：report_id 对应 reports 表的 id，unit_id 对应 units 表，project_id 对应 projects 表；另有统一社会信用代码、项目编码和支出功能分类，可以与外部数据连接。',
  workbook: {
    heading: 'Excel 工作簿',
    note: '打开即用：每张数据表是一个工作表，金额有万元和元两列，可以筛选；说明在第一个工作表。',
    whole: '全部报告',
    real: '全部报告，不含示例',
  },
  years: '按年度下载',
  year: '年度',
  reports: '报告份数',
  examples: {
    heading: '不含示例的数据',
    intro: '本站含有虚构的示例数据，每一行以 example 列注明。以下文件不含示例。',
    mixed: '使用整批文件作统计时，请先按 example 列去掉示例。',
    none: '本站的数据没有示例。',
    all: '本站目前只有虚构的示例数据，每一行以 example 列注明。',
  },
  single: '单份报告',
  singleNote:
    '每份报告页都可以下载它的 report.json、indicators.csv、复核工作底稿（.xlsx）和打包下载（.zip）；报告网址后加文件名即可，例如 report.json。',
  columns: (title: string) => `${title}表的列`,
  preview: (title: string, rows: number) => `${title}表的前${rows}行`,
  previewNote: '只列出前几列，较长的文字只显示开头；完整内容见文件。',
  column: '列名',
  heading: '名称',
  unit: '单位',
  meaning: '含义',
  dataset: (site: string) => `${site}：全部数据`,
  yearDataset: (site: string, year: number) => `${site}：${year}年度数据`,
  descriptions: {
    'datapackage.json': {
      label: '数据表说明',
      format: 'Data Package 2',
      description: '各表各列的类型、含义、主键和连接，文件的字节数和 SHA-256；Frictionless 工具可以直接读取',
    },
    'catalog.jsonld': {
      label: '数据目录',
      format: 'DCAT 3',
      description: '每年一个数据集，列出文件的类型、字节数、校验值和许可，供数据平台收录',
    },
    'openapi.json': {
      label: '接口说明',
      format: 'OpenAPI 3.1',
      description: '程序可以读取的全部文件的地址和格式',
    },
  },
  recipes: {
    heading: '怎样使用',
    excel: {
      heading: 'Excel、WPS',
      steps: [
        '下载上面的 Excel 工作簿，打开“报告”表。',
        '点第一行的筛选按钮，在“示例”列选“否”，去掉虚构的示例。',
        '点“预算执行率”列的筛选按钮，按数值从小到大排序，执行率低的报告排在最前。',
      ],
    },
    python: 'Python（标准库，不必另装软件）',
    duckdb: 'DuckDB',
  },
  singles: {
    reportsJson: { label: '全部报告一览', format: 'JSON', description: '每份报告一个对象，字段比 CSV 多' },
    sums: {
      label: '全站文件校验值',
      format: 'SHA-256',
      description: '网站每个文件的 SHA-256，下载整站后用 sha256sum -c SHA256SUMS 核对',
    },
    verify: {
      label: '核对手中的文件',
      format: '网页',
      description: '放入下载的文件，看它是不是本站现在公布的那一份；文件不上传',
    },
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
} as const;
