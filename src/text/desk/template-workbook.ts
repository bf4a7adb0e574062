import { TEMPLATE_MARK } from './template-mark.ts';

/** Words of the workbook in which a report is filled in without code. */
export const TEMPLATE_TEXT = {
  /** Stands in the first cell of the first sheet; by it the workbook is known again. */
  mark: TEMPLATE_MARK.mark,
  sheets: { facts: TEMPLATE_MARK.facts, help: '填写说明', rest: '其余内容' },
  columns: {
    field: '项目',
    value: '填写',
    hint: '怎样填',
    key: '字段（勿改）',
    id: '编号',
    json: '内容（勿改）',
  },
  choose: (label: string) => `请从下拉列表中选“${label}”`,
  points: (label: string) => `${label}：0到100之间的数，照原表填写`,
  level: '可以从列表中选，也可以照原表填写',
  restNote: '本表没有列出的内容原样存放在这里，不要改动',
  help: [
    '1. 在“基本信息”的“填写”一栏填写；指标、资金、问题等在各自的工作表中，一行一项。',
    '2. 照原文填写，不换算单位、不改写：50万元、≥95%、2023年12月底前。',
    '3. 原文没有写的就空着：空着就是“文中未说明”。不要填0，也不要填“无”。',
    '4. 有下拉列表的请从列表中选；分值、得分填0到100的数。',
    '5. “字段（勿改）”一栏和灰色的第二行不要改动；不要增删列。可以加行。',
    '6. 填好后运行 npm run report -- import 这个文件，得到草稿。',
  ],
  helpColumns: ['工作表', '项目', '怎样填', '可选'],
  levels: {
    first: ['成本指标', '产出指标', '效益指标', '满意度指标', '决策', '过程', '产出', '效益'],
    second: [
      '数量指标',
      '质量指标',
      '时效指标',
      '经济成本指标',
      '社会成本指标',
      '生态环境成本指标',
      '经济效益指标',
      '社会效益指标',
      '生态效益指标',
      '可持续影响指标',
      '服务对象满意度指标',
    ],
  },
  usage: `用法：npm run report -- template [<报告>] [--out <文件.xlsx>]

写出一份填报用的 Excel：有下拉列表、数值范围和逐项说明。写明一份报告的编号，就带上它现有的内容。
填好后用 npm run report -- import <文件.xlsx> 得到草稿。已有的文件不覆盖。

  <报告>          报告编号，例如 2023/maiji-zhiliang-qiangqu；不写则是空表
  --out <文件>    写到哪里；不写则是当前文件夹的 填报表.xlsx

退出码：0 已写出；1 没有写出；2 用法或环境变量不对`,
  fileName: '填报表.xlsx',
  written: (path: string) => `填报表已写到 ${path}`,
  exists: (path: string) => `${path} 已经存在，没有覆盖；请用 --out 写到别处`,
  noReport: (typed: string) => `没有找到报告“${typed}”，或者它的 report.json 读不出来`,
} as const;

/** Words of the command that begins a report without files. */
export const NEW_TEXT = {
  usage: `用法：npm run report -- new <短名> [--year <年度>] [--kind <类型>] [--project <项目编号>] [--unit <单位编号>]

在内容文件夹的 reports/<年度>/<短名>/ 写出一份空白草稿：report.json 和按提纲列好标题的 narrative.mdx。
已有的文件不覆盖。不想写文件的，用 npm run report -- template 得到一份 Excel。

  <短名>      小写字母、数字和连字符，例如 tushuguan-kaifang
  --year      评价年度；不写则是上一年
  --kind      unit-self、dept、finance、whole-dept、transfer-self 等；不写则是 dept
  --project   项目编号；不写则与短名相同
  --unit      实施单位编号；不写则留待填写

退出码：0 已写出；1 没有写出；2 用法或环境变量不对`,
  noSlug: '要写明短名，例如 tushuguan-kaifang',
  badSlug: (text: string) => `短名“${text}”只能用小写字母、数字和连字符`,
  badYear: (text: string) => `年度“${text}”不是1990到2100之间的四位数`,
  badKind: (text: string, kinds: string) => `没有“${text}”这种评价；可以写：${kinds}`,
  exists: (path: string) => `${path} 已经存在，没有覆盖`,
  written: (path: string) => `空白草稿已写到 ${path}`,
  next: '下一步：填写 report.json 和 narrative.mdx，再运行 npm run check；没有写的就是“文中未说明”。',
  unit: '（待填）',
  title: (year: number) => `（待填）绩效评价报告（${year}年度）`,
  kindEvidence: '（待填：从题名或正文的哪一句看出是这种评价）',
  source: '（待填：原件的题名）',
  note: '（待填：从哪里得到、怎样录入）',
  headings: {
    report: [
      ['一、基本情况', '（一）项目概况', '（二）项目绩效目标'],
      [
        '二、绩效评价工作开展情况',
        '（一）评价目的、对象和范围',
        '（二）评价原则、指标体系、方法和标准',
        '（三）评价工作过程',
      ],
      ['三、综合评价情况及评价结论'],
      ['四、绩效评价指标分析', '（一）决策情况', '（二）过程情况', '（三）产出情况', '（四）效益情况'],
      ['五、主要经验及做法、存在的问题及原因分析'],
      ['六、有关建议'],
      ['七、其他需要说明的问题'],
    ],
    transfer: [
      ['一、绩效目标分解下达情况'],
      [
        '二、绩效目标完成情况分析',
        '（一）资金投入情况',
        '（二）总体绩效目标完成情况',
        '（三）绩效指标完成情况',
      ],
      ['三、偏离绩效目标的原因和下一步改进措施'],
      ['四、绩效自评结果拟应用和公开情况'],
      ['五、其他需要说明的问题'],
    ],
    self: [['一、项目概况'], ['二、自评工作开展情况'], ['三、存在的问题及改进措施']],
  },
} as const;
