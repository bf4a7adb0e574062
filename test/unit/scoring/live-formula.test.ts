import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from '../../../src/model/read-decimal.ts';
import { scoreExecution } from '../../../src/scoring/execution.ts';
import type { RefName } from '../../../src/scoring/formula.ts';
import { evaluate, spreadsheetFormula } from '../../../src/scoring/formula.ts';
import { scoreIndicator } from '../../../src/scoring/indicator/indicator.ts';
import { liveFormula } from '../../../src/scoring/live-formula.ts';
import type { Inputs, Outcome } from '../../../src/scoring/outcome.ts';
import { Decimal } from '../../support/decimal.ts';
import { row, SCHEME_IDS, scheme } from './fixtures.ts';

const SCHEMES = [
  ...SCHEME_IDS.map((id) => scheme(id)),
  scheme('cn-2020', { rounding: { leaf: 1, total: 1, rule: 'half-even' } }),
  scheme('cn-2020', { rounding: { leaf: 0, total: 0, rule: 'down' } }),
  scheme('cn-2020', { reverse: 'ratio', equal: 'exact' }),
];
const hundredths = (max: number) =>
  fc.integer({ min: 0, max }).map((value) => new Decimal(value).div(100).toFixed());
const figure = fc.oneof(
  hundredths(2_000_000),
  hundredths(20_000),
  fc.constantFrom('0', '100', '-5', '33.33'),
);
const unit = fc.constantFrom('%', '人次', '万元', '个', '万人');

function valuesOf(inputs: Inputs, weight: Decimal): Partial<Record<RefName, Decimal>> {
  const { of: _of, ...figures } = inputs;
  return { ...figures, weight, ...('low' in figures ? { target: figures.low } : {}) };
}

/** Compares one outcome with its formula; tells which rule was compared, or `null`. */
function compared(outcome: Outcome, by: (typeof SCHEMES)[number]): string | null {
  const formula = liveFormula(outcome, by);
  if (outcome.state !== 'scored' || formula === null || outcome.inputs === null) return null;
  const values = valuesOf(outcome.inputs, outcome.weight);
  expect(evaluate(formula, values).toFixed(), JSON.stringify(outcome)).toBe(outcome.score.toFixed());
  return outcome.rule;
}

test('the formula of a result gives the points of the engine, for every scheme and rule', () => {
  const seen = new Set<string>();
  const numRuns = Number(process.env['MINGJI_TEST_RUNS'] ?? 2000);
  const way = fc.constantFrom('positive', 'negative', 'equal', 'interval');
  fc.assert(
    fc.property(
      fc.constantFrom(...SCHEMES),
      way,
      figure,
      figure,
      figure,
      unit,
      hundredths(3000),
      fc.boolean(),
      (by, direction, t, high, a, u, weight, satisfied) => {
        const sign = { positive: '≥', negative: '≤', equal: '', interval: '' }[direction];
        const [low, top] = [t, high].toSorted((x, y) => readDecimal(x).cmp(readDecimal(y)));
        const target = direction === 'interval' ? `${low}${u}—${top}${u}` : `${sign}${t}${u}`;
        const more = { path: [satisfied ? '满意度指标' : '产出指标'] };
        const rule = compared(scoreIndicator(row(direction, target, `${a}${u}`, weight, more), by), by);
        if (rule !== null) seen.add(rule);
      },
    ),
    { numRuns },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...SCHEMES),
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
      (by, budget, executed) => {
        const amounts = { initialBudget: budget, fullYearBudget: budget, received: budget, executed };
        const rule = compared(scoreExecution(amounts, by), by);
        if (rule !== null) seen.add(rule);
      },
    ),
    { numRuns: numRuns / 4 },
  );
  expect([...seen].sort()).toEqual([
    'EQUAL_EXACT',
    'EQUAL_REACH',
    'EXECUTION_PROPORTIONAL',
    'INTERVAL_NEARER_BOUND',
    'POSITIVE_LINEAR',
    'POSITIVE_THRESHOLD',
    'REVERSE_LINEAR',
    'REVERSE_RATIO',
    'SATISFACTION_STEP',
  ]);
});

test('a formula is printed with the addresses of its cells and no bracket too few', () => {
  const outcome = scoreIndicator(row('negative', '≤10天', '12天', 20), scheme('cn-2020'));
  const formula = liveFormula(outcome, scheme('cn-2020'));
  if (formula === null) throw new Error('the example has a formula');
  expect(
    spreadsheetFormula(formula, { actual: '指标!J5', target: '指标!H5', weight: 'D5' }),
  ).toMatchInlineSnapshot(
    `"IF(指标!J5<=指标!H5,D5,IF(指标!H5=0,0,IF(指标!J5>=2*指标!H5,0,MAX(0,MIN(D5,ROUND((2*指标!H5-指标!J5)*D5/指标!H5,2))))))"`,
  );
});
