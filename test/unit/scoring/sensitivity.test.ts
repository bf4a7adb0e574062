import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAbsent } from '../../../src/model/absence.ts';
import { Decimal, round } from '../../../src/model/decimal.ts';
import type { Grade } from '../../../src/model/grade.ts';
import { GRADES } from '../../../src/model/grade.ts';
import type { Report } from '../../../src/model/report.ts';
import type { ExecutionBasis } from '../../../src/scoring/funds.ts';
import { countedTotal, gradeOf } from '../../../src/scoring/grade.ts';
import type { ScoringScheme } from '../../../src/scoring/leaf.ts';
import type { Outcome } from '../../../src/scoring/outcome.ts';
import { scoreReport } from '../../../src/scoring/score-report.ts';
import type { Rounding } from '../../../src/scoring/sensitivity/choices.ts';
import { roundingsOf } from '../../../src/scoring/sensitivity/choices.ts';
import type { Choice, Result, Sensitivity } from '../../../src/scoring/sensitivity/sensitivity.ts';
import { sensitivityOf } from '../../../src/scoring/sensitivity/sensitivity.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { makeIndicator, makeReport } from '../../support/report.ts';
import { repositoryArchive } from '../../support/repository.ts';
import { SCHEME_IDS, scheme } from './fixtures.ts';

const SCHEMES = SCHEME_IDS.map((id) => scheme(id));
const ZERO = new Decimal(0);
const STEP = (decimals: number) => new Decimal(10).pow(-decimals);

interface Tried {
  readonly scheme: ScoringScheme;
  readonly bands: ScoringScheme;
  readonly rounding: Rounding;
  readonly basis: ExecutionBasis | null;
}

/**
 * The report scored from nothing under a scheme that is really changed.
 * @param everyTotal tries every point that judging can give, so that the grades are all; else the two ends only
 */
function bruteForce(
  report: Report,
  { scheme: by, bands, rounding, basis }: Tried,
  everyTotal: boolean,
): Result {
  const { execution } = by;
  const changed: ScoringScheme = {
    ...by,
    rounding,
    ...(basis !== null && !isAbsent(execution) && execution.rule !== 'none'
      ? { execution: { ...execution, budget: basis } }
      : {}),
  };
  const scored = scoreReport(report, changed);
  if (scored === null) throw new Error('no table');
  const rows: Outcome[] = [...scored.indicators.values(), ...(scored.execution ? [scored.execution] : [])];
  const added = isAbsent(report.indicators) ? [] : report.indicators.adjustments;
  if (added.length > 0) throw new Error('the brute force knows no adjustments');
  let totals = everyTotal ? [ZERO] : [ZERO, ZERO];
  // Rows with one number of points first, so that the many that another may have are added to one total.
  const choices = rows
    .map((outcome) => (everyTotal ? possible(outcome, rounding) : endsOf(outcome, rounding)))
    .sort((a, b) => a.length - b.length);
  for (const points of choices) {
    totals = everyTotal
      ? totals.flatMap((total) => points.map((one) => total.plus(one)))
      : totals.map((total, end) => total.plus(points.at(end === 0 ? 0 : -1) ?? ZERO));
  }
  const all = totals
    .map((total) => round(total, rounding.total, rounding.rule))
    .filter((total, index, rounded) => index === 0 || !total.eq(rounded[index - 1] ?? ZERO));
  const grades = new Set<Grade>();
  for (const total of all) {
    const outcome = gradeOf(countedTotal(total, report), bands);
    if (outcome.state === 'graded') grades.add(outcome.grade);
  }
  return {
    low: Decimal.min(...all),
    high: Decimal.max(...all),
    grades: GRADES.filter((grade) => grades.has(grade)),
  };
}

/** Whether a row may have so many points; the least that it may have is always among them. */
function allows(outcome: Outcome): (points: Decimal) => boolean {
  if (outcome.state === 'scored') return (points) => points.eq(outcome.score);
  if (outcome.reason === 'scheme-without-execution') return (points) => points.isZero();
  const { window, weight } = outcome;
  if (window === null) return (points) => points.gte(0) && points.lte(weight ?? ZERO);
  const { min, max, maxIncluded } = window;
  return (points) => points.eq(min) || (points.gt(min) && (maxIncluded ? points.lte(max) : points.lt(max)));
}

const least = (outcome: Outcome) =>
  outcome.state === 'scored' ? outcome.score : (outcome.window?.min ?? ZERO);
const most = (outcome: Outcome) =>
  outcome.state === 'scored' ? outcome.score : (outcome.window?.max ?? outcome.weight ?? ZERO);

/** Every number of points with the decimals of the rounding that a row may have. */
function possible(outcome: Outcome, { leaf }: Rounding): readonly Decimal[] {
  const found: Decimal[] = [];
  for (let points = least(outcome); points.lte(most(outcome)); points = points.plus(STEP(leaf))) {
    if (allows(outcome)(points)) found.push(points);
  }
  return allows(outcome)(most(outcome)) ? [...found, most(outcome)] : found;
}

/** The least and the most of them, found from either side. */
function endsOf(outcome: Outcome, { leaf }: Rounding): readonly Decimal[] {
  let last =
    outcome.state !== 'scored' && outcome.reason === 'scheme-without-execution' ? ZERO : most(outcome);
  while (!allows(outcome)(last) && last.gt(least(outcome))) last = last.minus(STEP(leaf));
  return [least(outcome), Decimal.max(last, least(outcome))];
}

function schemeIn(choice: Choice, own: ScoringScheme): Pick<Tried, 'scheme' | 'bands'> {
  if (choice.of !== 'scheme') return { scheme: own, bands: own };
  const { scheme: other, part } = choice;
  if (part === 'bands') return { scheme: own, bands: other };
  return { scheme: other, bands: isAbsent(other.grades) ? own : other };
}

const plain = ({ low, high, grades }: Result) => ({ low: low.toFixed(), high: high.toFixed(), grades });

/** Compares every variant, and all combinations, with the brute force. Returns how many were compared. */
function compare(report: Report, own: ScoringScheme, found: Sensitivity, exactGrades: boolean): number {
  const told = (result: Result) => (exactGrades ? plain(result) : { ...plain(result), grades: [] });
  const { basis, rounding } = found.base;
  let compared = 0;
  for (const { choice, result } of found.variants) {
    if (choice.of === 'share') continue;
    const by = schemeIn(choice, own);
    const stated = choice.of === 'scheme' && choice.part === 'rules' ? by.scheme.rounding : rounding;
    const ofScheme = isAbsent(stated) ? rounding : stated;
    const tried: Tried = {
      ...by,
      rounding: choice.of === 'rounding' ? choice.rounding : ofScheme,
      basis: choice.of === 'basis' ? choice.basis : choice.of === 'scheme' ? null : basis,
    };
    expect(told(result), `${choice.of} ${JSON.stringify(tried.rounding)}`).toEqual(
      told(bruteForce(report, tried, exactGrades)),
    );
    compared += 1;
  }
  const ways = [
    { scheme: own, bands: own },
    ...found.variants.flatMap(({ choice }) => (choice.of === 'scheme' ? [schemeIn(choice, own)] : [])),
  ];
  const bases = [
    basis,
    ...found.variants.flatMap(({ choice }) => (choice.of === 'basis' ? [choice.basis] : [])),
  ];
  const all = ways.flatMap((way) =>
    bases.flatMap((on) =>
      roundingsOf(rounding).map((by) => bruteForce(report, { ...way, rounding: by, basis: on }, exactGrades)),
    ),
  );
  expect(found.combined.count).toBe(all.length);
  expect(told(found.combined)).toEqual(
    told({
      low: Decimal.min(...all.map(({ low }) => low)),
      high: Decimal.max(...all.map(({ high }) => high)),
      grades: GRADES.filter((grade) => all.some(({ grades }) => grades.includes(grade))),
    }),
  );
  return compared + all.length;
}

describe('how far a result depends on choices', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await repositoryArchive();
  });

  /** One report for each scheme that the reports of the repository name; each is scored hundreds of times. */
  test('is what scoring under every changed scheme gives, for reports of the repository', () => {
    const tried = new Set<string>();
    let compared = 0;
    for (const { id } of archive.summaries) {
      const { report, ...record } = archive.record(id);
      const recomputed = record.recomputed();
      if (recomputed.state !== 'computed' || tried.has(recomputed.scheme.id)) continue;
      const found = sensitivityOf(report, recomputed.scheme, archive.content.schemes.values());
      if (found === null) continue;
      tried.add(recomputed.scheme.id);
      compared += compare(report, recomputed.scheme, found, false);
    }
    expect(tried.size).toBeGreaterThanOrEqual(5);
    expect(compared).toBeGreaterThan(1500);
  }, 60_000);

  const wan = fc.integer({ min: 1, max: 20_000 }).map((hundredths) => `${hundredths / 100}万元`);
  const figure = fc.integer({ min: 1, max: 3000 }).map((tenths) => `${tenths / 10}`);
  const anyRow = fc.record({
    kind: fc.constantFrom('positive', 'positive', 'negative', 'negative', 'equal', 'met', 'partly', 'not'),
    target: figure,
    actual: figure,
    weight: fc.integer({ min: 1, max: 8 }).map((halves) => `${halves / 2}`),
  });
  const SIGN = { positive: '≥', negative: '≤', equal: '' } as const;

  test('is what scoring under every changed scheme gives, for random tables', () => {
    let compared = 0;
    let graded = 0;
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 2, maxLength: 4 }),
        fc.record({ initialBudget: wan, fullYearBudget: wan, received: wan, executed: wan }),
        fc.constantFrom(
          ...SCHEMES.filter(({ rounding, positive }) => !isAbsent(rounding) && !isAbsent(positive)),
        ),
        fc.integer({ min: 45, max: 88 }),
        (rows, amounts, own, sure) => {
          const { report } = makeReport({
            funds: { executionBasis: 'full-year-budget', lines: [{ source: 'total', ...amounts }] },
            indicators: {
              // Most of the points are certain, so that the rest decides between two grades.
              rows: [
                makeIndicator({ id: 'sure', weight: `${sure}`, claimedScore: '1' }),
                ...rows.map(({ kind, target, actual, weight }, index) =>
                  makeIndicator({
                    id: `row-${index}`,
                    weight,
                    claimedScore: '1',
                    ...(kind === 'met' || kind === 'partly' || kind === 'not'
                      ? { direction: 'qualitative', target: '有所改善', actual: '有所改善', state: kind }
                      : { direction: kind, target: `${SIGN[kind]}${target}吨`, actual: `${actual}吨` }),
                  }),
                ),
              ],
            },
          }).sourced;
          const found = sensitivityOf(report, own, SCHEMES);
          if (found === null) return;
          const open = scoreReport(report, own)?.total.open ?? [];
          const exact = open.length < 2 && !open.includes('sure') && !open.includes('execution');
          graded += exact ? 1 : 0;
          compared += compare(report, own, found, exact);
        },
      ),
      { numRuns: 30, seed: 20261128 },
    );
    expect(compared).toBeGreaterThan(2000);
    expect(graded).toBeGreaterThan(3);
  }, 60_000);

  test('takes judged rows at either end of what their judgement allows', () => {
    const row = (id: string, state: 'met' | 'partly') =>
      makeIndicator({
        id,
        direction: 'qualitative',
        target: '有所改善',
        actual: '有所改善',
        state,
        weight: '10',
        claimedScore: '8',
      });
    const amounts = {
      initialBudget: '100万元',
      fullYearBudget: '100万元',
      received: '50万元',
      executed: '50万元',
    };
    const { report } = makeReport({
      funds: { executionBasis: 'full-year-budget', lines: [{ source: 'total', ...amounts }] },
      indicators: { rows: [row('a', 'met'), row('b', 'partly')] },
    }).sourced;
    const found = sensitivityOf(report, scheme('cn-2020'), []);
    const ends = (of: Choice['of']) =>
      found?.variants
        .filter(({ choice }) => choice.of === of)
        .map(({ result: { low, high } }) => [low.toFixed(), high.toFixed()]);
    // 8 and 6 at least, 10 and 7.99 at most, and 5 for half of the money.
    expect([found?.base.low.toFixed(), found?.base.high.toFixed()]).toEqual(['19', '22.99']);
    expect(ends('share')).toEqual([
      ['19', '19'],
      ['22.99', '22.99'],
    ]);
    expect(ends('basis')).toEqual([
      ['19', '22.99'],
      ['24', '27.99'],
    ]);
  });
});
