import { byScheme, EVERY_YEAR, GROUNDS, reread, sumShown, words } from './template.ts';

/** Names of parts of a total, in sums. */
export const PART_LABELS = {
  total: '总分',
  execution: '预算执行率',
  subtotal: (name: string) => `“${name}”小计`,
} as const;

/** Points between which a judgement may lie: `8至10`. */
export function windowText(min: string, max: string, maxIncluded: boolean): string {
  return `${min}至${max}${maxIncluded ? '' : '（不含）'}`;
}

/** Whose lines the colours are. */
const WARNING_LINE = '一套在用的财政绩效管理系统';

export const SCORE_CHECKS = {
  S_TOTAL: words<
    {
      what: string;
      formula: string;
      sum: string;
      printed: string;
      difference: string;
      scheme: string | null;
    },
    { formula: string; sum: string; printed: string }
  >({
    severity: 'error',
    weight: 'figures',
    title: '各项得分之和与总分是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '各指标得分合计89.5分，加执行得分9.5分为99分，总分印作98分',
    message: ({ what, formula, sum, printed, difference, scheme }) =>
      `${what}写作${printed}分，各项合计${sum}分（${formula}${scheme === null ? '' : `，其中预算执行率得分按“${scheme}”计算`}），相差${difference}分`,
    hint: () => reread('S_TOTAL', '总分和各项得分'),
    passed: ({ formula, sum, printed }) => `各项得分之和与总分相符：${sumShown(formula, sum, printed)}`,
    unknown: '没有公布全部各项得分，总分无从核对',
  }),
  S_OVER: words<{ what: string; score: string; weight: string; below: boolean }, { count: number }>({
    severity: 'error',
    weight: 'figures',
    title: '得分是否超出分值',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '分值5分，得分6分',
    message: ({ what, score, weight, below }) =>
      below ? `${what}得分${score}分，低于0分` : `${what}得分${score}分，多于分值${weight}分`,
    hint: () => reread('S_OVER', '分值和得分'),
    passed: ({ count }) => `${count}项得分都在0分与分值之间`,
  }),
  S_LEAF: words<
    { name: string; printed: string; computed: string; steps: string; scheme: string; assumed: boolean },
    { count: number; scheme: string; assumed: boolean }
  >({
    severity: 'warn',
    weight: 'figures',
    title: '各项得分与评分办法是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '目标120份、实际69份、分值2分，按比例为1.15分，得分印作1分',
    message: ({ name, printed, computed, steps, scheme, assumed }) =>
      `“${name}”得分${printed}分，${byScheme(scheme, assumed)}为${computed}分（${steps}）`,
    hint: () =>
      '对照原件重读目标值、完成值和得分；原件写明另一评分办法的，在 assessments 的 scheme 写明；原件写有扣分理由的补录 deviationReason，例如“按未完成台数每台扣1分”；没有的照录',
    passed: ({ count, scheme, assumed }) => `${byScheme(scheme, assumed)}重算，${count}项得分都一致`,
    unknown: '没有指标评分表，或者没有说明评分办法，不能逐项重算',
  }),
  S_FULL_UNMET: words<{ name: string; target: string; actual: string; weight: string }, { count: number }>({
    severity: 'warn',
    weight: 'figures',
    title: '未达到目标而得满分',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '目标38508人、实际37442人，得满分3分，没有说明原因',
    message: ({ name, target, actual, weight }) =>
      `“${name}”目标${target}，实际${actual}，得满分${weight}分，没有偏差原因`,
    hint: () =>
      '核对目标值和完成值是否录反；有偏差原因的补录 deviationReason，例如“12名学员因病缺考，已另行安排”；没有的照录',
    passed: ({ count }) => `未达到目标的指标都没有得满分，或者写有原因（共核对${count}项）`,
  }),
  S_CUT_MET: words<
    { name: string; target: string; actual: string; weight: string; score: string },
    { count: number }
  >({
    severity: 'warn',
    weight: 'absence',
    title: '达到目标而扣分',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '目标100%、实际100%，分值10分得7分，没有说明原因',
    message: ({ name, target, actual, weight, score }) =>
      `“${name}”目标${target}，实际${actual}，分值${weight}分得${score}分，没有扣分原因`,
    hint: () => '核对得分；有扣分原因的补录 deviationReason，例如“佐证资料不全，扣3分”；没有的照录',
    passed: ({ count }) => `达到目标的指标都得满分，或者写有扣分原因（共核对${count}项）`,
  }),
  S_ALLFULL: words<{ count: number; points: string; percent: string; budgetLabel: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '指标全部满分而执行率低于80%',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '指标得分90分（满分90分），预算执行率79.27%',
    message: ({ count, points, percent, budgetLabel }) =>
      `${count}项指标全部满分（${points}分），预算执行率${percent}（按${budgetLabel}）`,
    hint: () => '核对各项完成值；完成任务而少用资金的，写明原因，例如“招标价低于预算”；原文如此的照录',
  }),
  S_EXEC_GAP: words<
    {
      problem: string;
      scheme: string;
      assumed: boolean;
      /** The points for execution are those of the report's own table. */
      printed: boolean;
      percent: string;
      score: string;
      weight: string;
      total: string | null;
      ceiling: string;
      needed: string;
      available: string;
      indicatorPercent: string;
      gap: string;
      limit: string;
      executed: string;
      budget: string;
      /** Budget less spending, which need not be what the report calls unspent: that may count from what was received. */
      unspent: string;
    },
    { indicatorPercent: string; percent: string; gap: string; limit: string }
  >({
    severity: 'warn',
    weight: 'absence',
    title: '指标得分与预算执行的差距',
    ground:
      '计算核对：一套在用的财政绩效管理系统的提示线，得分率与执行率的差距超过5%为红色，未支出超过20%为黄色',
    since: EVERY_YEAR,
    example: '执行率57.96%，执行得分5.80分；总分90分须在其余90分中得84.20分（93.56%）',
    message: (v) => {
      if (v.problem === 'unspent') {
        const rule = v.assumed ? `${byScheme(v.scheme, true)}；` : '';
        return `支出${v.executed}，比预算${v.budget}少${v.unspent}，占预算的${v.gap}，超过${v.limit}（${rule}${WARNING_LINE}以${v.limit}为黄色提示线）`;
      }
      const score = `预算执行得${v.score}分（满分${v.weight}分，${v.percent}）`;
      const parts =
        v.total === null
          ? `指标得${v.needed}分（满分${v.available}分，${v.indicatorPercent}）`
          : `总分最高${v.ceiling}分；总分${v.total}分，其余${v.available}分须得${v.needed}分（${v.indicatorPercent}）`;
      const origin = v.printed ? '按评分表' : `${byScheme(v.scheme, v.assumed)}计算`;
      return `${origin}，${score}；${parts}。执行的得分率比指标的低${v.gap}：(${v.indicatorPercent} − ${v.percent}) ÷ ${v.indicatorPercent}，超过${v.limit}（${WARNING_LINE}以${v.limit}为红色提示线）`;
    },
    hint: () =>
      '核对金额、总分和得分；原文如此的照录。以后编写时写明执行率低而产出完成的原因，例如“招标价低于预算，余额已收回”',
    passed: ({ indicatorPercent, percent, gap, limit }) =>
      `指标得分率${indicatorPercent}，执行得分率${percent}，差距${gap}，不超过${limit}`,
    unknown: '没有总分或预算执行的金额，不能比较得分与执行',
  }),
  S_OPAQUE: words<{ total: string }, { total: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '总分由哪些部分构成',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '只写“评分结果：90分”',
    message: ({ total }) => `总分${total}分没有列出各部分的分值和得分，不能重算`,
    hint: () =>
      '原文或附件有各部分得分的，录入 indicators.rows 或 perLevel1，例如 {"name": "产出", "weight": "50", "score": "47"}；没有的照录',
    passed: ({ total }) => `总分${total}分列有各部分的得分`,
  }),
  S_SCHEME: words<
    {
      percent: string | null;
      proportional: string;
      unfinished: string;
      finished: string;
      total: string | null;
      available: string;
    },
    { scheme: string; silent: number }
  >({
    severity: 'warn',
    weight: 'absence',
    title: '评分办法是否写明',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '没有写明评分办法：执行率57.96%可以得5.80分、0分或10分',
    message: (v) => {
      if (v.percent === null) return '没有说明评分办法';
      const readings = `预算执行率${v.percent}按比例得${v.proportional}分，按分档未完成得${v.unfinished}分、完成且未超预算得${v.finished}分`;
      const full =
        v.total === null ? '' : `；如得${v.unfinished}分，总分${v.total}分须其余${v.available}分全部得满分`;
      return `没有说明评分办法：${readings}${full}`;
    },
    hint: () =>
      '原文写明办法的，录入 assessments 的 scheme（见 content/schemes，例如 "scheme": "cn-2020"）；没有的保留 {"absent": "not-stated"}',
    passed: ({ scheme, silent }) =>
      `写明了评分办法：${scheme}${silent > 0 ? `（其中${silent}项指标没有规定计分公式，没有重算）` : ''}`,
  }),
  S_ROUND: words<{
    total: string;
    part: string;
    score: string;
    sum: string | null;
    scheme: string;
    assumed: boolean;
  }>({
    severity: 'note',
    weight: 'form',
    title: '总分为整数而组成部分有小数',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '总分90分，预算执行率得分按比例为5.80分',
    message: ({ total, part, score, sum, scheme, assumed }) =>
      sum === null
        ? `总分${total}分是整数；${byScheme(scheme, assumed)}计算，${part}得${score}分，有小数`
        : `总分${total}分是整数，各项得分合计${sum}分，有小数`,
    hint: () => '总分取整的照录。以后编写时保留小数，例如“90.30分”',
  }),
};
