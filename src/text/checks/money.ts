import { EVERY_YEAR, GROUNDS, reread, sumShown, words } from './template.ts';

/** Columns of the funds block of the form. */
export const COLUMN_LABELS = {
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数',
  received: '到位资金',
  executed: '全年执行数',
} as const;

export const EXECUTION_RATE_WORD = '执行率';

/** In the place of a row's name, for a figure of the text. */
export const IN_TEXT_LABEL = '正文的';

/** What an amount is compared with, where the unit seems to have slipped. */
export const SLIP_WORDS = {
  beside: (label: string, printed: string) => `${label}写作${printed}`,
  inText: (printed: string) => `正文写作${printed}`,
  target: (printed: string) => `年度指标值写作${printed}`,
  cell: (name: string) => `“${name}”的实际完成值`,
} as const;

/** Whatever budget it is. */
export const BUDGET_WORD = '预算';

const KEEP = '原件如此的照录，并在 waivers 登记';

export const MONEY_CHECKS = {
  X_RATE: words<
    {
      line: string;
      rate: string;
      printed: string;
      formula: string;
      computed: string;
      fits: string | null;
    },
    { formula: string; printed: string; count: number }
  >({
    severity: 'error',
    weight: 'figures',
    title: '印出的执行率、到位率与金额是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '全年预算数50万元、全年执行数28.98万元，执行率印作75.96%',
    message: ({ line, rate, printed, formula, computed, fits }) => {
      const other = fits === null ? '' : `；按${fits}计算与原文相符`;
      return `${line}${rate}写作${printed}，按金额计算为${computed}（${formula}）${other}`;
    },
    hint: ({ fits }) =>
      fits === null
        ? reread('X_RATE', '预算数、执行数和执行率')
        : `原文的口径是${fits}的，改 executionBasis 并在 basisReason 写明理由；${KEEP}`,
    passed: ({ formula, printed, count }) =>
      `印出的执行率与金额相符：${formula}，原文${printed}${count > 1 ? `，共核对${count}处` : ''}`,
    unknown: '原文没有印出执行率，或者没有可以计算的金额',
  }),
  X_ZERO: words<{ column: string; parts: string; sum: string }>({
    severity: 'error',
    weight: 'figures',
    title: '合计为0而分项不为0',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '年度资金总额印作0，其中当年财政拨款90万元',
    message: ({ column, parts, sum }) => `${column}的合计为0，分项合计${sum}（${parts}）`,
    hint: () => `合计一栏在原件中空着的，写 {"absent": "not-stated"}；${KEEP}`,
  }),
  X_TWICE: words<{ count: number }>({
    severity: 'error',
    weight: 'figures',
    title: '合计行是否只有一行',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '资金录有两行 "source": "total"',
    message: ({ count }) => `资金有${count}行同一范围的合计，不能确定按哪一行计算`,
    hint: () =>
      '同一范围只留一行 "source": "total"；子项目、年度的小计写上 subProject 或 year，其他各行按资金来源写 source，例如 "source": "county"',
  }),
  X_PARTS: words<
    {
      part: string;
      column: string;
      formula: string;
      sum: string;
      total: string;
      difference: string;
    },
    { column: string; formula: string; sum: string; total: string; count: number }
  >({
    severity: 'error',
    weight: 'figures',
    title: '分项资金之和与合计是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '各项合计7165.29万元，合计行7165.32万元',
    message: ({ part, column, formula, sum, total, difference }) =>
      `${part === '' ? '' : `“${part}”`}${column}的分项合计${sum}（${formula}），合计行${total}，相差${difference}`,
    hint: () => reread('X_PARTS', '合计和每一项'),
    passed: ({ column, formula, sum, total, count }) =>
      `分项之和与合计相符：${column} ${sumShown(formula, sum, total)}${count > 1 ? `，共核对${count}栏` : ''}`,
    unknown: '没有分项资金，合计数无从核对',
  }),
  X_BALANCE: words<
    { line: string; formula: string; computed: string; printed: string },
    { formula: string; printed: string }
  >({
    severity: 'error',
    weight: 'figures',
    title: '预算减支出与余额是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '预算50万元、支出28.98万元，未支出印作22.02万元',
    message: ({ line, formula, computed, printed }) =>
      `${line}未支出资金写作${printed}，按金额计算为${computed}（${formula}）`,
    hint: () => reread('X_BALANCE', '预算数、执行数和未支出数'),
    passed: ({ formula, printed }) => `未支出资金与预算、支出相符：${formula} = ${printed}`,
    unknown: '原文没有印出未支出资金的金额',
  }),
  X_OVER: words<
    {
      line: string;
      what: string;
      amount: string;
      basis: string;
      budget: string;
      percent: string;
    },
    { executed: string; budget: string }
  >({
    severity: 'warn',
    weight: 'figures',
    title: '支出或到位资金是否超过预算',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '预算845784万元，到位926318.05万元',
    message: ({ line, what, amount, basis, budget, percent }) =>
      `${line}${what}${amount}，多于${basis}${budget}${percent === '' ? '' : `，为${basis}的${percent}`}`,
    hint: () =>
      '核对预算是否有追加、上年结转或其他资金：有的补录 fullYearBudget 或另列一行，例如 {"source": "carry-over", …}；原文如此的照录',
    passed: ({ executed, budget }) => `支出${executed}没有超过预算${budget}`,
  }),
  X_PRIOR: words<{ source: string; amount: string; formula: string }>({
    severity: 'error',
    weight: 'figures',
    title: '一级资金的金额是否混入其他资金',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '前文写“中央资金61.8万元”，后文写“中央30.9万元、县级30.9万元”',
    message: ({ source, amount, formula }) => `写作${source}${amount}，而文中另有${formula} = ${amount}`,
    hint: ({ source, amount }) =>
      `对照原件，看${amount}是各级合计还是${source}，录入有误的按原件改正；${KEEP}`,
  }),
  U_UNIT: words<{ problem: string; what: string; printed: string; other: string; offers: string }>({
    severity: 'error',
    weight: 'figures',
    title: '元和万元是否写错',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '全年预算数100元、全年执行数33.78元；表中50元、正文50万元',
    message: ({ problem, what, printed, other }) => {
      switch (problem) {
        case 'small':
          return `${what}写作${printed}，整个项目不足1000元`;
        case 'large':
          return `${what}写作${printed}，整个项目超过1万亿元`;
        default:
          return `${what}写作${printed}，${other}，两者相差1万倍`;
      }
    },
    hint: ({ offers }) =>
      `核对原件的表头和单位${offers === '' ? '' : `，录入有误的按原件写，例如 ${offers}`}；${KEEP}`,
  }),
};
