import { describe, expect, test } from 'vitest';
import type { IndicatorInput, ReportInput, ReportOverrides } from '../../support/report.ts';
import { makeIndicator, makeReport } from '../../support/report.ts';
import { pageOf as pageOfReport } from '../../support/report-page.ts';

const NOT_STATED = { absent: 'not-stated' } as const;

const pageOf = (overrides?: ReportOverrides) => pageOfReport(makeReport(overrides)).page;

type AssessmentInput = ReportInput['assessments'][number];

function assessment(change: Partial<AssessmentInput>): AssessmentInput {
  return {
    stage: 'claimed',
    role: 'self',
    by: NOT_STATED,
    on: NOT_STATED,
    scheme: 'cn-2020',
    total: '95',
    gradeRaw: '优',
    ...change,
  };
}

/** Two indicators for 90 points: what each got. */
function table(...rows: readonly Partial<IndicatorInput>[]): ReportInput['indicators'] {
  const base = { target: '≥10台', actual: '10台', weight: '45', claimedScore: '45' } as const;
  return { rows: rows.map((row, index) => makeIndicator({ ...base, id: `row-${index}`, ...row })) };
}

const FUNDS: ReportInput['funds'] = {
  executionBasis: 'full-year-budget',
  lines: [
    {
      source: 'total',
      initialBudget: '50万元',
      fullYearBudget: '50万元',
      received: '50万元',
      executed: '28.98万元',
    },
  ],
};

/** 5.8 points for spending, 45 and 40.5 for the indicators: 91.3 in all. */
const SCORED: ReportOverrides = {
  funds: FUNDS,
  indicators: table({}, { actual: '9台', claimedScore: '42', deviationReason: '到货晚' }),
};

/** One row is a matter of judgement: 36 to 45 points. */
const OPEN: ReportOverrides = {
  funds: FUNDS,
  indicators: table({}, { direction: 'qualitative', target: '明显提升', actual: '达成年度指标' }),
};

test('a report that is a review itself has no row that says it was not reviewed', () => {
  const { rows, caption } = pageOf({
    kind: 're-review',
    assessments: [assessment({ role: 'spot-check', total: '73.89', gradeRaw: '中' })],
    indicators: table({}, {}),
  }).scores;
  expect(rows.map(({ key }) => key)).toEqual(['claimed', 'computed']);
  expect(rows[1]?.note).toContain('不含复核查实的情况');
  expect(caption).toContain('两个分数');
});

describe('the three scores', () => {
  test('stand side by side, each with its own grade, none in the place of another', () => {
    const { scores, verdict } = pageOf({
      ...SCORED,
      assessments: [
        assessment({ total: '95' }),
        assessment({ stage: 'reviewed', role: 'finance', scheme: NOT_STATED, total: '88.5', gradeRaw: '良' }),
      ],
    });
    expect(scores.rows.map(({ key, score, grade }) => [key, score.text, grade?.term])).toEqual([
      ['claimed', '95分', '优'],
      ['reviewed', '88.5分', '良'],
      ['computed', '91.3分', '优'],
    ]);
    expect(verdict.score.text).toBe('95');
    expect(scores.differences).toEqual(['复核比自评低6.5分。', '重算比自评低3.7分。']);
    expect(scores.summary).toBe('91.3分，比自评低3.7分');
    expect(scores.totalSteps).toEqual(['45 + 40.5 + 5.8 = 91.3']);
  });

  test('every review has its own row', () => {
    const review = (role: AssessmentInput['role'], total: string) =>
      assessment({ stage: 'reviewed', role, scheme: NOT_STATED, total, gradeRaw: NOT_STATED });
    const { scores } = pageOf({
      assessments: [assessment({}), review('dept', '93'), review('spot-check', '97')],
    });
    expect(scores.rows.map(({ note, score }) => `${note} ${score.text}`)).toEqual(
      expect.arrayContaining(['主管部门评价 93分', '抽查复核 97分']),
    );
    expect(scores.differences).toEqual(expect.arrayContaining(['复核比自评低2分。', '复核比自评高2分。']));
  });

  test('a review that is not there is not a score of nothing', () => {
    const { scores } = pageOf({ assessments: [assessment({})] });
    expect(scores.rows[1]).toMatchObject({ key: 'reviewed', score: { text: '没有公布', absent: true } });
  });

  test.each([
    ['95', '重算在86.8至95.8分之间，自评95分在其内。'],
    ['86.8', '重算在86.8至95.8分之间，自评86.8分在其内。'],
    ['95.8', '重算在86.8至95.8分之间，自评95.8分在其内。'],
    ['98.1', '重算在86.8至95.8分之间，自评98.1分在其外，高出2.3分。'],
    ['86', '重算在86.8至95.8分之间，自评86分在其外，低0.8分。'],
  ])('a claim of %s against a range', (total, sentence) => {
    const { scores } = pageOf({ ...OPEN, assessments: [assessment({ total })] });
    expect(scores.differences).toEqual([sentence]);
    expect(scores.rows.at(-1)?.gradeNote).toBe('可能是“优”或“良”');
    expect(scores.open).toEqual({
      label: '不能确定得分的1项',
      rows: [
        {
          name: '维修灶具数量',
          href: '#indicator-row-1',
          reason: '定性指标由评价人判断，只能给出得分区间',
        },
      ],
    });
  });

  test('the same score is said to be the same, and a different grade is named', () => {
    const same = pageOf({ ...SCORED, assessments: [assessment({ total: '91.3', gradeRaw: '良' })] });
    expect(same.scores.differences).toEqual(['重算与自评相同。', '按重算得分，等级为“优”；报告为“良”。']);
  });

  test('without a table or a scheme there is a reason, and no number', () => {
    const none = pageOf({ indicators: NOT_STATED, assessments: [assessment({})] });
    expect(none.scores.summary).toBe('不可重算，报告没有公布指标评分表，无法重算总分');
    expect(none.scores.differences).toEqual([]);
    const noScheme = pageOf({ assessments: [assessment({ scheme: NOT_STATED })] });
    expect(noScheme.scores.rows.at(-1)?.score).toMatchObject({ text: '不可重算', absent: true });
    expect(noScheme.scores.scheme).toMatchObject({ text: '文中未说明', absent: true, href: null });
    expect(noScheme.scores.gradesHref).toBe('/method/');
  });

  test('scheme and grades lead to the page of the scheme', () => {
    const { scores } = pageOf({ assessments: [assessment({})] });
    expect(scores.scheme.href).toBe('/method/cn-2020/');
    expect(scores.gradesHref).toBe('/method/cn-2020/#grades');
  });

  test('spending is recomputed with its steps, beside what the form says of it', () => {
    const { scores, indicators } = pageOf(SCORED);
    expect(scores.execution).toMatchObject({
      label: '预算执行率得分（10分）',
      computed: { text: '5.8分' },
      claimed: null,
      steps: ['28.98万元 ÷ 50万元 = 57.96%', '28.98万元 ÷ 50万元 × 10 = 5.796 → 5.80，四舍五入'],
    });
    expect(indicators?.footer[0]).toEqual({
      key: 'execution',
      label: '预算执行率',
      weight: '10',
      claimed: '未单列',
      computed: '5.8',
      share: null,
      width: null,
    });
    const printed = pageOf({
      ...SCORED,
      funds: { ...FUNDS, executionPoints: { weight: '10', claimedScore: '9' } } as ReportInput['funds'],
    });
    expect(printed.scores.execution).toMatchObject({ claimed: '9分', rest: null });
    expect(printed.indicators?.footer[0]).toMatchObject({ claimed: '9', share: '90.0%', width: '90.00' });
    // Points that spending cost stand in one list with those of the indicators.
    expect(printed.indicators?.lost).toEqual({
      total: '4',
      rows: [
        { name: expect.any(String), href: '#indicator-row-1', reason: '到货晚', points: '3' },
        {
          name: '预算执行率',
          href: '#money',
          reason: '支出28.98万元，占全年预算数50万元的57.96%',
          points: '1',
        },
      ],
    });
  });
});

describe('an indicator', () => {
  test('shows claimed and computed points, the difference, the reading, the rule and the steps', () => {
    const row = pageOf(SCORED).indicators?.groups[0]?.rows[1];
    expect(row).toMatchObject({
      anchor: 'indicator-row-1',
      target: { text: '≥10台' },
      targetRead: '≥10台',
      actualRead: '9台',
      claimed: { text: '42' },
      computed: { text: '40.5' },
      difference: '比报告低1.5分',
      rule: { name: '正向指标按完成比例' },
      steps: ['实际9台，未达到目标10台', '9 ÷ 10 × 45 = 40.5'],
      lost: '3',
      completion: '完成率90.00%',
      reason: '到货晚',
    });
  });

  test('a claim inside its window differs from nothing', () => {
    const row = pageOf(OPEN).indicators?.groups[0]?.rows[1];
    expect(row?.computed.text).toBe('36—45');
    expect(row?.difference).toBeNull();
    expect(row?.actualRead).toBe('定性：达成');
  });

  test.each([
    ['≥１０台', '≥10台'],
    ['不少于12种', '≥12种'],
    ['18—54周岁', '区间18-54周岁'],
    ['2023年12月底前', '时间2023年12月底前'],
    ['见附件', '没有读出数值（不是认得的写法），按文字保留'],
    ['甲10台，乙20台', '没有读出数值（一格有多个数值），按文字保留'],
    ['明显提升', '定性，没有写明达成、部分达成还是未达成'],
  ])('%s is read as %s', (target, read) => {
    const page = pageOf({ indicators: table({ target }) });
    expect(page.indicators?.groups[0]?.rows[0]?.targetRead).toBe(read);
  });

  test.each([
    ['≥1000台', '999.99台', '完成率99.99%以上'],
    ['≥100%', '99.999%', '完成率99.99%以上'],
    ['≥90%', '95%', '完成率105.56%'],
    ['≤30天', '41天', '未达到指标值'],
    ['≤30天', '29天', '达到指标值'],
    ['2023年11月底前', '2023年11月3日', '达到指标值'],
    ['≥10台', '约9台', null],
    ['≥10台', '9人次', null],
  ])('target %s, actual %s: %s', (target, actual, expected) => {
    const direction = target.startsWith('≤') ? 'negative' : target.includes('年') ? 'deadline' : 'positive';
    const page = pageOf({ indicators: table({ target, actual, direction }) });
    expect(page.indicators?.groups[0]?.rows[0]?.completion).toBe(expected);
  });

  test('groups carry their subtotal, and a range where a row is open', () => {
    expect(pageOf(SCORED).indicators?.groups[0]).toMatchObject({
      weight: '90',
      claimed: '87',
      computed: '85.5',
      share: '96.7%',
      width: '96.67',
    });
    expect(pageOf(OPEN).indicators?.groups[0]?.computed).toBe('81—90');
    const { indicators } = pageOf({ ...SCORED, assessments: [assessment({ total: '95' })] });
    expect(indicators?.footer.at(-1)).toEqual({
      key: 'total',
      label: '合计',
      weight: '100',
      claimed: '95',
      computed: '91.3',
      share: '95.0%',
      width: '95.00',
    });
  });
});

describe('the panel of checks', () => {
  test('puts the gravest first, names the rule and leads to the place', () => {
    const findings = [
      { id: 'late', text: '设备安装推迟', category: 'execution' as const, cause: NOT_STATED },
    ];
    const { checks, contents } = pageOf({ findings });
    expect(contents.map(({ id }) => id)).toContain('checks');
    const order = ['contradiction', 'absence', 'form'];
    const seen = checks.groups.map(({ kind }) => order.indexOf(kind));
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(seen.length);
    const line = checks.groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'F_NO_CAUSE');
    expect(line).toMatchObject({
      ruleHref: '/checks/#F_NO_CAUSE',
      placeHref: '#finding-late',
      status: 'fail',
    });
    expect(line?.title).not.toBe('F_NO_CAUSE');
    const counted = checks.groups.map(
      ({ label, lines }) => `${label.slice(0, label.indexOf('（'))}${lines.length}处，`,
    );
    expect(checks.counts).toBe(`核验：${counted.join('')}核对一致${checks.passed.lines.length}项`);
  });

  test('a waiver is published with post, date and reason', () => {
    const { checks } = pageOf({
      findings: [{ id: 'late', text: '设备安装推迟', category: 'execution', cause: NOT_STATED }],
      waivers: [{ check: 'F_NO_CAUSE', reason: '原文如此', by: '公开审查岗', on: '2024-05-06' }],
    });
    const line = checks.groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'F_NO_CAUSE');
    expect(line?.waiver).toBe('经公开审查岗批准照此公开（2024年5月6日）：原文如此');
  });
});

test('where no row can be computed there is no range from nothing upwards', () => {
  const { scores } = pageOf({
    ...SCORED,
    indicators: table({ weight: NOT_STATED, target: '有效' }, { weight: NOT_STATED, target: '有效' }),
    funds: { ...FUNDS, lines: [{ ...FUNDS.lines[0], executed: NOT_STATED }] } as ReportInput['funds'],
    assessments: [assessment({})],
  });
  expect(scores.rows.at(-1)?.score).toMatchObject({ text: '不可重算', absent: true });
  expect(scores.reason).toBe('有3项不能确定得分，无法重算总分');
  expect(scores.open?.rows).toHaveLength(3);
});

describe('what a scheme rests on', () => {
  const noteOf = (change: Partial<AssessmentInput>) => {
    const { scores } = pageOf({ ...SCORED, assessments: [assessment(change)] });
    return scores.scheme.note;
  };
  const publishedOf = (change: Partial<AssessmentInput>) =>
    pageOfReport(makeReport({ ...SCORED, assessments: [assessment(change)] })).published.scheme;

  test('a scheme that nobody says the report names is our choice, on the page and in the data', () => {
    expect(noteOf({})).toBe('（由本站选用，报告没有写明）');
    expect(publishedOf({})).toMatchObject({ basis: 'inferred', ground: null });
  });

  test('the ground of a choice is told', () => {
    const ground = '题名为2023年度单位自评，没有成本指标';
    expect(noteOf({ schemeBasis: 'inferred', schemeGround: ground })).toBe(`（由本站选用：${ground}）`);
    expect(publishedOf({ schemeGround: ground })).toMatchObject({ basis: 'inferred', ground });
  });

  test('a scheme that the report names is not said to be ours', () => {
    expect(noteOf({ schemeBasis: 'stated' })).toBeNull();
    expect(noteOf({ schemeBasis: 'stated', schemeGround: '见第二部分' })).toBe('见第二部分');
    expect(publishedOf({ schemeBasis: 'stated' })).toMatchObject({ basis: 'stated' });
  });

  test('an absent scheme keeps its own reason', () => {
    expect(noteOf({ scheme: NOT_STATED })).toBeNull();
  });
});
