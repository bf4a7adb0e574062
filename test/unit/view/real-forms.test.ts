import { describe, expect, test } from 'vitest';
import type { IndicatorInput, ReportInput, ReportOverrides } from '../../support/report.ts';
import { makeIndicator, makeReport } from '../../support/report.ts';
import { pageOf } from '../../support/report-page.ts';

/** What published forms hold beside the national one: shapes met in counties, cities and provinces, figures invented. */

const NOT_STATED = { absent: 'not-stated' } as const;

function show(overrides: ReportOverrides) {
  const { page, published } = pageOf(makeReport(overrides));
  const of = (id: string) =>
    published.checks.filter((one) => one.id === id).map(({ status, message }) => `${status} ${message}`);
  return { page, published, of };
}

const row = (id: string, change: Partial<IndicatorInput> = {}): IndicatorInput =>
  makeIndicator({ id, target: '≥10台', actual: '10台', weight: '45', claimedScore: '45', ...change });

const LINE = {
  source: 'total',
  initialBudget: '50万元',
  fullYearBudget: '50万元',
  received: '50万元',
  executed: '50万元',
} as const;
const POINTS = { weight: '10', claimedScore: '10' };
const funds = (change: object = {}, ...lines: object[]): ReportInput['funds'] =>
  ({
    executionBasis: 'full-year-budget',
    lines: [LINE, ...lines],
    executionPoints: POINTS,
    ...change,
  }) as ReportInput['funds'];

const claimed = (total: string, change: object = {}): ReportInput['assessments'] => [
  {
    stage: 'claimed',
    role: 'self',
    by: NOT_STATED,
    on: NOT_STATED,
    scheme: 'cn-2020',
    total,
    gradeRaw: '优',
    ...change,
  },
];

describe('points beside the 100', () => {
  const BONUS = {
    id: 'bonus',
    kind: 'bonus',
    name: '附加分：获省级表彰',
    limit: '5',
    claimedScore: '+5',
  } as const;
  const MINUS = { id: 'minus', kind: 'deduction', name: '未按时报送', claimedScore: '2' } as const;
  const table = (...adjustments: object[]) =>
    ({
      rows: [row('a'), row('b', { claimedScore: '40', actual: '9台', deviationReason: '到货晚' })],
      adjustments,
    }) as ReportInput['indicators'];

  test('break no sum of weights and belong to the total', () => {
    const { of, published, page } = show({
      funds: funds(),
      indicators: table(BONUS, MINUS),
      assessments: claimed('98'),
    });
    expect(of('W_SUM')).toEqual([expect.stringMatching(/^pass .*100/)]);
    expect(of('S_TOTAL')).toEqual([expect.stringMatching(/^pass .*附加分：获省级表彰5 − 未按时报送2/)]);
    expect(published.adjustments).toEqual([
      { ...BONUS, claimedScore: '5', claimedScoreRaw: '+5', reason: null, absent: {} },
      { ...MINUS, limit: null, claimedScore: '-2', claimedScoreRaw: '2', reason: null, absent: {} },
    ]);
    expect(page.indicators?.footer.map(({ label, claimed: points }) => `${label} ${points}`)).toEqual([
      '预算执行率 10',
      '附加分：获省级表彰（最高5分） 5',
      '未按时报送 -2',
      '合计 98',
    ]);
    // 10 + 45 + 40.5 + 5 − 2
    expect(published.computed).toMatchObject({ score: '98.5', grade: 'you' });
  });

  test('lift a total above 100 into the highest grade, without a finding', () => {
    const rows = { rows: [row('a'), row('b')], adjustments: [BONUS] } as ReportInput['indicators'];
    const { of, published } = show({ funds: funds(), indicators: rows, assessments: claimed('105') });
    expect(
      [...of('S_OVER'), ...of('S_TOTAL'), ...of('G_BAND')].filter((one) => one.startsWith('fail')),
    ).toEqual([]);
    expect(published.computed).toMatchObject({ score: '105', grade: 'you' });
  });

  test('above their limit, left out of the total or not stated are told apart', () => {
    expect(
      show({
        funds: funds(),
        indicators: table({ ...BONUS, claimedScore: '6' }),
        assessments: claimed('101'),
      }).of('S_OVER'),
    ).toEqual([expect.stringMatching(/^fail .*附加分/)]);
    expect(
      show({ funds: funds(), indicators: table(BONUS), assessments: claimed('95') }).of('S_TOTAL'),
    ).toEqual([expect.stringMatching(/^fail/)]);
    const open = show({
      funds: funds(),
      indicators: table({ ...BONUS, claimedScore: NOT_STATED }),
      assessments: claimed('95'),
    });
    expect(open.of('S_TOTAL')).toEqual([expect.stringMatching(/^unknown/)]);
    expect(open.published.computed.score).toBeNull();
  });
});

describe('weights', () => {
  test('in percent are points of the 100', () => {
    const rows = [row('a', { weight: '45%' }), row('b', { weight: '４５％' })];
    const { of, page } = show({
      funds: funds({ executionPoints: { ...POINTS, weight: '10%' } }),
      indicators: { rows },
      assessments: claimed('100'),
    });
    expect(of('W_SUM')).toEqual([expect.stringMatching(/^pass/)]);
    expect(page.indicators?.groups[0]?.weight).toBe('90');
  });

  test('that a form does not have are no fault', () => {
    const rows = [row('a', { weight: '', claimedScore: '' }), row('b', { weight: '—', claimedScore: '/' })];
    const { of, page, published } = show({
      transcription: 'complete',
      funds: funds({ executionPoints: undefined }),
      indicators: { rows },
      assessments: claimed('', { total: '', gradeRaw: '' }),
    });
    expect(
      [...of('W_SUM'), ...of('S_TOTAL'), ...of('S_OVER')].filter((one) => one.startsWith('fail')),
    ).toEqual([]);
    expect(published.indicators?.map(({ absent }) => absent)).toEqual([
      {
        weight: { reason: 'not-stated', printed: null, note: null },
        claimedScore: { reason: 'not-stated', printed: null, note: null },
      },
      {
        weight: { reason: 'not-stated', printed: '—', note: null },
        claimedScore: { reason: 'not-stated', printed: '/', note: null },
      },
    ]);
    expect(page.indicators?.groups[0]?.rows[1]?.weight.text).toBe('文中未说明（原文“—”）');
  });
});

describe('a table that was taken over in part', () => {
  const rows = [row('a', { weight: '20', claimedScore: '20' })];
  const groups = [{ path: ['产出指标'], weight: '50', claimedScore: '50' }];
  const partial = {
    transcription: { partial: ['indicators' as const], note: '扫描件第二页缺失' },
    funds: funds(),
    indicators: { groups, rows },
    assessments: claimed('95'),
  };

  test('has no sum, and the page says so', () => {
    const { of, page, published } = show(partial);
    const failed = ['W_SUM', 'W_PARENT', 'W_SCHEME', 'S_TOTAL', 'M_DIMENSION'].flatMap(of);
    expect(failed.filter((one) => one.startsWith('fail') || one.startsWith('pass'))).toEqual([]);
    expect(page.indicators?.partial).toBe('本站只录入了评分表的一部分，没有合计，也不核对分值和总分。');
    expect(page.indicators?.groups[0]).toMatchObject({
      weight: '未说明',
      claimed: null,
      computed: null,
      share: null,
    });
    expect(published.computed).toMatchObject({
      score: null,
      low: null,
      reason: '本站只录入了评分表的一部分，无法重算总分',
    });
    expect(published.notTranscribed).toEqual({ parts: ['indicators'], note: '扫描件第二页缺失' });
    // A row by itself is whole.
    expect(published.indicators?.[0]?.computedScore).toBe('20');
  });

  test('would fail if it were whole', () => {
    const { of } = show({ ...partial, transcription: 'complete' });
    expect(of('W_PARENT')).toEqual([expect.stringMatching(/^fail/)]);
    expect(of('S_TOTAL').some((one) => one.startsWith('fail'))).toBe(true);
  });

  test('what was left out of it is said to be our omission, not the report’s', () => {
    const { page } = show({ ...partial, indicators: { absent: 'not-transcribed' } });
    expect(page.omissions.filter(({ label }) => label === '指标评分表')).toEqual([]);
    expect(page.indicators).toBeNull();
    expect(page.noTable).toBe('本站没有录入指标评分表，看不到分数由哪些指标构成。');
    expect(page.record.map(({ term, value }) => `${term} ${value.text}`)).toContain(
      '录入范围 没有录全：指标评分表',
    );
    const illegible = show({ ...partial, indicators: { absent: 'illegible' } });
    expect(illegible.page.noTable).toMatch(/^原件的指标评分表无法辨认/);
    expect(illegible.published.computed.reason).toMatch(/^原件的指标评分表无法辨认/);
  });
});

describe('more than the national form', () => {
  test('explanations, standards and more than three levels', () => {
    const rows = [
      row('a', {
        path: ['产出指标', '数量指标', '设备', '检测设备'],
        explanation: '反映设备购置任务完成情况',
        standard: '完成率×分值',
      }),
    ];
    const { page, published } = show({ indicators: { rows } });
    const shown = page.indicators?.groups[0]?.rows[0];
    expect(shown).toMatchObject({
      level2: '数量指标 › 设备 › 检测设备',
      explanation: '反映设备购置任务完成情况',
      standard: '完成率×分值',
    });
    expect(published.indicators?.[0]).toMatchObject({
      path: ['产出指标', '数量指标', '设备', '检测设备'],
      explanation: '反映设备购置任务完成情况',
      standard: '完成率×分值',
    });
  });

  test('several competent departments, each with what it rests on', () => {
    const { page, published } = show({
      otherCompetentDepts: [{ unit: 'shengting', basis: 'inferred', ground: '表头写“省级主管部门”' }],
    });
    expect(published.otherCompetentDepts).toMatchObject([
      { basis: 'inferred', ground: '表头写“省级主管部门”' },
    ]);
    expect(page.facts.map(({ term }) => term)).toContain('其他主管部门');
  });

  test('money by year, by part and source, and by project, makes no second total', () => {
    const part = (change: object, yuan: string) => ({
      source: 'total',
      ...change,
      initialBudget: yuan,
      fullYearBudget: yuan,
      received: yuan,
      executed: yuan,
    });
    const { of, published, page } = show({
      funds: funds({}, part({ year: 2022 }, '30万元'), part({ year: 2023 }, '20万元')),
    });
    expect(published.fundLines.map(({ label, year }) => [label, year])).toEqual([
      [expect.any(String), null],
      [expect.stringMatching(/^2022年 · /), 2022],
      [expect.stringMatching(/^2023年 · /), 2023],
    ]);
    expect(published.funds.executed).toBe('500000.00');
    expect(page.money?.table).toHaveLength(3);
    expect(of('X_PARTS').filter((one) => one.startsWith('fail'))).toEqual([]);
    const short = show({ funds: funds({}, part({ year: 2022 }, '30万元'), part({ year: 2023 }, '10万元')) });
    expect(short.of('X_PARTS').some((one) => one.startsWith('fail'))).toBe(true);
    const project = show({ otherProjects: ['erqi'], funds: funds({}, part({ project: 'erqi' }, '7万元')) });
    expect(project.published.funds.executed).toBe('500000.00');
    expect(project.of('X_PARTS').filter((one) => one.startsWith('fail'))).toEqual([]);
    expect(project.published.otherProjects).toMatchObject([{ id: 'erqi' }]);
    expect(project.page.facts.map(({ term }) => term)).toContain('同时评价的项目');
  });

  test('the cells 资金管理情况 of the form for transfer payments', () => {
    const management = [
      { item: 'allocation', situation: '按因素法分配' },
      { item: 'release', label: '下达及时性（30日内）', situation: '迟8日', problem: '提前下达' },
      { item: 'use', situation: NOT_STATED },
    ];
    const { page, published } = show({ funds: funds({ management }) });
    expect(published.fundManagement).toEqual([
      { item: 'allocation', label: '分配科学性', situation: '按因素法分配', problem: null, absent: {} },
      { item: 'release', label: '下达及时性（30日内）', situation: '迟8日', problem: '提前下达', absent: {} },
      {
        item: 'use',
        label: '使用规范性',
        situation: null,
        problem: null,
        absent: { situation: { reason: 'not-stated', printed: null, note: null } },
      },
    ]);
    expect(page.money?.management).toEqual(published.fundManagement);
  });

  test('approximate, masked and blank cells, each as printed', () => {
    const cells = {
      initialBudget: '约50万元',
      fullYearBudget: '**万元',
      received: '/',
      executed: '48.6万元',
    };
    const { published, page } = show({
      funds: { executionBasis: 'full-year-budget', lines: [{ source: 'total', ...cells, printedRate: '—' }] },
    });
    expect(published.fundLines[0]).toMatchObject({
      initialBudget: '500000.00',
      fullYearBudget: null,
      received: null,
      printedRate: null,
      raw: { initialBudget: '约50万元', executed: '48.6万元' },
      absent: {
        fullYearBudget: { reason: 'withheld', printed: '**万元', note: null },
        received: { reason: 'not-stated', printed: '/', note: null },
        printedRate: { reason: 'not-stated', printed: '—', note: null },
      },
    });
    expect(page.money?.table[0]?.fullYearBudget.text).toBe('依法不予公开（原文“**万元”）');
  });

  test.each([
    ['95％', 0],
    ['95.00%', 0],
    ['0.95', 0],
    ['95', 0],
    ['0.958', 1],
    ['1', 1],
    ['约90%', 0],
    ['—', 0],
    ['/', 0],
    ['-', 0],
  ])('an execution rate of 95%% printed as %s', (printedRate, failures) => {
    const line = { ...LINE, executed: '47.5万元', printedRate };
    const { of } = show({ funds: { executionBasis: 'full-year-budget', lines: [line] } });
    expect(of('X_RATE').filter((one) => one.startsWith('fail'))).toHaveLength(failures);
  });
});
