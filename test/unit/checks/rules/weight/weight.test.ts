import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { W_OUTCOME60 } from '../../../../../src/checks/rules/weight/w-outcome60.ts';
import { W_PARENT } from '../../../../../src/checks/rules/weight/w-parent.ts';
import { W_SCHEME } from '../../../../../src/checks/rules/weight/w-scheme.ts';
import { W_SUM } from '../../../../../src/checks/rules/weight/w-sum.ts';
import { failuresOf, resultsOf } from '../../../../support/checks.ts';
import type { ReportOverrides } from '../../../../support/report.ts';
import { makeIndicator } from '../../../../support/report.ts';
import { ABSENT, claim, money, table } from '../score/support.ts';

const SCHEME = '项目支出绩效自评（2020年办法）';
const told = (check: Check, facts: ReportOverrides = {}) =>
  resultsOf(check, facts).map(
    ({ status, severity, message }) => `${status === 'fail' ? severity : status} ${message}`,
  );

/** A table with one row for each level-1 name. */
function blocks(...weights: readonly (readonly [string, string])[]): ReportOverrides {
  const rows = weights.map(([name, weight], index) =>
    makeIndicator({ id: `row-${index}`, path: [name], name: `指标${index}`, weight, claimedScore: weight }),
  );
  return { indicators: { rows } };
}

const TEN = money('100', '100', { weight: '10', claimedScore: '10' });
const F2 = blocks(['产出指标', '70'], ['效益指标', '20'], ['满意度指标', '10']);

describe('W_SUM', () => {
  test('110 points where the form says 100', () => {
    expect(failuresOf(W_SUM, { ...F2, ...TEN })).toEqual([
      'report.json "rows": ⟦[⟧ error 分值合计110分（产出指标70 + 效益指标20 + 满意度指标10 + 预算执行率10），不是100分',
    ]);
  });

  test('tolerates nothing', () => {
    expect(told(W_SUM)).toEqual([
      'pass 分值合计100分：产出指标50 + 效益指标30 + 满意度指标10 + 预算执行率10',
    ]);
    expect(told(W_SUM, table({ schools: { weight: '10.01' } }))[0]).toMatch(/^error 分值合计100\.01分/);
    expect(told(W_SUM, table({ schools: { weight: '9.99' } }))[0]).toMatch(/^error 分值合计99\.99分/);
  });

  test('an execution row that is not printed', () => {
    expect(told(W_SUM, { ...table(), ...money('100', '95') })[0]).toMatch(/^pass /);
    expect(told(W_SUM, { ...F2, ...money('100', '95') })[0]).toMatch(/^pass 分值合计100分：产出指标70/);
    const unstated = claim({ scheme: ABSENT });
    expect(told(W_SUM, { ...table(), ...money('100', '95'), ...unstated })[0]).toMatch(/^unknown/);
    expect(
      told(W_SUM, { ...blocks(['产出', '80'], ['效益', '30']), ...money('100', '95'), ...unstated })[0],
    ).toMatch(/^error 分值合计110分/);
  });

  test('a row for execution inside the table is not counted twice', () => {
    const rows = [
      makeIndicator({ id: 'a', path: ['过程'], name: '预算执行率', weight: '40', claimedScore: '40' }),
      makeIndicator({ id: 'b', path: ['产出'], weight: '60', claimedScore: '60' }),
    ];
    expect(told(W_SUM, { indicators: { rows }, ...TEN })[0]).toMatch(/^pass 分值合计100分/);
  });

  test('level-1 weights where there is no table', () => {
    const perLevel1 = (weight: string) => [
      { name: '产出', weight: '60', score: '50' },
      { name: '效益', weight, score: '30' },
    ];
    const facts = (weight: string) => ({
      indicators: ABSENT,
      ...TEN,
      ...claim({ perLevel1: perLevel1(weight) }),
    });
    expect(told(W_SUM, facts('30'))[0]).toMatch(/^pass/);
    expect(told(W_SUM, facts('35'))[0]).toMatch(/^error 分值合计105分/);
  });

  test('without weights nothing can be checked', () => {
    expect(told(W_SUM, { indicators: ABSENT })).toEqual(['unknown 没有公布全部分值，合计无从核对']);
    expect(told(W_SUM, table({ schools: { weight: ABSENT } }))[0]).toMatch(/^unknown/);
  });
});

describe('W_PARENT', () => {
  const group = (weight: string, path = ['产出指标']) => [{ path, weight, claimedScore: ABSENT }];

  test('a block whose rows make another sum', () => {
    expect(failuresOf(W_PARENT, table({}, group('48')))).toEqual([
      'report.json "weight": ⟦"48"⟧, error “产出指标”分值48分，下列各项合计50分（数量指标20 + 质量指标10 + 时效指标10 + 成本指标10）',
    ]);
    expect(told(W_PARENT, table({}, group('21', ['产出指标', '数量指标'])))[0]).toMatch(
      /合计20分（更新设备数量10 \+ /,
    );
  });

  test('the elements of an indicator share out its weight', () => {
    const element = (points: string) => ({ text: `要点${points}`, points, met: true });
    const row = (points: string) => ({
      scoringStyle: 'element-count' as const,
      elements: [element('6'), element(points)],
    });
    expect(told(W_PARENT, table({ schools: row('3') }))[0]).toMatch(
      /^error “受益学校数量”分值10分，下列各项合计9分/,
    );
    expect(told(W_PARENT, table({ schools: row('4') }))[0]).toMatch(/^pass/);
  });

  test('silent where the sums agree, and where there is nothing below', () => {
    expect(told(W_PARENT, table({}, group('50.00')))).toEqual(['pass 1处小计的分值与下列各项之和相符']);
    expect(told(W_PARENT, table({}, group('10', ['预算执行率'])))).toEqual([]);
    expect(told(W_PARENT)).toEqual([]);
  });
});

describe('W_SCHEME', () => {
  test('70, 20 and 10 under a scheme of 50, 30 and 10', () => {
    expect(told(W_SCHEME, { ...F2, ...TEN })).toEqual([
      `warn 产出指标分值70分，按“${SCHEME}”为50分（该办法的分值可以说明理由后调整）`,
      `warn 效益指标分值20分，按“${SCHEME}”为30分（该办法的分值可以说明理由后调整）`,
    ]);
    expect(failuresOf(W_SCHEME, F2)[0]).toMatch(/^report\.json "rows": ⟦\[⟧/);
  });

  test('another weight for execution', () => {
    const twenty = money('100', '95', { weight: '20', claimedScore: '19' });
    expect(failuresOf(W_SCHEME, twenty)[0]).toMatch(/"weight": ⟦"20"⟧, warn 预算执行率分值20分/);
  });

  test('passes as the scheme has it; unknown without a scheme; silent without a table', () => {
    expect(told(W_SCHEME)).toEqual([`pass 按“${SCHEME}”核对，分值相符`]);
    expect(told(W_SCHEME, claim({ scheme: ABSENT }))[0]).toMatch(/^unknown/);
    expect(told(W_SCHEME, { indicators: ABSENT })).toEqual([]);
  });
});

describe('W_OUTCOME60', () => {
  const framework = (output: string, benefit: string) =>
    blocks(['决策', '25'], ['过程', '20'], ['产出', output], ['效益', benefit]);

  test('a department evaluation with 55 points for outputs and benefits', () => {
    expect(failuresOf(W_OUTCOME60, { kind: 'dept', ...framework('30', '25') })).toEqual([
      'report.json "rows": ⟦[⟧ warn 产出和效益分值合计55分（产出30 + 效益25），低于60分',
    ]);
  });

  test('silent at 60, for a self-evaluation, where names are not known, and before the rule', () => {
    expect(told(W_OUTCOME60, { kind: 'finance', ...framework('30', '30') })[0]).toMatch(/^pass/);
    expect(told(W_OUTCOME60, framework('30', '25'))).toEqual([]);
    expect(told(W_OUTCOME60, { kind: 'dept', ...blocks(['产出', '50'], ['其余', '50']) })).toEqual([]);
    const old = { kind: 'dept', fiscalYear: { from: 2018, to: 2018 } } as const;
    expect(told(W_OUTCOME60, { ...old, ...framework('30', '25') })).toEqual([]);
  });
});
