import { NO_REMARKS } from '../report/remark-kinds.ts';
import { VERIFY_WORDS } from './checks-page.ts';

/** Values in the table of the comparison. */
export const COMPARE_TEXT = {
  title: '比较报告',
  description: '把两份到四份绩效评价报告并列，看资金、执行率、得分率和整改，不作排名。',
  byYear: '按年度选',
  byUnit: '按单位选',
  byProject: '按项目选，看同一项目各年度',
  absent: '文中未说明',
  noRate: '不能计算',
  /** Of points that stand in a report of its own. */
  reviewedApart: '见复核报告',
  items: (count: number) => `${count}条`,
  ofWeight: (points: string, weight: string) => `${points}分／${weight}分`,
  /** What there is none of is not counted; where there is nothing at all, that is said as in lists. */
  checks: (remarks: readonly string[], unknown: number) =>
    [...remarks, ...(unknown === 0 ? [] : [VERIFY_WORDS.unknown(unknown)])].join('，') || NO_REMARKS,
} as const;

/** Words of the comparison: its page, its table, and the control that takes a report into it. */
export const COMPARE_WORDS = {
  add: '加入比较',
  short: '比较',
  which: (title: string) => `：${title}`,
  lead: '把两份到四份报告并列。比例可以对照；得分和等级，评分办法不同的不能直接比较。本站不作排名。',
  how: '怎样选报告',
  howText:
    '在年度、单位、项目列表或者报告页上按“比较”，选好二至四份，再打开比较。选了哪几份写在网址里，可以收藏、转发。',
  withoutScript:
    '并列表格由浏览器生成，需要启用脚本。没有脚本，可以在项目页上看同一项目各年度，或者分别打开报告页对照：',
  addLabel: '找一份报告',
  addHint: '输入项目或单位名称里的字，从下面选；也可以贴报告页的网址',
  picked: (shown: number, all: number) =>
    all === 0
      ? '没有名称中有这些字的报告。'
      : shown < all
        ? `有${all}份，列出${shown}份，再多输入几个字。`
        : `有${all}份，点选加入：`,
  noPicker: '报告名单没有取到，请贴报告页的网址。',
  addButton: '加入',
  sameProject: (title: string) => `与“${title}”同一项目的其他报告：`,
  fromSelection: (count: number) => `比较已选的${count}份报告`,
  idle: '还没有选报告。',
  loading: '正在取报告数据……',
  ready: (count: number) => `正在比较${count}份报告。`,
  alone: '只选了1份，至少再加1份才能比较。',
  unknown: (id: string) => `没有编号为“${id}”的公开报告：编号可能写错了，报告也可能已经撤下。`,
  failed: (id: string) => `“${id}”的数据没有取到，请稍后再试。`,
  twice: (id: string) => `“${id}”写了不止一次，只列一次。`,
  tooMany: (ids: readonly string[]) => `一次最多比较4份，没有列出：${ids.join('、')}。`,
  noSuch: '请填写报告编号，或者报告页的网址。',
  item: '对照内容',
  caption: (count: number) => `${count}份报告并列`,
  remove: '去掉',
  download: '下载这张表（CSV）',
  downloadName: '报告比较.csv',
  print: '打印',
  notes: '对照时请注意',
  example: '示例',
  address: '网址',
} as const;

/** What stands against comparing scores, said above the table. */
export const COMPARABLE_WORDS = {
  same: (title: string) =>
    `评分办法相同（${title}）。即使如此，指标和分值由各报告自定，得分高低也不等于绩效高低。`,
  schemes: (titles: readonly string[]) =>
    `使用了${titles.length}种评分办法：${titles.map((title) => `“${title}”`).join('、')}。得分、等级不能直接比较，请看得分率和执行率。`,
  noScheme: (titles: readonly string[]) =>
    `${titles.map((title) => `“${title}”`).join('、')}没有说明评分办法，得分不能与其他报告直接比较。`,
  noSchemes: '这些报告都没有说明评分办法，得分不能直接比较。',
  kinds: (kinds: readonly string[]) => `评价类型不同（${kinds.join('、')}），评价人和要求不一样。`,
  bases: (bases: readonly string[]) => `执行率的口径不同：分别以${bases.join('、')}为100%。`,
  years: (years: readonly string[]) => `评价年度不同（${years.join('、')}）。`,
} as const;

/** What stands in the table of one report alone. */
export const COMPARE_ALONE_WORDS = {
  heading: '只有一份报告有的一级指标',
  part: (name: string, share: string, points: string) =>
    `${name}${share}${points === '' ? '' : `（${points}）`}`,
} as const;

export const COMPARE_GROUP_WORDS = {
  who: '基本情况',
  money: '资金',
  score: '得分',
  dimensions: '一级指标得分率',
  after: '问题和核对',
} as const;

export const COMPARE_ROW_WORDS = {
  unit: '实施单位',
  project: '项目',
  year: '评价年度',
  kind: '评价类型',
  evaluator: '评价机构',
  budget: '预算',
  received: '到位资金',
  executed: '支出',
  receivedRate: '资金到位率',
  executionRate: '预算执行率',
  basis: '执行率口径',
  claimed: '报告得分',
  grade: '等级',
  reviewed: '复核得分',
  computed: '本站重算',
  scheme: '评分办法',
  findings: '存在的问题',
  open: '没有了结的问题',
  checks: '数据核验',
} as const;
