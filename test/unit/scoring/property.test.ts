import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../../src/model/read-decimal.ts';
import { scoreExecution } from '../../../src/scoring/execution.ts';
import { gradeOf } from '../../../src/scoring/grade.ts';
import { scoreIndicator } from '../../../src/scoring/indicator/indicator.ts';
import type { Outcome } from '../../../src/scoring/outcome.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { row, SCHEME_IDS, scheme } from './fixtures.ts';

const SCHEMES = SCHEME_IDS.map((id) => scheme(id));
const anyScheme = fc.constantFrom(...SCHEMES);
const weight = fc
  .integer({ min: 0, max: 5000 })
  .map((hundredths) => new Decimal(hundredths).div(100).toFixed());
const figure = fc
  .integer({ min: 0, max: 2_000_000 })
  .map((hundredths) => new Decimal(hundredths).div(100).toFixed());
const unit = fc.constantFrom('%', '人次', '万元', '个', '');
const direction = fc.constantFrom('positive', 'negative', 'equal', 'interval', 'qualitative', 'deadline');

function bounded(outcome: Outcome, max: string): void {
  if (outcome.state === 'not-scored') {
    if (outcome.window === null) return;
    expect(outcome.window.min.gte(0) && outcome.window.max.lte(readDecimal(max))).toBe(true);
    return;
  }
  expect(outcome.score.gte(0), outcome.score.toFixed()).toBe(true);
  expect(outcome.score.lte(readDecimal(max)), `${outcome.score.toFixed()} of ${max}`).toBe(true);
  expect(outcome.score.decimalPlaces()).toBeLessThanOrEqual(2);
}

/** Score of a figure, or `null` where there is none. */
function points(
  by: (typeof SCHEMES)[number],
  way: 'positive' | 'negative',
  target: string,
  actual: string,
): Decimal | null {
  const sign = way === 'positive' ? '≥' : '≤';
  const outcome = scoreIndicator(row(way, `${sign}${target}吨`, `${actual}吨`), by);
  return outcome.state === 'scored' ? outcome.score : null;
}

describe('for every scheme', () => {
  it('points lie between 0 and the weight, whatever the table says', () => {
    const cell = fc.oneof(
      fc.tuple(fc.constantFrom('≥', '≤', '>', '', '约'), figure, unit).map((parts) => parts.join('')),
      fc.constantFrom(
        '达成预期指标',
        '有效',
        '18—54周岁',
        '12月底前',
        '',
        '-5%',
        '1:3',
        '100余人',
        '95%；90%',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(anyScheme, direction, cell, cell, weight, (by, way, target, actual, w) => {
        const outcome = scoreIndicator(row(way, target, actual, w, { path: ['满意度指标'] }), by);
        bounded(outcome, w);
        bounded(scoreIndicator(row(way, target, actual, w), by), w);
        for (const step of outcome.steps) expect(stepWords(step)).not.toMatch(/undefined|NaN|Infinity/);
      }),
      { numRuns: 1000 },
    );
  });

  it('more of a good thing is never worth less', () => {
    fc.assert(
      fc.property(anyScheme, figure, figure, figure, (by, target, a, b) => {
        const [low, high] = [a, b].toSorted((x, y) => readDecimal(x).cmp(readDecimal(y)));
        const [less, more] = [
          points(by, 'positive', target, low ?? a),
          points(by, 'positive', target, high ?? b),
        ];
        expect(less === null).toBe(more === null);
        if (less && more) expect(less.lte(more)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('more of a bad thing is never worth more', () => {
    fc.assert(
      fc.property(anyScheme, figure, figure, figure, (by, target, a, b) => {
        const [low, high] = [a, b].toSorted((x, y) => readDecimal(x).cmp(readDecimal(y)));
        const [less, more] = [
          points(by, 'negative', target, low ?? a),
          points(by, 'negative', target, high ?? b),
        ];
        if (less && more) expect(less.gte(more)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a met target earns full marks, a missed one less', () => {
    fc.assert(
      fc.property(figure, figure, (target, actual) => {
        const score = points(scheme('cn-2020'), 'positive', target, actual);
        const met = readDecimal(actual).gte(readDecimal(target));
        // 99.9999% of ten points rounds to ten.
        expect(met ? score?.eq(10) : score?.lte(10)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('spending more never costs points while the budget holds', () => {
    const fen = fc.integer({ min: 1, max: 10_000_000_000 });
    fc.assert(
      fc.property(
        anyScheme,
        fen,
        fen,
        fen,
        fc.constantFrom(true, false, null),
        (by, budget, a, b, finished) => {
          const [low, high] = [Math.min(a, b, budget), Math.min(Math.max(a, b), budget)];
          const amounts = (executed: number) => ({
            initialBudget: budget,
            fullYearBudget: budget,
            received: budget,
            executed,
          });
          const [less, more] = [low, high].map((executed) => scoreExecution(amounts(executed), by, finished));
          if (less) bounded(less, '100');
          if (less?.state === 'scored' && more?.state === 'scored')
            expect(less.score.lte(more.score)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('no total has two grades, and only a scheme with holes leaves one out', () => {
    const total = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => new Decimal(hundredths).div(100));
    fc.assert(
      fc.property(anyScheme, total, (by, value) => {
        const outcome = gradeOf(value, by);
        const holding =
          'absent' in by.grades
            ? []
            : by.grades.bands.filter((band) => value.gte(band.min) && value.lt(band.max));
        expect(holding.length).toBeLessThanOrEqual(1);
        const hasHoles = 'absent' in by.grades || by.grades.integersOnly || by.id === 'ah-85';
        expect(outcome.state === 'not-graded' && !hasHoles).toBe(false);
      }),
    );
  });
});

describe('exact decimals', () => {
  it.each([
    ['1.005', '≥200', '67', '3'],
    ['1.015', '≥200', '70', '2.9'],
    ['2.675', '≥400', '107', '10'],
    ['0.285', '≥200', '19', '3'],
  ])('a half at the third decimal goes up: %s', (exact, target, actual, w) => {
    const outcome = scoreIndicator(row('positive', target, actual, w), scheme('cn-2020'));
    if (outcome.state !== 'scored') throw new Error('must be scored');
    expect(outcome.exact.toFixed()).toBe(exact);
    expect(outcome.score.toFixed(2)).toBe(new Decimal(exact).plus('0.005').toFixed(2));
  });

  it('a tie of thirds is a tie', () => {
    const outcome = scoreIndicator(row('positive', '≥3', '1', '0.015'), scheme('cn-2020'));
    expect(outcome.state === 'scored' && outcome.score.toFixed()).toBe('0.01');
  });

  it.each([
    ['half-up', '2.67'],
    ['half-even', '2.66'],
    ['down', '2.66'],
  ] as const)('rounds 2.665 by the rule that the scheme names: %s', (rule, rounded) => {
    const by = scheme('cn-2020', { rounding: { leaf: 2, total: 2, rule } });
    const outcome = scoreIndicator(row('positive', '≥400', '106.6'), by);
    expect(outcome.state === 'scored' && outcome.score.toFixed()).toBe(rounded);
  });
});
