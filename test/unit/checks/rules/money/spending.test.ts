import { describe, expect, test } from 'vitest';
import { C_GAP } from '../../../../../src/checks/rules/money/c-gap.ts';
import { X_BASIS } from '../../../../../src/checks/rules/money/x-basis.ts';
import { X_LOW } from '../../../../../src/checks/rules/money/x-low.ts';
import { X_PACE } from '../../../../../src/checks/rules/money/x-pace.ts';
import { X_RECEIVED } from '../../../../../src/checks/rules/money/x-received.ts';
import { X_SAVING } from '../../../../../src/checks/rules/money/x-saving.ts';
import { X_SPLIT } from '../../../../../src/checks/rules/money/x-split.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { REPORT } from '../../../../support/report-facts.ts';

const ABSENT = { absent: 'not-stated' } as const;

/** Money of a report that says nothing else: amounts in 万元. */
function spent(budget: string, executed: string): ReportOverrides {
  const total = { source: 'total', initialBudget: ABSENT, received: ABSENT } as const;
  const line = { ...total, fullYearBudget: `${budget}万元`, executed: `${executed}万元` };
  return {
    funds: { executionBasis: 'full-year-budget', lines: [line] },
    findings: ABSENT,
    indicators: ABSENT,
  };
}

const text = (words: string) => ({ narrative: `## 一、基本情况\n\n${words}\n` });
const SEED = spent('50', '28.98');

describe('X_LOW', () => {
  test('below 60%, with what is left', () => {
    expect(failuresOf(X_LOW, SEED, text('略。'))).toEqual([
      'report.json "executed": ⟦"28.98万元"⟧ warn 全年执行28.98万元，为全年预算数50万元的57.96%，低于60%；未支出21.02万元（42.04%），文中没有说明原因',
    ]);
  });

  test('between 60% and 80%; silent at 80% itself', () => {
    expect(failuresOf(X_LOW, spent('100', '79.27'), text('略。'))[0]).toContain('79.27%，低于80%');
    expect(failuresOf(X_LOW, spent('100', '80'), text('略。'))).toEqual([]);
    expect(failuresOf(X_LOW, spent('10000', '7999.99'), text('略。'))).toHaveLength(1);
  });

  test.each([
    '因设备招标推迟，剩余资金结转下年。',
    '未支出的21.02万元主要是质保金。',
    '预算执行率偏低的原因是项目开工较晚。',
  ])('silent where the text says why: %s', (words) => {
    expect(resultsOf(X_LOW, SEED, text(words)).map(({ status, message }) => [status, message])).toEqual([
      ['pass', '预算执行率57.96%（按全年预算数），文中说明了原因'],
    ]);
  });

  test('a cause of something else is no reason', () => {
    expect(failuresOf(X_LOW, SEED, text('由于领导重视，各项任务完成较好。资金没有结转。'))).toHaveLength(1);
  });

  test('a finding about execution with its cause is a reason, without one it is not', () => {
    const finding = { id: 'slow', text: '支付较慢。', category: 'execution' } as const;
    const findings = (cause: string | typeof ABSENT) => ({ ...SEED, findings: [{ ...finding, cause }] });
    expect(failuresOf(X_LOW, findings('招标推迟。'), text('略。'))).toEqual([]);
    expect(failuresOf(X_LOW, findings(ABSENT), text('略。'))).toHaveLength(1);
  });

  test('nothing is low in the middle of the year, or before it', () => {
    for (const kind of ['monitoring', 'ex-ante'] as const)
      expect(resultsOf(X_LOW, { ...SEED, kind }, text('略。'))).toEqual([]);
  });

  test('a report without amounts cannot be checked', () => {
    const [result] = resultsOf(X_LOW, { ...SEED, funds: ABSENT }, text('略。'));
    expect(result).toMatchObject({ status: 'unknown', message: '没有写明预算数或执行数，不能计算执行率' });
  });
});

describe('X_RECEIVED', () => {
  test('all received, told as if all were spent', () => {
    expect(failuresOf(X_RECEIVED, SEED, text('50万元专项资金全部拨付到位。'))).toEqual([
      'narrative.mdx:3:9 ⟦全部拨付到位⟧ note “全部拨付到位”说的是资金到位，不是支出：全年执行28.98万元，为全年预算数50万元的57.96%，文中没有写执行率和余额',
    ]);
    expect(failuresOf(X_RECEIVED, SEED, text('资金到位率100%。'))).toHaveLength(1);
  });

  test('silent where the text also tells what was spent or left, where it denies it, and where all was spent', () => {
    for (const words of [
      '资金全部到位，执行率57.96%。',
      '资金全部到位，结余21.02万元。',
      '资金没有全部到位。',
      '资金到位率90%。',
    ])
      expect(failuresOf(X_RECEIVED, SEED, text(words)), words).toEqual([]);
    expect(failuresOf(X_RECEIVED, spent('50', '50'), text('资金全部到位。'))).toEqual([]);
  });
});

describe('X_SAVING', () => {
  const words = text('成本（预算）控制在预算范围内，实际支付28.98万元。');
  const output = (actual: string) => ({ indicators: { rows: [makeIndicator({ target: '≥10台', actual })] } });

  test('under-spending told as saving, with no planned output beside it', () => {
    expect(failuresOf(X_SAVING, SEED, words)).toEqual([
      'narrative.mdx:3:1 ⟦成本（预算）控制在预算范围内⟧ warn 写有“成本（预算）控制在预算范围内”；未支出21.02万元（42.04%），文中没有计划产出与完成数的对照',
    ]);
    expect(failuresOf(X_SAVING, { ...SEED, ...output('8台') }, words)).toHaveLength(1);
    expect(failuresOf(X_SAVING, SEED, text('共节约资金21.02万元。'))).toHaveLength(1);
  });

  test('silent where the planned output was delivered, where a fifth or less is left, and where it is denied', () => {
    expect(failuresOf(X_SAVING, { ...SEED, ...output('10台') }, words)).toEqual([]);
    expect(failuresOf(X_SAVING, spent('50', '40'), words)).toEqual([]);
    expect(failuresOf(X_SAVING, SEED, text('未节约资金。'))).toEqual([]);
  });
});

describe('C_GAP', () => {
  test('a gap in the text while more than a fifth is left', () => {
    expect(failuresOf(C_GAP, SEED, text('设备不断增加，项目资金缺口较大。'))).toEqual([
      'narrative.mdx:3:10 ⟦资金缺口较大⟧ warn 写有“资金缺口较大”；全年执行28.98万元，为全年预算数50万元的57.96%，未支出21.02万元（42.04%）',
    ]);
    for (const words of ['经费不足。', '资金的缺口较大。', '资金存在较大缺口。'])
      expect(failuresOf(C_GAP, SEED, text(words)), words).toHaveLength(1);
  });

  test('a gap among the findings alone', () => {
    const findings = [{ id: 'gap', text: '项目资金缺口较大。', category: 'budget', cause: ABSENT }] as const;
    const [failure = ''] = failuresOf(C_GAP, { ...SEED, findings: [...findings] }, text('略。'));
    expect(failure).toMatch(/^report\.json "text": "项目⟦资金缺口较大⟧/);
  });

  test('silent where a fifth or less is left, and where there is no gap', () => {
    expect(failuresOf(C_GAP, spent('100', '80'), text('资金缺口较大。'))).toEqual([]);
    for (const words of ['没有资金缺口。', '弥补了资金缺口。', '资金充足。'])
      expect(failuresOf(C_GAP, SEED, text(words)), words).toEqual([]);
  });
});

describe('X_BASIS', () => {
  const line = {
    source: 'total',
    initialBudget: '50万元',
    received: '50万元',
    executed: '28.98万元',
  } as const;
  const funds = (fullYearBudget: string | { absent: 'not-stated' | 'not-applicable' }) => ({
    funds: {
      executionBasis: 'initial-budget' as const,
      basisReason: '只有年初预算数',
      lines: [{ ...line, fullYearBudget }],
    },
  });

  test('only the initial budget is stated', () => {
    expect(failuresOf(X_BASIS, funds(ABSENT))).toEqual([
      'report.json "fullYearBudget": ⟦{⟧ warn 只写了年初预算数50万元，没有全年预算数；预算如有调整，执行率不是57.96%',
    ]);
  });

  test('silent where it is stated, or does not apply', () => {
    expect(resultsOf(X_BASIS, funds('50万元'))[0]).toMatchObject({ status: 'pass' });
    expect(resultsOf(X_BASIS, funds({ absent: 'not-applicable' }))).toEqual([]);
  });
});

describe('X_SPLIT', () => {
  const project = {
    subProjects: ['kitchen', 'training'].map((id) => ({ id, name: id })),
  };
  const line = { source: 'total', initialBudget: ABSENT, received: ABSENT } as const;
  const of = (more: object) => ({ ...line, fullYearBudget: '50万元', executed: '28.98万元', ...more });

  test('no amounts for the parts of a project', () => {
    expect(failuresOf(X_SPLIT, SEED, { project })[0]).toMatch(
      /note 预算50万元和支出28\.98万元没有分到2个子项目$/,
    );
  });

  test('silent with a row for each part, and for a project of one part', () => {
    const lines = [of({}), of({ subProject: 'kitchen' }), of({ subProject: 'training' })];
    const funds = { executionBasis: 'full-year-budget' as const, lines, split: 'by-line' as const };
    expect(resultsOf(X_SPLIT, { funds }, { project })[0]).toMatchObject({ status: 'pass' });
    expect(resultsOf(X_SPLIT, SEED)).toEqual([]);
  });
});

describe('X_PACE', () => {
  const until = (to: string, executed: string, more: ReportOverrides = {}): ReportOverrides => ({
    ...spent('100', executed),
    kind: 'monitoring',
    evaluationPeriod: { from: '2023-01-01', to },
    ...more,
  });
  const saidOf = (overrides: ReportOverrides, words = '略。') =>
    resultsOf(X_PACE, overrides, text(words)).map(({ status, message }) => `${status}: ${message}`);

  test('below 60% and below 80% of what the time asks for, each at its own line', () => {
    expect(failuresOf(X_PACE, until('2023-07-31', '20'), text('略。'))).toEqual([
      'report.json "executed": ⟦"20万元"⟧ warn 截至7月执行率20.00%，时间进度58.33%（7 ÷ 12），执行率是时间进度的34.29%，低于60%（按“项目支出绩效自评（2020年办法）”，以60%为红色提示线），文中没有说明原因',
    ]);
    expect(saidOf(until('2023-06-30', '30'))[0]).toContain('60.00%，低于80%');
    expect(saidOf(until('2023-06-30', '29.99'))[0]).toContain('59.98%，低于60%');
    expect(saidOf(until('2023-06-30', '39.99'))[0]).toMatch(/^fail/);
    expect(saidOf(until('2023-06-30', '40'))).toEqual([
      'pass: 截至6月执行率40.00%，时间进度50.00%（6 ÷ 12），执行率是时间进度的80.00%，不低于80%',
    ]);
  });

  test('passes with the reason that the text or a finding gives', () => {
    expect(saidOf(until('2023-07-31', '20'), '执行率偏低，主要原因是设计费在评审后支付。')[0]).toMatch(
      /^pass: .*低于60%，文中说明了原因$/,
    );
  });

  test('by the lowest rate of a month where the scheme of the report sets one', () => {
    const of = (to: string, executed: string) => {
      const [claimed] = REPORT.assessments;
      const assessments = claimed ? [{ ...claimed, scheme: 'sc-2025-monitoring' }] : [];
      return saidOf(until(to, executed, { assessments }));
    };
    expect(of('2023-06-30', '39')[0]).toMatch(/^fail: 截至6月执行率39\.00%，低于40%（按“运行监控预警/);
    expect(of('2023-06-30', '40')).toEqual(['pass: 截至6月执行率40.00%，不低于40%']);
    expect(of('2023-07-31', '1')).toEqual([`unknown: ${X_PACE.text.unknown}`]);
  });

  test.each([
    ['a period that ends within a month', until('2023-07-15', '20')],
    [
      'a period that begins later',
      until('2023-07-31', '20', { evaluationPeriod: { from: '2023-03-01', to: '2023-07-31' } }),
    ],
    ['the whole year', until('2023-12-31', '20')],
    ['no period', until('2023-07-31', '20', { evaluationPeriod: ABSENT })],
    ['no money', until('2023-07-31', '20', { funds: ABSENT })],
  ])('compares nothing with %s', (_, overrides) => {
    expect(saidOf(overrides)).toEqual([`unknown: ${X_PACE.text.unknown}`]);
  });

  test('says why nothing was compared where the period cannot be read', () => {
    const illegible = until('2023-07-31', '20', { evaluationPeriod: { absent: 'illegible' } });
    expect(saidOf(illegible)[0]).toMatch(/^unknown: 年中执行进度与时间进度：/);
  });

  test('is of monitoring alone', () => {
    expect(saidOf({ ...until('2023-07-31', '20'), kind: 'unit-self' })).toEqual([]);
    expect(saidOf({ ...until('2023-07-31', '20'), kind: 'ex-ante' })).toEqual([]);
  });
});
