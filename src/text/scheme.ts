/** Words about scoring schemes and the results of their rules. */

/** What each rule is called, and what it does. */
export const RULE_WORDS = {
  POSITIVE_LINEAR: { name: '正向指标按完成比例', formula: '达到目标得满分；未达到：实际 ÷ 目标 × 分值' },
  POSITIVE_THRESHOLD: {
    name: '正向指标设下限',
    formula: '达到目标得满分；未达到：(实际 ÷ 目标 − 下限) ÷ (1 − 下限) × 分值；低于下限得0分',
  },
  EQUAL_REACH: {
    name: '等于型指标',
    formula: '达到或超过目标得满分；未达到：实际 ÷ 目标 × 分值；目标为0时实际为0得满分',
  },
  EQUAL_EXACT: { name: '等于型指标（必须相等）', formula: '与目标相等得满分，否则得0分' },
  REVERSE_LINEAR: {
    name: '反向指标按超出比例',
    formula: '不超过目标得满分；超过：(1 − (实际 − 目标) ÷ 目标) × 分值；达到目标的两倍得0分',
  },
  REVERSE_RATIO: { name: '反向指标按比值', formula: '不超过目标得满分；超过：目标 ÷ 实际 × 分值' },
  INTERVAL_NEARER_BOUND: {
    name: '区间指标',
    formula: '在区间内得满分；区间外按较近的一端，比照正向或反向指标计算',
  },
  QUALITATIVE_WINDOW: {
    name: '定性指标',
    formula: '按达成、部分达成、未达成三种情况确定得分区间，具体分数由评价人判断',
  },
  SATISFACTION_STEP: { name: '满意度分档', formula: '按满意度本身所在的档次，得分值的一定比例' },
  DEADLINE: { name: '时限指标', formula: '只说明超期天数，不重算得分' },
  ELEMENT_COUNT: { name: '按要点计分', formula: '各达到要点的分值相加；前置条件没有达到得0分' },
  DEDUCTION: { name: '扣分', formula: '分值减去没有达到的要点的分值，最低为0分' },
  CONDITION: { name: '按条件计分', formula: '得符合的那一项条件的分值' },
  LIKERT: { name: '量表', formula: '各选项的份额按人数加权平均 × 分值' },
  EXECUTION_PROPORTIONAL: { name: '预算执行率按比例', formula: '全年执行数 ÷ 全年预算数 × 分值，最高为分值' },
  EXECUTION_STEP: { name: '预算执行率分档', formula: '完成且未超预算得满分；未完成的按执行率分档' },
} as const;

/** Why a score could not be computed, as a sentence for readers. */
export const NOT_SCORED_WORDS = {
  'weight-missing': '没有写明分值',
  'target-missing': '没有写明年度指标值',
  'actual-missing': '没有写明实际完成值',
  'target-unread': '年度指标值不是可以比较的数字',
  'actual-unread': '实际完成值不是可以比较的数字',
  'target-inexact': '年度指标值是约数',
  'actual-inexact': '实际完成值是约数，不能确定是否达到目标',
  'actual-bound': '实际完成值写成了上限、下限或区间，不能确定具体数字',
  'unit-mismatch': '年度指标值和实际完成值不是同一种量',
  'unit-missing': '年度指标值或实际完成值没有计量单位',
  'unit-differs': '年度指标值和实际完成值的计量单位不能换算',
  trend: '年度指标值和实际完成值一个是增长、一个是下降',
  'direction-conflict': '指标方向与年度指标值的写法不一致',
  'target-not-positive': '年度指标值不大于0，不能按比例计算',
  judged: '定性指标由评价人判断，只能给出得分区间',
  'state-missing': '定性指标没有写明达成、部分达成还是未达成',
  deadline: '时限指标不重算，只说明是否超期',
  'mixed-style': '定性和定量结合的指标由评价人判断',
  'elements-missing': '没有公布评分要点',
  'elements-unclear': '评分要点的分值与指标分值不一致，或符合的条件不止一个',
  'scheme-silent': '评分办法没有规定这种情况怎样计算',
  'scheme-without-execution': '评分办法不单列预算执行率得分',
  'budget-missing': '没有写明预算数',
  'budget-not-positive': '预算数为0或负数，没有执行率',
  'executed-missing': '没有写明执行数',
  'finished-unknown': '没有写明项目是否完成',
} as const;

export const FLAG_WORDS = {
  'own-rule': '评分办法的依据没有规定这种情况，按本站规则计算',
  edge: '目标写作“大于”或“小于”，实际恰好相等，按达到计算',
  'over-achieved': '实际明显超过目标',
  'over-achieved-strongly': '实际大大超过目标',
  'actual-as-bound': '实际完成值写成了上限或下限，按该数计算',
  'actual-inexact': '实际完成值是约数，但已达到目标',
  'initial-budget-used': '没有全年预算数，按年初预算数计算',
  'over-budget': '支出超过预算',
} as const;

export const NO_GRADE_WORDS = {
  'no-bands': '评分办法没有等级分数段',
  'no-band': '总分不在任何一个等级分数段之内',
} as const;

export const SCHEME_PART_WORDS = {
  weights: '分值',
  execution: '预算执行率得分',
  positive: '正向指标',
  equal: '等于型指标',
  reverse: '反向指标',
  interval: '区间指标',
  qualitative: '定性指标',
  satisfaction: '满意度指标',
  styles: '评分方式',
  overAchievement: '超额完成',
  grades: '等级',
  rounding: '小数',
  warnings: '预警',
} as const;

/** Where the figures of a part come from; `open` is said wherever a person still has to compare them. */
export const EVIDENCE_WORDS = {
  text: { name: '发文机关原文', open: false },
  copy: { name: '转载件或引用', open: false },
  practice: { name: '通行做法', open: false },
  inferred: { name: '由公布结果推断，待核实', open: true },
  memory: { name: '待核实', open: true },
  own: { name: '本站规则', open: false },
} as const;

/** Titles of the worked examples on the page of a scheme. */
export const EXAMPLE_WORDS = {
  'positive-met': '正向指标，达到目标',
  'positive-missed': '正向指标，未达到目标',
  'positive-low': '正向指标，完成不到六成',
  'positive-over': '正向指标，大幅超过目标',
  'equal-zero-met': '目标为0，实际为0',
  'equal-zero-missed': '目标为0，实际不为0',
  'equal-missed': '等于型指标，未达到目标',
  'equal-above': '等于型指标，超过目标',
  'reverse-met': '反向指标，未超过目标',
  'reverse-missed': '反向指标，超过目标',
  'reverse-twice': '反向指标，达到目标的两倍',
  'interval-inside': '区间指标，在区间内',
  'interval-outside': '区间指标，在区间外',
  'judged-met': '定性指标，达成',
  'judged-partly': '定性指标，部分达成',
  'judged-not': '定性指标，未达成',
  'satisfaction-high': '满意度95%',
  'satisfaction-middle': '满意度85%',
  'satisfaction-low': '满意度75%',
  deadline: '时限指标，超期',
  'unit-mismatch': '年度指标值和实际完成值不是同一种量',
  'execution-proportional': '预算执行',
  'execution-unknown': '预算执行，没有写明是否完成',
  'execution-unfinished': '预算执行，项目未完成',
  'execution-finished': '预算执行，项目完成且未超预算',
  'execution-zero': '预算为0',
  'grade-top-edge': '总分90分',
  'grade-below-edge': '总分89.99分',
  'grade-half': '总分89.5分',
  'grade-middle': '总分75分',
  'grade-low': '总分59.99分',
} as const;
