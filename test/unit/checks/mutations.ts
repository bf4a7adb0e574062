import type { IndicatorInput, ReportInput } from '../../support/report.ts';
import { NARRATIVE, REPORT } from '../../support/report-facts.ts';

/** A report and its words. */
export interface Written {
  readonly facts: ReportInput;
  readonly narrative: string;
}

/** A change that breaks one rule. `n` is any number from 0 to 999, so that one mutation is many. */
export interface Mutation {
  readonly rule: string;
  readonly what: string;
  readonly apply: (written: Written, n: number) => Written;
}

type Funds = Exclude<ReportInput['funds'], { absent: unknown }>;
type Line = Funds['lines'][number];
type Assessment = ReportInput['assessments'][number];
type Statement = NonNullable<ReportInput['statements']>[number];
type Table = Exclude<ReportInput['indicators'], { absent: unknown }>;

const ABSENT = { absent: 'not-stated' } as const;

const line = (source: Line['source'], budget: string, executed: string): Line => ({
  ...{ source, initialBudget: budget, fullYearBudget: budget, received: budget, executed },
});

const statements: readonly Statement[] = [
  { id: 'all', label: '安装的灶具', figure: '1489台', sumOf: ['first', 'second', 'third'] },
  { id: 'first', label: '小学安装', figure: '649台' },
  { id: 'second', label: '初中安装', figure: '762台' },
  { id: 'third', label: '高中安装', figure: '78台' },
  { id: 'firms', label: '签约的企业', figure: '22家' },
  { id: 'contracts', label: '合同', figure: '22份', equalTo: 'firms' },
];

const sound = REPORT.funds as Funds;

/** A report in which every amount, weight, score and figure is stated and agrees with the others. */
export const BASE: Written = {
  facts: {
    ...REPORT,
    funds: {
      ...sound,
      lines: [
        ...sound.lines,
        line('central', '60.5万元', '57.25万元'),
        line('county', '39.5万元', '37.75万元'),
      ],
    },
    indicators: {
      ...(REPORT.indicators as Table),
      groups: [{ path: ['产出指标'], weight: '50', claimedScore: '49.50' }],
    },
    statements: [...statements],
  },
  narrative: NARRATIVE,
};

const withFacts = ({ facts, narrative }: Written, change: Partial<ReportInput>): Written => ({
  facts: { ...facts, ...change },
  narrative,
});

function funds(change: (funds: Funds) => Funds): (written: Written) => Written {
  return (written) => withFacts(written, { funds: change(written.facts.funds as Funds) });
}

function fundLine(index: number, change: Partial<Line>): (written: Written) => Written {
  return funds((all) => ({
    ...all,
    lines: all.lines.map((one, at) => (at === index ? { ...one, ...change } : one)),
  }));
}

function row(written: Written, id: string, change: Partial<IndicatorInput>): Written {
  const table = written.facts.indicators as Table;
  const rows = table.rows.map((one) => (one.id === id ? { ...one, ...change } : one));
  return withFacts(written, { indicators: { ...table, rows } });
}

function claim(written: Written, change: Partial<Assessment>): Written {
  const assessments = written.facts.assessments.map((one) => ({ ...one, ...change }));
  return withFacts(written, { assessments });
}

function statement(written: Written, id: string, change: Partial<Statement>): Written {
  const changed = (written.facts.statements ?? []).map((one) =>
    one.id === id ? { ...one, ...change } : one,
  );
  return withFacts(written, { statements: changed });
}

const say = ({ facts }: Written, words: string): Written => ({
  facts,
  narrative: `## 一、基本情况\n\n${words}\n`,
});

/** Amounts of little spending, all columns changed together so that only the spending is low. */
const slow = (n: number) => {
  const executed = `${10 + (n % 60)}.5万元`;
  return funds((all) => ({
    executionBasis: all.executionBasis,
    lines: [line('total', '100万元', executed)],
  }));
};

/** A report of what was done by the end of July. */
const MONITORED = {
  kind: 'monitoring',
  evaluationPeriod: { from: '2023-01-01', to: '2023-07-31' },
} as const;

const table = [
  ['W_SUM', 'one weight more', (w, n) => row(w, 'schools', { weight: `${11 + (n % 50)}` })],
  ['W_SUM', 'one weight a cent less', (w) => row(w, 'pupils', { weight: '29.99' })],
  ['W_PARENT', 'one weight of a block', (w, n) => row(w, 'accepted', { weight: `${11 + (n % 50)}` })],
  [
    'W_SCHEME',
    'weight moved to another block',
    (w, n) =>
      row(row(w, 'pupils', { weight: `${25 - (n % 5)}` }), 'satisfied', { weight: `${15 + (n % 5)}` }),
  ],
  [
    'W_OUTCOME60',
    'little weight for results',
    (w, n) => {
      const rows = (w.facts.indicators as Table).rows.map((one) => ({ ...one, path: ['决策'] }));
      const some = rows.map((one, at) => (at === n % 5 ? { ...one, path: ['产出'] } : one));
      return withFacts(w, { kind: 'dept', indicators: { rows: some } });
    },
  ],
  ['S_TOTAL', 'another total', (w, n) => claim(w, { total: `${(n % 98) + 0.5}` })],
  ['S_TOTAL', 'one score', (w, n) => row(w, 'satisfied', { claimedScore: `${n % 9}.5` })],
  [
    'S_TOTAL',
    'one printed subtotal',
    (w, n) =>
      withFacts(w, {
        indicators: {
          ...(w.facts.indicators as Table),
          groups: [{ path: ['产出指标'], weight: '50', claimedScore: `${n % 49}` }],
        },
      }),
  ],
  ['S_OVER', 'a score above its weight', (w, n) => row(w, 'schools', { claimedScore: `${11 + (n % 80)}` })],
  ['S_OVER', 'a negative score', (w, n) => row(w, 'schools', { claimedScore: `-${1 + (n % 80)}` })],
  [
    'S_LEAF',
    'a score that the scheme does not give',
    (w, n) => row(w, 'schools', { actual: '15所', claimedScore: `${n % 9}.25` }),
  ],
  [
    'S_LEAF',
    'points for execution',
    (w, n) => funds((all) => ({ ...all, executionPoints: { weight: '10', claimedScore: `${n % 9}.25` } }))(w),
  ],
  [
    'T_UNMET',
    'a result below its target, without full marks',
    (w, n) => row(w, 'schools', { actual: `${n % 19}所`, claimedScore: '5' }),
  ],
  ['T_SHARE', 'more than all', (w, n) => row(w, 'accepted', { actual: `${101 + n}%` })],
  [
    'T_BEYOND',
    'another share than the figures give',
    (w, n) => row(w, 'schools', { actual: '30所', remark: `超任务${51 + n}%` }),
  ],
  ['N_TEXT', 'another total', (w, n) => say(w, `项目总分${n % 90}.25分。`)],
  ['N_TWICE', 'another figure of the same', (w, n) => say(w, `更新设备${50 + n}台。`)],
  ['X_TWICE', 'a second total', (w, n) => fundLine(1, { source: 'total', label: `合计${n}` })(w)],
  ['S_FULL_UNMET', 'a result below its target', (w, n) => row(w, 'schools', { actual: `${n % 19}所` })],
  [
    'S_CUT_MET',
    'marks off a target that was met',
    (w, n) => row(w, 'in-time', { claimedScore: `${n % 9}.75` }),
  ],
  [
    'S_ALLFULL',
    'full marks and little spending',
    (w, n) => slow(n)(row(w, 'machines', { claimedScore: '10' })),
  ],
  ['S_EXEC_GAP', 'little spending', (w, n) => slow(n)(w)],
  ['S_OPAQUE', 'no table', (w) => withFacts(w, { indicators: ABSENT, annexes: ABSENT })],
  ['S_SCHEME', 'no scheme', (w) => claim(w, { scheme: ABSENT })],
  [
    'S_ROUND',
    'decimals below a whole total',
    (w, n) => claim(row(w, 'satisfied', { claimedScore: `9.${1 + (n % 8)}` }), { total: '98' }),
  ],
  ['G_BAND', 'another grade', (w, n) => claim(w, { gradeRaw: ['良', '中', '差'][n % 3] ?? '差' })],
  ['G_BAND', 'a total of another band', (w, n) => claim(w, { total: `${20 + (n % 69)}` })],
  ['G_TERM', 'another word', (w, n) => claim(w, { gradeRaw: ['优秀', 'A', '一等'][n % 3] ?? 'A' })],
  ['G_MISSING', 'no grade', (w) => claim(w, { gradeRaw: ABSENT })],
  ['G_MISSING', 'no total', (w) => claim(w, { total: ABSENT })],
  [
    'G_EDGE',
    'a total at an edge',
    (w, n) =>
      claim(
        w,
        [
          { total: '90', gradeRaw: '优' },
          { total: '79.6', gradeRaw: '中' },
          { total: '60.5', gradeRaw: '中' },
        ][n % 3] ?? {},
      ),
  ],
  ['X_RATE', 'another rate', (w, n) => fundLine(0, { printedRate: `${n % 94}.5%` })(w)],
  ['X_RATE', 'another amount', (w, n) => fundLine(0, { executed: `${n % 94}万元` })(w)],
  ['X_ZERO', 'a total of nothing', (w) => fundLine(0, { fullYearBudget: '0万元' })(w)],
  ['X_PARTS', 'one part', (w, n) => fundLine(1, { fullYearBudget: `${61 + (n % 900)}.5万元` })(w)],
  ['X_PARTS', 'one total', (w, n) => fundLine(0, { executed: `${1 + (n % 90)}万元` })(w)],
  ['X_BALANCE', 'another balance', (w, n) => fundLine(0, { unspent: `${6 + n}.5万元` })(w)],
  ['X_OVER', 'more spent than budgeted', (w, n) => fundLine(0, { executed: `${101 + n}万元` })(w)],
  [
    'X_LOW',
    'little spent without a reason',
    (w, n) => say(slow(n)(withFacts(w, { findings: ABSENT })), '略。'),
  ],
  [
    'X_PACE',
    'little spent by the end of July without a reason',
    (w, n) => say(withFacts(slow(n % 30)(w), { ...MONITORED, findings: ABSENT }), '略。'),
  ],
  ['X_RECEIVED', 'all received and little said', (w, n) => say(slow(n)(w), '资金全部拨付到位。')],
  [
    'X_SAVING',
    'under-spending told as saving',
    (w, n) => say(slow(n)(row(w, 'schools', { actual: '18所' })), '成本控制在预算范围内。'),
  ],
  ['C_GAP', 'a gap while money is left', (w, n) => say(slow(n)(w), '项目资金缺口较大。')],
  ['X_BASIS', 'no full-year budget', (w) => fundLine(0, { fullYearBudget: ABSENT })(w)],
  [
    'X_PRIOR',
    'a level that is the sum of two',
    (w, n) => say(w, `中央资金${n + 3}.5万元。其中中央${n + 1}万元，县级配套2.5万元。`),
  ],
  ['U_UNIT', '元 for 万元', (w, n) => fundLine(0, { fullYearBudget: `${1 + (n % 900)}元` })(w)],
  [
    'U_UNIT',
    '万元 in the text',
    (w, n) => say(fundLine(0, { executed: `${5000 + n}元` })(w), `支出资金${5000 + n}万元。`),
  ],
  ['U_FORMAT', 'a broken number', (w, n) => say(w, `支出${100 + n},00元。`)],
  ['U_DIM', 'another dimension', (w, n) => row(w, 'accepted', { actual: `${n}件` })],
  ['N_SUM', 'one part of a sum', (w, n) => statement(w, 'third', { figure: `${79 + n}台` })],
  ['N_SUM', 'the sum', (w, n) => statement(w, 'all', { figure: `${1490 + n}台` })],
  ['N_SUM', 'one of two that must agree', (w, n) => statement(w, 'contracts', { figure: `${23 + n}份` })],
  [
    'N_COUNT',
    'more announced than listed',
    (w, n) => say(w, `存在以下${4 + (n % 90)}个问题：一是甲处较慢；二是乙处不全；三是丙处未报。`),
  ],
  [
    'N_COVERAGE',
    'a part beside a whole',
    (w, n) =>
      withFacts(w, {
        statements: [
          { id: 'some', label: '抽查的学校食堂', figure: `${1 + (n % 9)}所` },
          { id: 'more', label: '自查的学校食堂', figure: '10所' },
        ],
      }),
  ],
  ['N_APPROX', 'an approximate figure', (w, n) => statement(w, 'firms', { figure: `${100 + n}余家` })],
  [
    'T_UNMEAS',
    'a target in words',
    (w, n) => row(w, 'schools', { target: ['有效提升', '明显改善', '持续增强'][n % 3] ?? '有效提升' }),
  ],
  [
    'T_COPY',
    'the goal once more',
    (w) => {
      const { expected } = w.facts.goals;
      return withFacts(w, { goals: { expected, actual: expected } });
    },
  ],
  ['T_ACTUAL_OP', 'a bound for a result', (w, n) => row(w, 'schools', { actual: `≥${20 + n}所` })],
  ['T_OVER', 'far more than planned', (w, n) => row(w, 'schools', { actual: `${26 + n}所` })],
  [
    'T_VIOLATION',
    'outside the range',
    (w, n) =>
      row(w, 'schools', { direction: 'interval', target: '18—54周岁', actual: `${55 + (n % 40)}周岁` }),
  ],
] satisfies readonly (readonly [string, string, Mutation['apply']])[];

export const MUTATIONS: readonly Mutation[] = table.map(([rule, what, apply]) => ({ rule, what, apply }));
