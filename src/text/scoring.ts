/** Words of the scoring engine: steps, rules, reasons, schemes. The ids are those of the scoring room. */

/** How a result was rounded, as the end of a step. */
export const ROUNDING: Readonly<Record<string, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '舍去尾数',
};

type Edge = 'included' | 'excluded';
const upTo = (max: string, edge: Edge) => (edge === 'included' ? `${max}分` : `${max}分（不含）`);

interface Pair {
  readonly actual: string;
  readonly target: string;
}

/** One sentence for each kind of step. */
export const STEP_WORDS = {
  reached: (v: Pair) => `实际${v.actual}，达到目标${v.target}`,
  missed: (v: Pair) => `实际${v.actual}，未达到目标${v.target}`,
  within: (v: Pair) => `实际${v.actual}，未超过目标${v.target}`,
  exceeded: (v: Pair) => `实际${v.actual}，超过目标${v.target}`,
  inside: (v: Pair) => `实际${v.actual}，在目标区间${v.target}之内`,
  outside: (v: Pair) => `实际${v.actual}，在目标区间${v.target}之外，按较近的一端计算`,
  unequal: (v: Pair) => `实际${v.actual}，不等于目标${v.target}`,
  converted: (v: { from: string; to: string }) => `${v.from} = ${v.to}`,
  full: (v: { weight: string }) => `得满分${v.weight}分`,
  zero: (_: object) => '得0分',
  negative: (v: { actual: string }) => `实际${v.actual}为负数，按0计算`,
  twice: (v: Pair) => `实际${v.actual}达到目标${v.target}的两倍`,
  threshold: (v: { completion: string; threshold: string }) => `完成比例${v.completion}，低于${v.threshold}`,
  formula: (v: { expression: string; exact: string; rounded: string; rounding: string }) => {
    if (v.rounding === '')
      return v.expression === v.exact ? `得${v.rounded}分` : `${v.expression} = ${v.rounded}`;
    return `${v.expression} = ${v.exact} → ${v.rounded}，${ROUNDING[v.rounding] ?? v.rounding}`;
  },
  bounded: (v: { score: string }) => `得分不低于0分、不高于分值，取${v.score}分`,
  overAchieved: (v: { completion: string; warnAt: string }) =>
    `完成比例${v.completion}，达到${v.warnAt}，目标可能定得偏低`,
  overFactor: (v: { completion: string; from: string; factor: string }) =>
    `完成比例${v.completion}，达到${v.from}，得分乘以${v.factor}`,
  window: (v: { state: string; min: string; max: string; edge: Edge }) =>
    `“${v.state}”的得分为${v.min}分至${upTo(v.max, v.edge)}，具体分数由评价人判断`,
  satisfaction: (v: { actual: string; from: string; share: string }) =>
    `满意度${v.actual}，不低于${v.from}，得分值的${v.share}`,
  elements: (v: { met: string; all: string }) => `${v.all}个要点中达到${v.met}个`,
  gate: (v: { element: string }) => `前置条件“${v.element}”没有达到，其余要点不计分`,
  deducted: (v: { missed: string; points: string }) => `${v.missed}个要点没有达到，共扣${v.points}分`,
  condition: (v: { element: string; points: string }) => `符合“${v.element}”，得${v.points}分`,
  inTime: (v: { due: string; done: string }) => `${v.done}完成，期限为${v.due}，没有超期`,
  late: (v: { due: string; done: string; days: string }) => `${v.done}完成，期限为${v.due}，超期${v.days}天`,
  perhapsLate: (v: { due: string; done: string; days: string }) =>
    `${v.done}完成，期限为${v.due}，原文没有写到日，最多超期${v.days}天`,
  rate: (v: { part: string; whole: string; exact: string; percent: string }) =>
    v.exact === v.percent
      ? `${v.part} ÷ ${v.whole} = ${v.percent}%`
      : `${v.part} ÷ ${v.whole} = ${v.exact}% → ${v.percent}%，四舍五入`,
  initialBudgetUsed: (_: object) => '没有写明全年预算数，按年初预算数计算；预算如有调整，结果会不同',
  capped: (v: { percent: string }) => `执行率${v.percent}超过100%，按100%计分`,
  finished: (v: { score: string }) => `项目已完成，支出没有超过预算，得${v.score}分`,
  unfinished: (v: { percent: string; from: string; to: string; score: string }) =>
    `项目未完成，执行率${v.percent}在${v.from}至${v.to}（不含）之间，得${v.score}分`,
  unfinishedUnknown: (v: { unfinished: string; finished: string }) =>
    `没有写明项目是否完成：未完成得${v.unfinished}分，完成且未超预算得${v.finished}分`,
  sum: (v: { expression: string; total: string }) => `${v.expression} = ${v.total}`,
  open: (v: { count: string; low: string; high: string }) =>
    `${v.count}项不能重算，总分在${v.low}分至${v.high}分之间`,
  openAbove: (v: { count: string; low: string }) => `${v.count}项不能重算，总分不低于${v.low}分`,
  elsewhere: (v: {
    total: string;
    score: string;
    expression: string;
    needed: string;
    available: string;
    percent: string;
  }) =>
    `总分${v.total}分，预算执行率得${v.score}分，其余部分须得${v.expression} = ${v.needed}分，为${v.available}分的${v.percent}%`,
  gap: (v: { indicator: string; execution: string; gap: string; limit: string }) =>
    `指标得分率${v.indicator}，执行得分率${v.execution}：(${v.indicator} − ${v.execution}) ÷ ${v.indicator} = ${v.gap}，提示线${v.limit}`,
  unspent: (v: { share: string; limit: string }) => `未支出占预算的${v.share}，提示线${v.limit}`,
  noBudget: (_: object) => '全年预算数为0，没有可以计算的比例',
  grade: (v: { total: string; term: string; min: string; max: string; edge: Edge }) =>
    `${v.total}分在${v.min}分至${upTo(v.max, v.edge)}之间，等级为“${v.term}”`,
  noGrade: (v: { total: string }) => `${v.total}分不在任何一个分数段之内，没有等级`,
} as const;

type StepWords = typeof STEP_WORDS;
type StepValues = { [K in keyof StepWords]: Parameters<StepWords[K]>[0] };
type Step = { [K in keyof StepWords]: { readonly id: K; readonly values: StepValues[K] } }[keyof StepWords];

function say<K extends keyof StepWords>(id: K, values: StepValues[K]): string {
  const words: { readonly [P in keyof StepWords]: (values: StepValues[P]) => string } = STEP_WORDS;
  return words[id](values);
}

/** The step as a sentence: `96.5 ÷ 98 × 10 = 9.8469… → 9.85，四舍五入`. */
export function stepWords(step: Step): string {
  return say(step.id, step.values);
}
