/** Words of figures: heads of their tables, and the sentences that say what they show. */
export const CHART_TEXT = {
  withCount: (title: string, count: string) => `${title}（共${count}）`,
  count: (unit: string) => `${unit}数`,
  counted: (count: string, unit: string) => `${count}${unit}`,
  share: '占比',
  noShare: '无法计算',
  list: (items: readonly string[]) => items.join('，'),
  sentence: (parts: readonly string[]) => `${parts.join('；')}。`,
  year: '年度',
  aside: (label: string) => `${label}（另列）`,
  note: (mark: string, text: string) => `${mark} ${text}`,
  levels: (levels: readonly string[]) => `横向虚线：${levels.join('、')}。`,
  source: (page: string, site: string) => `来源：${page}（${site}）`,
  begins: (value: string) => `纵轴从${value}开始。`,
  uprights: (levels: readonly string[]) => `竖向虚线：${levels.join('、')}。`,
} as const;

export const TREND_TEXT = {
  none: '没有可以画出的数值',
  series: (name: string, parts: readonly string[]) => `${name}：${parts.join('；')}`,
  one: (label: string, value: string) => `${label}${value}`,
  run: (from: string, first: string, to: string, last: string) => `${from}${first}，${to}${last}`,
  lowest: (label: string, value: string) => `其间最低为${label}${value}`,
  highest: (label: string, value: string) => `其间最高为${label}${value}`,
  join: (parts: readonly string[]) => parts.join('，'),
  broken: '评分办法改变前后的数值不相互比较',
} as const;

export const DISTRIBUTION_TEXT = {
  none: '没有可以计数的数值',
  all: (count: string, classes: string) => `共${count}：${classes}`,
  /** A class that ends in a digit is set apart from its count. */
  bin: (label: string, count: string, share: string) =>
    /\d$/.test(label) ? `${label}的${count}（${share}）` : `${label}${count}（${share}）`,
  without: (label: string, count: string) => `另有${count}${label}，未计入`,
} as const;

export const SCATTER_TEXT = {
  none: '没有同时写明两项数值的报告',
  points: (count: string) => `${count}份`,
  both: (count: string, x: string, y: string) => `${count}份同时写明${y}和${x}`,
  corner: (y: string, from: string, of: string, x: string, below: string, count: string) =>
    `${y}在${from}及以上的${of}份中，${x}低于${below}的有${count}份`,
  without: (count: string) => `另有${count}份缺少其中一项，未画出`,
  group: '类别',
  band: (from: string, to: string) => `${from}至不足${to}`,
  below: (to: string) => `不足${to}`,
  from: (from: string) => `${from}及以上`,
  crossTitle: (y: string, x: string) => `${y}／${x}`,
} as const;

export const COMPARISON_TEXT = {
  none: '没有可以比较的数值',
  one: (name: string, label: string, value: string) => `${name}：${label}（${value}）`,
  range: (name: string, high: string, highest: string, low: string, lowest: string) =>
    `${name}：最高为${high}（${highest}），最低为${low}（${lowest}）`,
  same: (name: string, value: string, count: string) => `${name}：${count}项均为${value}`,
  without: (name: string, labels: readonly string[]) => `${name}未说明的有${labels.join('、')}`,
} as const;

export const PARTS_TEXT = {
  whole: '合计',
  amount: '数量',
  row: (label: string, whole: string, parts: readonly string[]) =>
    `${label}${whole}，其中${parts.join('，')}`,
  alone: (label: string, whole: string) => `${label}${whole}`,
  part: (name: string, value: string, share: string | null) =>
    share === null ? `${name}${value}` : `${name}${value}（${share}）`,
} as const;

export const FLOW_TEXT = {
  amount: '金额',
  share: (basis: string) => `占${basis}`,
  step: (label: string, amount: string, share: string | null) =>
    share === null ? `${label}${amount}` : `${label}${amount}（${share}）`,
} as const;

/** Words around figures. */
export const CHART_WORDS = {
  table: '查看数据表',
  csv: '下载 CSV',
  png: '下载 PNG',
  svg: '下载 SVG',
  link: '本图地址',
  copied: '已复制本图地址',
  stage: (title: string) => `${title}。用左右方向键逐项查看，Home、End 到首项、末项`,
  role: '图表',
  legend: '图例',
  value: (label: string, values: readonly string[]) => `${label}：${values.join('，')}`,
  named: (name: string, value: string) => `${name}${value}`,
} as const;
