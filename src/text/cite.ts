/** Words for citing a report and taking it along. */
export const CITE_TEXT = {
  heading: '引用',
  address: '永久地址',
  id: '报告编号',
  citation: '参考文献',
  standard: '按 GB/T 7714—2015 著录。',
  /** Stands where the day of access belongs until a script or a pen fills it in. */
  accessed: '引用日期',
  accessedNote: '方括号中填写引用当天的日期，例如 2026-01-31。',
  example: '示例数据，虚构',
  inferred: '责任者由本站推断，原文没有写明，所以写在方括号里。',
  inferredAuthor: '责任者由本站推断，原文没有写明',
  join: '；',
  edition: (version: number) => `${version}版`,
  bibtex: 'BibTeX',
  ris: 'RIS',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没有复制成功，请选中文字复制',
  save: '保存为文件',
  qr: '本报告网址的二维码',
  qrNote: '扫码查看本报告的最新内容',
  versionQrNote: '扫码查看本版',
} as const;

export const TAKE_TEXT = {
  files: '数据文件',
  json: '本报告数据（JSON）',
  jsonNote: '本页全部数字、状态和来源',
  indicators: '指标与得分（CSV）',
  indicatorsNote: (rows: number) =>
    rows === 0 ? '本报告没有公布指标评分表，只有表头' : `${rows}项指标，可用 Excel、WPS 打开`,
  package: '整份打包（ZIP）',
  packageNote: '数据、指标、正文、引用格式、许可和逐个文件的校验值',
  allCsv: '全部报告（CSV）',
  allCsvNote: '可用 Excel、WPS 打开',
  schema: '字段说明（JSON Schema）',
  schemaNote: '每个字段的含义、单位和取值',
  originals: '原件',
  original: (size: string) => `${size}，SHA-256：`,
  originalsNote: '下载后计算文件的 SHA-256，与这里一致，就是本站公开的那一份。',
  noOriginals: '原件不随本站公开；可用“来源与版本”中的校验值核对你手中的原件。',
} as const;

/** 找错: how a reader tells the publisher that something is wrong. */
export const MEND_TEXT = {
  lead: '发现错误？',
  tell: (name: string) => `请告诉${name}，并写明报告编号和版本。`,
  mail: (address: string) => `发邮件到 ${address}`,
  phone: (number: string) => `拨打电话 ${number}`,
  page: '打开反馈页面',
  subject: (site: string, id: string, version: number) => `【${site}】报告 ${id} 第${version}版有误`,
  body: (title: string, url: string) =>
    [`报告：${title}`, `网址：${url}`, '', '哪里有误：', '', '正确的是什么，依据是什么：', ''].join('\r\n'),
  onPaper: '找错',
} as const;

/** Words inside `package.zip`. */
export const PACKAGE_TEXT = {
  files: {
    'report.json': '全部数字、状态和来源，字段说明见 schema 地址',
    'indicators.csv': '指标与得分，UTF-8（含 BOM）',
    'narrative.md': '报告正文，Markdown 纯文本',
    'citation.bib': '引用格式 BibTeX',
    'citation.ris': '引用格式 RIS',
    SHA256SUMS: '包内每个文件的 SHA-256 校验值',
  },
  exampleMark: '【示例数据】本报告由程序生成，内容为虚构，不对应任何真实单位或项目。',
  id: '报告编号',
  version: (version: number) => `第${version}版`,
  unit: '实施单位',
  project: '项目',
  year: '评价年度',
  kind: '评价类型',
  published: '公开日期',
  unknown: '未说明',
  address: '永久地址',
  contents: '一、包内文件',
  original: (title: string, size: string) => `原件：${title}，${size}`,
  leftOut: '二、未装入包内的原件（文件较大，请从网址下载后核对校验值）',
  source: '三、来源',
  sourceTitle: '来源文件',
  sourceUrl: '来源网址',
  sourceSha: '来源文件 SHA-256',
  note: '说明',
  licence: '四、许可',
  cite: '五、引用',
  citeNote: '方括号中填写引用当天的日期。',
  verify: '六、怎样核对',
  verifySteps: [
    'Linux：在解压后的文件夹里运行 sha256sum -c SHA256SUMS',
    'macOS：在解压后的文件夹里运行 shasum -a 256 -c SHA256SUMS',
    'Windows：在 PowerShell 里运行 Get-FileHash 文件名，与 SHA256SUMS 中的一行比较',
    '内容没有变化时，每次生成的包逐字节相同。',
  ],
  units: '金额以元为单位，比率以百分数为单位；没有写明的值是空，不是零。',
  none: '无',
} as const;
