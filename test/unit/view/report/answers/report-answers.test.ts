import { describe, expect, test } from 'vitest';
import { reportPage } from '../../../../../src/view/report/report-page.ts';
import { archiveOn } from '../../../../support/archive.ts';
import type { MadeReport, ReportInput, ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator, makeReport } from '../../../../support/report.ts';

const ID = '2023/example';

const answersOf = (overrides: ReportOverrides) => answersIn([makeReport(overrides)]);

function answersIn(made: readonly MadeReport[]) {
  const archive = archiveOn('2026-11-28', made);
  const { content, deployment, byProject } = archive;
  const published = archive.published(ID);
  const series = byProject.get(published.project.id) ?? [];
  const page = reportPage({ record: archive.record(ID), published, series, content, deployment });
  return { answers: page.answers, published };
}

const ABSENT = (['not-stated', 'withheld', 'illegible', 'not-applicable'] as const).map((absent) => ({
  absent,
}));
const NOT_STATED = { absent: 'not-stated' } as const;

type Line = Exclude<ReportInput['funds'], { absent: string }>['lines'][number];
const line = (amounts: Partial<Line>): ReportOverrides => ({
  funds: {
    executionBasis: 'full-year-budget',
    lines: [
      {
        source: 'total',
        initialBudget: NOT_STATED,
        fullYearBudget: NOT_STATED,
        received: NOT_STATED,
        executed: NOT_STATED,
        ...amounts,
      },
    ],
  },
});

const FUNDS: readonly ReportOverrides[] = [
  ...ABSENT.map((funds) => ({ funds })),
  line({}),
  ...ABSENT.flatMap((absent) => [
    line({ fullYearBudget: '50万元', executed: absent }),
    line({ fullYearBudget: absent, executed: '28.98万元' }),
    line({ fullYearBudget: absent, executed: absent }),
  ]),
  ...[
    ['50万元', '28.98万元'],
    ['50万元', '50万元'],
    ['50万元', '52.5万元'],
    ['50万元', '0万元'],
    ['0万元', '3万元'],
    ['0万元', '0万元'],
    ['12865000万元', '12543375.0001万元'],
    ['8000元', '7999.99元'],
    // Shares that read as all or nothing only where their digits end.
    ['1000000元', '999999.99元'],
    ['1000000元', '1000000.01元'],
    ['1000000元', '0.01元'],
  ].map(([fullYearBudget = '', executed = '']) => line({ fullYearBudget, executed })),
];

const goal = (expected: ReportInput['goals']['expected']): ReportOverrides => ({
  goals: { expected, actual: '全部完成' },
});
const GOALS = [
  ...ABSENT.map(goal),
  goal('完成路面修补'),
  goal('完成路面修补。再做一件事'),
  goal('健全质量工作机制、打造城市质量文化、夯实城市质量发展基础、完善质量监管体系、显著提升产品质量'),
  goal('一'.repeat(90)),
];

type Assessment = ReportInput['assessments'][number];
const scored = (change: Partial<Assessment>, ...more: Assessment[]): ReportOverrides => ({
  assessments: [
    {
      stage: 'claimed',
      role: 'self',
      by: NOT_STATED,
      on: NOT_STATED,
      scheme: 'cn-2020',
      total: '90',
      gradeRaw: '优秀',
      ...change,
    },
    ...more,
  ],
});
const REVIEW: Assessment = {
  stage: 'reviewed',
  role: 'spot-check',
  by: NOT_STATED,
  on: NOT_STATED,
  scheme: NOT_STATED,
  total: '85.5',
  gradeRaw: '良',
};
const SCORES = [
  ...(['self', 'dept', 'finance', 'third-party', 'spot-check'] as const).flatMap((role) => [
    scored({ role }),
    ...ABSENT.map((total) => scored({ role, total, gradeRaw: NOT_STATED })),
  ]),
  scored({ gradeRaw: NOT_STATED }),
  scored({}, REVIEW),
  scored({}, { ...REVIEW, total: NOT_STATED }),
];

type Finding = Exclude<ReportInput['findings'], { absent: string }>[number];
type Fix = Exclude<ReportInput['rectifications'], { absent: string }>[number];
const problem = (id: string): Finding => ({
  id,
  text: `问题${id}`,
  category: 'execution',
  cause: NOT_STATED,
});
const fix = (id: string, state: Fix['state']): Fix => ({
  id: `fix-${id}`,
  findings: [id],
  measure: '补齐资料',
  responsible: NOT_STATED,
  due: NOT_STATED,
  state,
  updatedOn: '2024-06-01',
});
const AFTER: readonly ReportOverrides[] = [
  ...ABSENT.flatMap((absent) => [
    { findings: absent, rectifications: absent },
    { findings: [problem('a')], rectifications: absent },
  ]),
  { findings: [], rectifications: [] },
  { findings: [problem('a'), problem('b')], rectifications: [fix('a', 'done'), fix('b', 'done')] },
  { findings: [problem('a'), problem('b')], rectifications: [fix('a', 'done'), fix('b', 'in-progress')] },
  { findings: [problem('a')], rectifications: [fix('a', 'not-started')] },
  { findings: [problem('a'), problem('b')], rectifications: [fix('a', 'partly'), fix('b', 'in-progress')] },
  { findings: [problem('a'), problem('b')], rectifications: [fix('a', 'done')] },
  { findings: [problem('a'), problem('b')], rectifications: NOT_STATED },
  {
    findings: [problem('a'), problem('b')],
    rectifications: [fix('a', 'done'), fix('b', 'done')],
    transcription: { partial: ['findings'] },
  },
];

/** An answer and what it leaves out. */
const told = ({ sentence, more }: { readonly sentence: string; readonly more: string }) =>
  more === '' ? sentence : `${sentence} | ${more}`;

const sentences: string[] = [];
describe('the five answers', () => {
  test.each([
    ['purpose', GOALS],
    ['spent', FUNDS],
    ['source', SCORES],
    ['after', AFTER],
  ] as const)('%s: a sentence for every combination of what is stated', (name, cases) => {
    for (const overrides of cases) {
      const { sentence, more } = answersOf(overrides).answers[name];
      sentences.push(sentence);
      for (const told of more === '' ? [sentence] : [sentence, more]) {
        expect(told, JSON.stringify(overrides)).toMatch(/。$/);
        expect(told).not.toMatch(/undefined|null|NaN|……|[，。；：]{2}|（）|“”|\d{13,}| {1}/);
      }
    }
    expect(cases.map((overrides) => told(answersOf(overrides).answers[name]))).toMatchSnapshot();
  });

  test('were tried in at least sixty ways', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(45);
  });

  test('without a table: figures of the prose, or what the report says, or why there is nothing', () => {
    const absent = { indicators: NOT_STATED };
    expect(answersOf(absent).answers.results.sentence).toMatchInlineSnapshot(
      `"报告写道：“为20所学校更新食堂设备38台，验收合格率100%”"`,
    );
    expect(
      answersOf({
        ...absent,
        statements: [],
        goals: { expected: '修路', actual: '完成修路12公里。另有小修' },
      }).answers.results.sentence,
    ).toMatchInlineSnapshot(`"报告写道：“完成修路12公里”"`);
    expect(
      answersOf({ ...absent, statements: [], goals: { expected: '修路', actual: { absent: 'illegible' } } })
        .answers.results.sentence,
    ).toMatchInlineSnapshot(`"完成情况原件无法辨认。"`);
  });

  test('figures of the prose say how many there are, and how many of them stand below', () => {
    const statements = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `figure-${index}`,
        label: `第${index + 1}件事`,
        figure: `${index + 1}件`,
      }));
    const results = (count: number, indicators: ReportInput['indicators']) =>
      told(answersOf({ indicators, statements: statements(count) } as ReportOverrides).answers.results);
    expect(results(3, NOT_STATED)).toBe('没公布评分表，看不出是否达标。 | 正文写了3个成效数字：');
    expect(results(22, NOT_STATED)).toBe('没公布评分表，看不出是否达标。 | 正文写了22个成效数字，例如：');
    expect(results(4, { absent: 'illegible' })).toBe(
      '指标评分表原件无法辨认，看不出是否达标。 | 正文写了4个成效数字，例如：',
    );
  });

  test.each([
    ['=100%', '100%', '指标：目标100%，完成100%'],
    ['≥10台', '9台', '指标：目标≥10台，完成9台'],
    ['有效运行', '达成预期指标', '指标：目标“有效运行”，结果“达成预期指标”'],
  ])('a result of %s and %s', (target, actual, text) => {
    const row = makeIndicator({ id: 'a', name: '指标', target, actual, weight: '90', claimedScore: '90' });
    const { lines } = answersOf({
      indicators: { rows: [row] },
    } as unknown as ReportOverrides).answers.results;
    expect(lines.map((one) => one.text)).toEqual([text]);
  });

  test.each([
    ['90', '优', '90分起为“优”'],
    ['70', '中', '60分起为“中”'],
    ['36.86', '差', '60分以下为“差”'],
  ])('%s points are %s by the scheme', (total, gradeRaw, words) => {
    expect(answersOf(scored({ total, gradeRaw })).answers.source.bands).toBe(words);
  });

  test.each([
    ['the same scheme', 'cn-2020', '下一年（2024年度）自评93分、复核60分，上一年（2022年度）得91分。'],
    [
      'another scheme',
      'cn-2021-cost',
      '下一年（2024年度）自评93分、复核60分，上一年（2022年度）得91分（评分办法都不同，不能比）。',
    ],
  ])('the years before and after stand beside it, by %s', (_, scheme, words) => {
    const scored = (total: string, by: string): ReportOverrides =>
      ({
        assessments: [
          {
            stage: 'claimed',
            role: 'self',
            by: NOT_STATED,
            on: NOT_STATED,
            scheme: by,
            total,
            gradeRaw: '优',
          },
        ],
      }) as ReportOverrides;
    const made = [
      makeReport({ ...scored('91', scheme), fiscalYear: { from: 2022, to: 2022 } }, { id: '2022/before' }),
      makeReport(scored('92', 'cn-2020')),
      // It judges the year again: no year of its own, and not to be kept back where the score of the year is named.
      makeReport(
        { ...scored('60', 'cn-2020'), kind: 're-review', fiscalYear: { from: 2024, to: 2024 } },
        { id: '2024/again' },
      ),
      makeReport({ ...scored('93', scheme), fiscalYear: { from: 2024, to: 2024 } }, { id: '2024/after' }),
    ];
    expect(answersIn(made).answers.after.more.endsWith(words)).toBe(true);
  });
});
