/** Words of the pages that explain how scores are computed. */
export const METHOD_TEXT = {
  title: '评分办法',
  description: '本站怎样重算得分：各种评分办法的分值、公式、等级分数段、依据和算例',
  intro:
    '得分和等级按报告所用的评分办法计算。各地、各年度的办法不完全一样，本站把每一种办法单独列出，并写明依据。',
  howTitle: '本站怎样重算',
  how: [
    '报告写明评分办法的，按写明的办法重算；没有写明的，由本站按评价类型和年度选用一种，凡是用到它的地方都标明“由本站选用”；没有合适办法的，标为“不可重算”。',
    '报告自身的得分、复核得分、重算得分并列显示，哪一个也不替代另一个。',
    '每一步都写出算式；全程用十进制精确计算，只按办法规定的位数进位一次。',
    '定性指标由人判断，只给出得分区间；时限指标只说明是否超期，不计分。',
    '读不出数值、计量单位不能换算、办法没有规定的情况，写明原因，不猜测，也不当作0分或满分。',
    '预算数为0或没有写明的，没有执行率，不当作0%。',
  ],
  full: '评分办法',
  bandsOnly: '只收录等级分数段',
  usedBy: (count: string) => `${count}份报告`,
  unused: '没有报告使用',
  openParts: (count: number) => `${count}个部分待核实`,
  openNotice: (names: readonly string[]) =>
    `以下部分待核实：${names.join('、')}。核实之前，以发文机关公布的原文为准。`,
  silentRules: (names: readonly string[]) => `没有收录规定的：${names.join('、')}。遇到这些情况时不计算。`,
} as const;

export const METHOD_PARTS = {
  scope: '适用范围和依据',
  weights: '分值',
  execution: '预算执行率得分',
  rules: '指标怎样计分',
  grades: '等级',
  rounding: '小数',
  warnings: '预警',
  examples: '算例',
  reports: '使用这一办法的报告',
} as const;

export const METHOD_FACTS = {
  region: '适用地区',
  everywhere: '没有限定地区',
  kinds: '评价类型',
  years: '适用年度',
  everyYear: '没有限定年度',
  since: (year: number) => `${year}年度起`,
  until: (year: number) => `至${year}年度`,
  between: (from: number, to: number) => `${from}年度至${to}年度`,
  basis: '依据文件',
  basisTitle: (title: string, docNo: string | null) => `《${title}》${docNo === null ? '' : `（${docNo}）`}`,
  id: '编号',
  note: '说明',
} as const;

/** Words of the single parts of a scheme. Numbers arrive as finished text. */
export const METHOD_RULES = {
  ground: '依据',
  silent: '没有收录这一部分的规定，遇到时不计算。',
  joined: (first: string, second: string) => `${first}：${second}`,
  weightsCaption: '各类分值，合计100分',
  typicalCaption: '常见的分值，由评价方确定',
  item: '类别',
  points: '分值',
  total: '合计',
  execution: '预算执行率',
  goals: '各年度目标合计',
  indicators: '各指标合计，平均分配',
  adjustable: '有理由的可以调整，报告应当写明理由。',
  outcomeMin: (points: string) => `分值由评价方确定，产出和效益合计不低于${points}分。`,
  noExecution: '不单列预算执行率得分。',
  executionWeight: (points: string) => `分值${points}分。`,
  executionBudget: (label: string) => `分母为${label}。`,
  finished: (points: string) => `项目完成且没有超预算：得${points}分。`,
  unfinished: (from: string, to: string, points: string) =>
    `项目未完成，执行率${from}（含）至${to}（不含）：得${points}分。`,
  threshold: (share: string) => `下限为目标的${share}。`,
  window: (label: string, from: string, to: string, edge: string) =>
    `${label}：分值的${from}（含）至${to}（${edge}）。`,
  included: '含',
  excluded: '不含',
  asPositive: '与正向指标相同。',
  satisfactionStep: (from: string, share: string) => `满意度${from}及以上：得分值的${share}。`,
  formulaStyle: '按上列公式计算。',
  mixedStyle: '定性和定量结合：由评价人判断，不重算。',
  over: (ratio: string) => `完成比例达到${ratio}，提示目标可能定得偏低。`,
  overStrong: (ratio: string) => `完成比例达到${ratio}，重点提示。`,
  noLadder: '超额完成不扣分。',
  ladder: (ratio: string, factor: string) => `完成比例${ratio}及以上：得分乘以${factor}。`,
  rounding: (leaf: number, total: number, rule: string) =>
    `指标得分保留${leaf}位小数，总分保留${total}位小数，${rule}。`,
  roundingRule: { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', down: '舍去尾数' },
  executionGap: (limit: string) => `指标得分率高于执行得分率，相差超过指标得分率的${limit}：红色。`,
  unspent: (limit: string) => `未支出超过预算的${limit}：黄色。`,
  inYear: (red: string, green: string) =>
    `年中执行率 ÷（月份 ÷ 12）低于${red}：红色；${green}及以上：绿色；其间：黄色。`,
  cumulative: (month: number, min: string) => `截至${month}月累计执行率低于${min}：提示。`,
  progressGap: (limit: string) => `目标完成进度与执行率相差超过${limit}：提示。`,
  inYearNote: '年中的执行提示线用来核对运行监控报告，不计分。',
  progressGapNote: '目标完成进度的提示线只列出供查阅：多项指标合成一个进度没有统一的算法，本站不计算。',
  warningsNote: '预警不扣分，只提示得分与支出之间的差距。',
} as const;

export const METHOD_GRADES = {
  caption: '等级分数段',
  term: '等级',
  band: '分数',
  official: '规范等级',
  range: (min: string, max: string, included: boolean) =>
    `${min}分（含）至${max}分（${included ? '含' : '不含'}）`,
  gap: (low: string, lowIncluded: boolean, high: string) =>
    `${lowIncluded ? `${low}分及以上` : `高于${low}分`}、低于${high}分`,
  below: (low: string) => `低于${low}分`,
  above: (high: string, included: boolean) => (included ? `高于${high}分` : `${high}分及以上`),
  none: '没有等级',
  integersOnly: '依据只写整数分数段。落在两段之间的小数分数没有等级，本站不代为归入。',
} as const;

export const METHOD_EXAMPLES = {
  intro: '以下各例由本站的重算程序当场算出，与报告页的计算是同一个程序。',
  caption: '算例',
  situation: '情形',
  given: '已知',
  steps: '计算',
  result: '结果',
  indicator: (target: string, actual: string, weight: string) =>
    `指标值${target}，完成值${actual}，分值${weight}分`,
  execution: (budget: string, executed: string, state: string | null) =>
    `全年预算数${budget}万元，全年执行数${executed}万元${state === null ? '' : `，${state}`}`,
  finished: '项目已完成',
  unfinished: '项目未完成',
  unknown: '没有写明是否完成',
  total: (points: string) => `总分${points}分`,
  points: (points: string) => `${points}分`,
  window: (low: string, high: string) => `${low}—${high}分`,
  notScored: '不计分',
  more: (count: number) => `另有${count}份`,
} as const;
