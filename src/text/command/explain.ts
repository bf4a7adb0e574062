/** Words of the command that follows a score back to the file. */
export const REPORT_COMMAND_TEXT = {
  usage: `用法：npm run report -- <命令> …

写：
  import <文件> … [--out <文件夹>]   读 Word、Excel，写出一份待核对的草稿
  new <短名> [--year <年度>]   写出一份空白草稿
  attach <报告> <文件> …   打开附件查看，没有问题的放进报告并登记
  template [<报告>] [--out <文件.xlsx>]   写出填报用的 Excel，填好后用 import 读回

核对、公开：
  review <报告>            列出公开前要由第二个人看的内容，登记看过的内容
  publish <报告>           公开审查过的草稿；公开以后改动了的，作为更正公开
  rename <报告> <短名>      公开以前换一个编号（文件夹名，也是网址）
  diff <报告>              用文字说明与已公开的样子差在哪里
  withdraw <报告>          撤下已公开的报告，网址保留

其他：
  explain <报告> [<指标>]   说明得分怎样从文件里的原文算出来
  fmt [<报告或文件> …]      把内容文件排成统一的样子，内容不变
  source <报告> [<文件>]    由来源文件填入校验值和字节数
  opensearch --out <文件夹>   把检索索引写成检索服务器能装入的文件

退出码：0 完成；1 没有找到，或内容有错误；2 用法或环境变量不对`,
  unknown: (name: string) => `没有“${name}”这个命令`,
} as const;

export const EXPLAIN_TEXT = {
  usage: `用法：npm run report -- explain <报告> [<指标>]

列出一份报告的比率和得分怎样算出来：原文在哪个文件的第几行第几列、读作什么、
用哪一条规则、每一步的算式、得多少分；并列出有关的核对结果。数字与报告页相同。

  <报告>   报告编号，例如 2023/maiji-zhiliang-qiangqu，也可以写它的文件夹
  <指标>   指标编号或三级指标名称；不写则列出全部

退出码：0 完成；1 没有找到这份报告或这项指标；2 用法或环境变量不对`,
  missing: '要写明是哪一份报告',
  noReport: (typed: string) => `没有找到报告“${typed}”`,
  noIndicator: (typed: string) => `报告里没有指标“${typed}”`,
  noTable: '这份报告没有录入的指标，没有可以说明的',
  near: (names: readonly string[]) => `是不是：${names.join('、')}`,
  list: (names: readonly string[]) => `有这些指标：${names.join('、')}`,
  broken: (typed: string) => `报告“${typed}”有错误，读不进来。请先改正：`,
  noContent: '内容文件夹读不进来，请先运行 npm run check',
  title: (id: string, title: string) => `${id}  ${title}`,
  file: (place: string) => `文件：${place}`,
  money: '资金和比率',
  noMoney: '没有可以计算比率的资金',
  scores: '得分',
  indicators: '指标',
  checks: '数据核验',
  related: '有关的核对结果',
  noRelated: '没有与这项指标有关的核对结果',
  value: (label: string, text: string) => `${label}：${text}`,
  quoted: (label: string, raw: string) => `${label}：“${raw}”`,
  read: (label: string, raw: string, read: string) => `${label}：“${raw}” → ${read}`,
  at: (text: string, place: string) => `${text}　${place}`,
  rate: (label: string, percent: string) => `${label}：${percent}`,
  definition: '定义',
  steps: '计算',
  scheme: '评分办法',
  schemeFile: (title: string, file: string) => `${title}　${file}`,
  score: (label: string, score: string, grade: string | null) =>
    grade === null ? `${label}：${score}` : `${label}：${score}，${grade}`,
  indicator: (id: string, name: string, path: string) => `[${id}] ${name}（${path}）`,
  target: '指标值',
  actual: '完成值',
  state: '完成情况',
  weight: '分值',
  claimed: '报告得分',
  reviewed: '复核得分',
  rule: (name: string, formula: string) => `规则：${name}。${formula}`,
  computed: '本站重算',
  points: (text: string, absent: boolean) => (absent ? text : `${text}分`),
  difference: (text: string, difference: string) => `${text}，${difference}`,
  reason: '偏差原因',
  group: (name: string, weight: string, claimed: string, computed: string) =>
    `${name}：分值${weight}，报告${claimed}，重算${computed}`,
  unknown: '未说明',
  failed: (severity: string, id: string, message: string) => `≠ ${severity} ${id} ${message}`,
  passed: (id: string, message: string) => `✓ ${id} ${message}`,
  unsettled: (id: string, message: string) => `？ ${id} ${message}`,
} as const;
