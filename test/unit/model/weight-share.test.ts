import { describe, expect, test } from 'vitest';
import { isAbsent } from '../../../src/model/absence.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeIndicator, makeReport } from '../../support/report.ts';
import { REPORT } from '../../support/report-facts.ts';

const FUNDS = (weight: string): ReportOverrides => ({
  funds: { ...(REPORT.funds as object), executionPoints: { weight, claimedScore: '9.5' } } as never,
});

function weightsOf(weights: readonly string[], more: ReportOverrides = {}): readonly string[] {
  const rows = weights.map((weight, index) =>
    makeIndicator({ id: `row-${index}`, name: `指标${index}`, weight, claimedScore: '5' }),
  );
  const { report } = makeReport({ indicators: { rows }, ...more }).sourced;
  const { indicators, funds } = report;
  const points = isAbsent(funds) ? undefined : funds.executionPoints?.weight;
  const all = isAbsent(indicators) ? [] : indicators.rows.map(({ weight }) => weight);
  return [...all, ...(points === undefined ? [] : [points])].map((one) =>
    isAbsent(one) ? '' : `${one.raw} = ${one.value.toFixed()} (${one.decimals})`,
  );
}

describe('weights printed as shares of one', () => {
  test('are the points that they stand for, with the cells as printed', () => {
    expect(weightsOf(['0.5', '0.25', '0.225', '0.025']).slice(0, 4)).toEqual([
      '0.5 = 50 (0)',
      '0.25 = 25 (0)',
      '0.225 = 22.5 (1)',
      '0.025 = 2.5 (1)',
    ]);
  });

  test('with the execution rate among them', () => {
    expect(weightsOf(['0.5', '0.4'], FUNDS('0.1')).at(-1)).toBe('0.1 = 10 (0)');
    // The execution rate in points beside a table that is whole by itself stays in points.
    expect(weightsOf(['0.6', '0.4'], FUNDS('10'))).toEqual(['0.6 = 60 (0)', '0.4 = 40 (0)', '10 = 10 (0)']);
  });

  test('rounded to two decimals they miss one by a little', () => {
    expect(weightsOf(['0.33', '0.33', '0.33'])[0]).toBe('0.33 = 33 (0)');
  });

  test.each([[['10', '90']], [['0.5', '99.5']], [['0.5', '0.1']], [['1', '1', '1']], [['1']]])(
    '%j are points',
    (weights) => {
      const read = weightsOf(weights).map((text) => text.split(' = ')[1]?.split(' ')[0]);
      expect(read.slice(0, weights.length)).toEqual(weights);
    },
  );

  test('a share of the hundred in percent is read cell by cell', () => {
    expect(weightsOf(['0.5%', '0.5%'])).toEqual(expect.arrayContaining(['0.5% = 0.5 (1)', '0.5% = 0.5 (1)']));
  });
});
