import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { S_FULL_UNMET } from '../../../../../src/checks/rules/score/s-full-unmet.ts';
import { T_BEYOND } from '../../../../../src/checks/rules/target/t-beyond.ts';
import { T_SHARE } from '../../../../../src/checks/rules/target/t-share.ts';
import { T_UNMET } from '../../../../../src/checks/rules/target/t-unmet.ts';
import { resultsOf } from '../../../../support/checks.ts';
import type { IndicatorInput, ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { ABSENT } from '../score/support.ts';

const one = (row: Partial<IndicatorInput>): ReportOverrides => ({
  kind: 'unit-self',
  indicators: { rows: [makeIndicator(row)] },
});
const told = (check: Check, facts: ReportOverrides = {}, narrative = '## 一、基本情况\n\n略。\n') =>
  resultsOf(check, facts, { narrative }).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );

describe('T_UNMET', () => {
  const row = { name: '培训人数', target: '不低于180人', actual: '164人', weight: '5', claimedScore: '4.56' };

  test.each([
    [{ ...row, weight: ABSENT, claimedScore: ABSENT }, '不低于180人', '164人'],
    [row, '不低于180人', '164人'],
    [{ ...row, target: '100%', actual: '95%', weight: '6', claimedScore: '5' }, '100%', '95%'],
    [{ ...row, target: '≥20所', actual: '19所', claimedScore: '0' }, '≥20所', '19所'],
    [
      { ...row, direction: 'negative', target: '≤860元', actual: '900元', claimedScore: '3' },
      '≤860元',
      '900元',
    ],
  ] as const)(
    'a target that was missed without a reason, whatever the points: %#',
    (facts, target, actual) => {
      expect(told(T_UNMET, one(facts as Partial<IndicatorInput>))).toEqual([
        `warn “培训人数”目标${target}，实际${actual}，没有写偏差原因`,
      ]);
    },
  );

  test('silent with a reason in the row or in the words, and in a form without the column', () => {
    expect(told(T_UNMET, one({ ...row, deviationReason: '16名学员因病缺考。' }))).toEqual([
      'pass 1项未达到目标的指标都写有原因',
    ]);
    const words = '## 三、完成情况\n\n培训人数未达到目标，主要是16名学员因病缺考。\n';
    expect(told(T_UNMET, one(row), words)).toEqual(['pass 1项未达到目标的指标都写有原因']);
    expect(told(T_UNMET, { ...one(row), kind: 'dept' })).toEqual([]);
    expect(told(T_UNMET, one({ ...row, actual: '180人' }))).toEqual([]);
  });

  test('leaves full marks to the rule about them', () => {
    const full = one({ ...row, claimedScore: '5' });
    expect(told(T_UNMET, full)).toEqual([]);
    expect(told(S_FULL_UNMET, full)).toHaveLength(1);
  });

  test('a day that was missed is missed', () => {
    const late = {
      name: '完成时间',
      target: '完成时间为2022年12月30日',
      actual: '2023年3月1日',
      direction: 'deadline',
    };
    const facts = one({ ...late, weight: '5', claimedScore: '5' } as Partial<IndicatorInput>);
    expect(told(S_FULL_UNMET, facts)[0]).toMatch(
      /^warn “完成时间”目标完成时间为2022年12月30日，实际2023年3月1日，得满分5分/,
    );
  });
});

describe('T_SHARE', () => {
  test.each([
    ['服务对象满意度', '≥290%', '95%', '目标写作≥290%'],
    ['群众满意率', '130%', '95%', '目标写作130%'],
    ['验收合格率', '≥98%', '1000%', '实际写作1000%'],
    ['公共服务覆盖率', '95%', '950%', '实际写作950%'],
  ])('%s of %s and %s', (name, target, actual, said) => {
    expect(told(T_SHARE, one({ name, target, actual }))).toEqual([`error “${name}”${said}，超过100%`]);
  });

  test('silent where more than all is usual', () => {
    for (const name of ['任务完成率', '收入增长率', '预算执行率', '满意度提升'])
      expect(told(T_SHARE, one({ name, target: '≥100%', actual: '120%' })), name).toEqual([]);
    expect(told(T_SHARE, one({ name: '验收合格率', target: '≥98%', actual: '100%' }))).toEqual([
      'pass 2处比率都不超过100%',
    ]);
  });
});

describe('T_BEYOND', () => {
  const row = { name: '检查家次', target: '115家次', actual: '264家次' };

  test.each(['超任务43%', '超额完成43%', '超出年度目标43%', '超目标任务约43.5%'])(
    '%s of 115 and 264',
    (printed) => {
      expect(told(T_BEYOND, one({ ...row, remark: `${printed}，年中追加任务。` }))).toEqual([
        `warn “检查家次”写作“${printed}”，目标115家次、实际264家次，按数字计算超出129.57%`,
      ]);
    },
  );

  test('right where it is right, in the decimals that are printed', () => {
    for (const printed of ['超任务129.57%', '超任务129.6%', '超额完成目标130%'])
      expect(told(T_BEYOND, one({ ...row, deviationReason: printed })), printed).toEqual([
        'pass 1处写明的完成比例与数字相符',
      ]);
    expect(told(T_BEYOND, one({ ...row, remark: '年中追加任务。' }))).toEqual([]);
  });

  test.each([
    '完成率110%',
    '完成比例为110%',
    '完成年度任务的110%',
    '达到目标值的110%',
    '任务完成率达到110％',
  ])('%s of 115 and 264', (printed) => {
    const [first] = told(T_BEYOND, one({ ...row, remark: `${printed}，年中追加任务。` }));
    expect(first).toMatch(/^warn “检查家次”写作“.*110[%％]”，目标115家次、实际264家次，按数字计算为229.57%$/);
    expect(told(T_BEYOND, one({ ...row, remark: printed.replace('110', '229.57') }))[0]).toMatch(/^pass/);
  });
});
