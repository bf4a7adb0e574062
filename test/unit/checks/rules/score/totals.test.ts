import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { S_EXEC_GAP } from '../../../../../src/checks/rules/score/s-exec-gap.ts';
import { S_OPAQUE } from '../../../../../src/checks/rules/score/s-opaque.ts';
import { S_ROUND } from '../../../../../src/checks/rules/score/s-round.ts';
import { S_SCHEME } from '../../../../../src/checks/rules/score/s-scheme.ts';
import { S_TOTAL } from '../../../../../src/checks/rules/score/s-total.ts';
import { runCheck } from '../../../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../../../src/checks/subject.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { ReportOverrides } from '../../../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../../../support/report.ts';
import { ABSENT, claim, money, rows, SCHEMES, table } from './support.ts';

const told = (check: Check, facts: ReportOverrides = {}) =>
  resultsOf(check, facts).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );
const NO_TABLE = { indicators: ABSENT, annexes: ABSENT } as const;
const SCHEME = '项目支出绩效自评（2020年办法）';

describe('S_TOTAL', () => {
  test('a total that its parts do not make', () => {
    expect(failuresOf(S_TOTAL, claim({ total: '98' }))).toEqual([
      'report.json "total": ⟦"98"⟧, error 总分写作98分，各项合计99分（产出指标49.5 + 效益指标30 + 满意度指标10 + 预算执行率9.5），相差1分',
    ]);
    expect(failuresOf(S_TOTAL, claim({ total: '98.99' }))).toHaveLength(0);
    expect(failuresOf(S_TOTAL, claim({ total: '98.95' }))).toHaveLength(1);
    expect(failuresOf(S_TOTAL, table({ schools: { claimedScore: '9.9' } }))).toHaveLength(1);
  });

  test('passes with the sum, and says where only rounding explains it', () => {
    expect(told(S_TOTAL)).toEqual([
      'pass 各项得分之和与总分相符：产出指标49.5 + 效益指标30 + 满意度指标10 + 预算执行率9.5 = 99.00',
    ]);
    expect(told(S_TOTAL, claim({ total: '99.01' }))[0]).toContain(
      '= 99，印作99.01，相差在四舍五入的误差以内',
    );
  });

  test('points that are whole were awarded, not rounded: 98 is neither 97 nor 99, however the total is printed', () => {
    const awarded = (satisfaction: string, execution: string, total: string) => ({
      ...table({ machines: { claimedScore: '10' }, satisfied: { claimedScore: satisfaction } }),
      ...money('100', '90', { weight: '10', claimedScore: execution }),
      ...claim({ total }),
    });
    for (const [satisfaction, execution] of [
      ['9', '9'],
      ['8', '9'],
      ['7', '8'],
    ] as const) {
      const sum = 80 + Number(satisfaction) + Number(execution);
      for (const by of [-2, -1, 0, 1, 2])
        for (const decimals of [0, 1, 2]) {
          const total = (sum + by).toFixed(decimals);
          expect(failuresOf(S_TOTAL, awarded(satisfaction, execution, total)), total).toHaveLength(
            by === 0 ? 0 : 1,
          );
        }
    }
  });

  test('full marks are exact: many whole numbers do not add up to a wide tolerance', () => {
    const whole = {
      ...table({ machines: { claimedScore: '10' } }),
      ...money('100', '100', { weight: '10', claimedScore: '10' }),
    };
    expect(failuresOf(S_TOTAL, { ...whole, ...claim({ total: '100' }) })).toEqual([]);
    expect(failuresOf(S_TOTAL, { ...whole, ...claim({ total: '99' }) })).toHaveLength(1);
  });

  test('梁平: 90 of 90 and 7.93 make 97.93', () => {
    const facts = {
      ...table({ machines: { claimedScore: '10' } }),
      ...money('100', '79.27', { weight: '10', claimedScore: '7.93' }),
    };
    expect(told(S_TOTAL, { ...facts, ...claim({ total: '97.93' }) })[0]).toMatch(/^pass .*= 97\.93$/);
  });

  test('an execution row that is not printed is computed, which only warns', () => {
    expect(told(S_TOTAL, { ...money('100', '95'), ...claim({ total: '99.00' }) })[0]).toMatch(/^pass /);
    expect(told(S_TOTAL, { ...money('100', '95'), ...claim({ total: '97.00' }) })).toEqual([
      `warn 总分写作97.00分，各项合计99分（产出指标49.5 + 效益指标30 + 满意度指标10 + 预算执行率9.5，其中预算执行率得分按“${SCHEME}”计算），相差2分`,
    ]);
  });

  test('a printed subtotal', () => {
    const group = (claimedScore: string) => [{ path: ['产出指标'], weight: '50', claimedScore }];
    expect(failuresOf(S_TOTAL, table({}, group('48.5')))).toEqual([
      'report.json "claimedScore": ⟦"48.5"⟧ error “产出指标”小计写作48.5分，各项合计49.5分（更新设备数量9.5 + 受益学校数量10 + 验收合格率10 + 按期完成率10 + 单台采购成本10），相差1分',
    ]);
    expect(failuresOf(S_TOTAL, table({}, group('49.50')))).toEqual([]);
  });

  test('level-1 scores where there is no table', () => {
    const perLevel1 = [
      { name: '产出', weight: '50', score: '47' },
      { name: '效益', weight: '40', score: '36' },
    ];
    const facts = { ...NO_TABLE, ...money('100', '95', { weight: '10', claimedScore: '9.5' }) };
    expect(told(S_TOTAL, { ...facts, ...claim({ total: '92.5', perLevel1 }) })[0]).toMatch(
      /^pass .*产出47 \+ 效益36/,
    );
    expect(told(S_TOTAL, { ...facts, ...claim({ total: '94', perLevel1 }) })[0]).toMatch(
      /^error .*相差1\.5分/,
    );
  });

  test('without parts nothing can be checked', () => {
    expect(told(S_TOTAL, NO_TABLE)).toEqual(['unknown 没有公布全部各项得分，总分无从核对']);
    expect(told(S_TOTAL, table({ schools: { claimedScore: ABSENT } }))[0]).toMatch(/^unknown/);
    expect(told(S_TOTAL, claim({ total: ABSENT }))).toEqual([]);
  });
});

describe('S_EXEC_GAP', () => {
  test('no table, no scheme: what the total leaves for everything else', () => {
    const facts = { ...NO_TABLE, ...money('50', '28.98'), ...claim({ total: '90', scheme: ABSENT }) };
    expect(told(S_EXEC_GAP, facts)).toEqual([
      `warn 按本站选用的“${SCHEME}”计算，预算执行得5.80分（满分10分，57.96%）；总分最高95.80分；总分90分，其余90分须得84.20分（93.56%）。执行的得分率比指标的低38.05%：(93.56% − 57.96%) ÷ 93.56%，超过5%（一套在用的财政绩效管理系统以5%为红色提示线）`,
      `warn 支出28.98万元，比预算50万元少21.02万元，占预算的42.04%，超过20%（按本站选用的“${SCHEME}”；一套在用的财政绩效管理系统以20%为黄色提示线）`,
    ]);
  });

  test('a table: the points of the indicators themselves', () => {
    const facts = money('100', '70', { weight: '10', claimedScore: '7.00' });
    expect(told(S_EXEC_GAP, facts)).toEqual([
      `warn 按评分表，预算执行得7.00分（满分10分，70.00%）；指标得89.50分（满分90分，99.44%）。执行的得分率比指标的低29.61%：(99.44% − 70.00%) ÷ 99.44%，超过5%（一套在用的财政绩效管理系统以5%为红色提示线）`,
      'warn 支出70万元，比预算100万元少30万元，占预算的30.00%，超过20%（一套在用的财政绩效管理系统以20%为黄色提示线）',
    ]);
    expect(failuresOf(S_EXEC_GAP, facts)[0]).toMatch(/^report\.json "total": ⟦"99\.00"⟧/);
    expect(failuresOf(S_EXEC_GAP, facts)[1]).toMatch(/^report\.json "executed": ⟦"70万元"⟧/);
  });

  test('passes within the limits: a gap of 5%, a fifth unspent', () => {
    expect(told(S_EXEC_GAP)).toEqual(['pass 指标得分率99.44%，执行得分率95.00%，差距4.47%，不超过5%']);
    const fifth = { ...money('100', '80', { weight: '10', claimedScore: '10' }) };
    expect(told(S_EXEC_GAP, fifth)).toHaveLength(1);
  });

  test('a budget of 0 has no share, and a table of 100 points has no separate execution row', () => {
    expect(told(S_EXEC_GAP, { ...NO_TABLE, ...money('0', '0') })).toEqual([
      'unknown 没有总分或预算执行的金额，不能比较得分与执行',
    ]);
    const hundred = { ...table({ pupils: { weight: '40', claimedScore: '40' } }), ...money('100', '95') };
    expect(told(S_EXEC_GAP, hundred)).toEqual([]);
  });

  test('nor has a table with a row for it', () => {
    const execution = makeIndicator({
      id: 'rate',
      path: ['过程'],
      name: '预算执行率',
      weight: '5',
      claimedScore: '1',
    });
    expect(told(S_EXEC_GAP, { indicators: { rows: [execution] }, ...money('100', '95') })).toEqual([]);
  });

  test('nothing to compare: no amounts; nothing to warn of: the year is not over', () => {
    expect(told(S_EXEC_GAP, { ...NO_TABLE, funds: ABSENT })).toEqual([
      'unknown 没有总分或预算执行的金额，不能比较得分与执行',
    ]);
    expect(told(S_EXEC_GAP, { ...NO_TABLE, ...money('50', '28.98'), kind: 'monitoring' })).toEqual([]);
  });
});

describe('S_OPAQUE', () => {
  test('a total without parts', () => {
    expect(failuresOf(S_OPAQUE, { ...NO_TABLE, ...claim({ total: '90' }) })).toEqual([
      'report.json "total": ⟦"90"⟧, warn 总分90分没有列出各部分的分值和得分，不能重算',
    ]);
  });

  test('silent with a table, with level-1 scores, and without a total', () => {
    expect(failuresOf(S_OPAQUE)).toEqual([]);
    const perLevel1 = [{ name: '产出', weight: '100', score: '90' }];
    expect(failuresOf(S_OPAQUE, { ...NO_TABLE, ...claim({ perLevel1 }) })).toEqual([]);
    expect(told(S_OPAQUE, { ...NO_TABLE, ...claim({ total: ABSENT }) })).toEqual([]);
  });
});

describe('S_SCHEME', () => {
  test('no scheme named: three readings of the same spending', () => {
    const facts = { ...NO_TABLE, ...money('50', '28.98'), ...claim({ total: '90', scheme: ABSENT }) };
    expect(failuresOf(S_SCHEME, facts)[0]).toMatch(/^report\.json "scheme": ⟦\{⟧ warn /);
    expect(told(S_SCHEME, facts)).toEqual([
      'warn 没有说明评分办法：预算执行率57.96%按比例得5.80分，按分档未完成得0分、完成且未超预算得10分；如得0分，总分90分须其余90分全部得满分',
    ]);
    expect(told(S_SCHEME, { ...facts, ...claim({ total: '85', scheme: ABSENT }) })[0]).not.toContain(
      '满分90',
    );
  });

  test('no scheme named and nothing to compute, or nothing scored at all', () => {
    expect(told(S_SCHEME, { funds: ABSENT, ...claim({ scheme: ABSENT }) })).toEqual([
      'warn 没有说明评分办法',
    ]);
    expect(told(S_SCHEME, claim({ scheme: ABSENT, total: ABSENT }))).toEqual([]);
    expect(told(S_SCHEME, claim({ scheme: { absent: 'not-applicable' } }))).toEqual([]);
  });

  test('a scheme that is silent on a row', () => {
    const outside = { direction: 'interval', target: '18—54周岁', actual: '60周岁' } as const;
    expect(told(S_SCHEME, table({ schools: outside }))).toEqual([
      `pass 写明了评分办法：${SCHEME}（其中1项指标没有规定计分公式，没有重算）`,
    ]);
    expect(told(S_SCHEME)).toEqual([`pass 写明了评分办法：${SCHEME}`]);
  });

  test('a framework that leaves every formula to the evaluator is no gap of the report', () => {
    const made = makeReport(claim({ scheme: 'framework-2020' }));
    const content = { ...makeContentOf([made]), schemes: SCHEMES };
    const [result] = runCheck(S_SCHEME, subjectOf(made.sourced, content));
    expect(result).toMatchObject({ status: 'pass', values: { silent: 7 } });
  });
});

describe('S_ROUND', () => {
  test('a whole total beside parts with decimals', () => {
    const facts = { ...table({ machines: { claimedScore: '9.3' } }), ...claim({ total: '99' }) };
    expect(failuresOf(S_ROUND, facts)).toEqual([
      'report.json "total": ⟦"99"⟧, note 总分99分是整数，各项得分合计98.8分，有小数',
    ]);
  });

  test('a whole total, and points for spending that have decimals', () => {
    const facts = { ...NO_TABLE, ...money('50', '28.98'), ...claim({ total: '90', scheme: ABSENT }) };
    expect(told(S_ROUND, facts)).toEqual([
      `note 总分90分是整数；按本站选用的“${SCHEME}”计算，预算执行率得5.80分，有小数`,
    ]);
  });

  test('silent where the total has decimals, or the parts add up to a whole number', () => {
    expect(told(S_ROUND)).toEqual([]);
    expect(told(S_ROUND, { ...NO_TABLE, ...money('50', '28.98'), ...claim({ total: '90.3' }) })).toEqual([]);
    expect(told(S_ROUND, { ...NO_TABLE, ...money('50', '25'), ...claim({ total: '90' }) })).toEqual([]);
    expect(told(S_ROUND, { indicators: { rows: rows() }, ...claim({ total: '80' }) })).toEqual([]);
  });
});
