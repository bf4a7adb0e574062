import { isAbsent } from '../../model/absence.ts';
import { Decimal, round } from '../../model/decimal.ts';
import { totalLine } from '../../model/funds.ts';
import { adjustmentValue } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { isWhole } from '../../model/transcription.ts';
import { scoreExecution } from '../execution.ts';
import type { ExecutionBasis, FundAmounts } from '../funds.ts';
import { amountsOf } from '../funds.ts';
import { scoreIndicator } from '../indicator/indicator.ts';
import type { ScoringScheme } from '../leaf.ts';
import type { Outcome } from '../outcome.ts';
import type { Rounding } from './choices.ts';

const ZERO = new Decimal(0);
/** What the row of spending is called among the open ones. */
const EXECUTION = 'execution';

/** Least and most of something that may not be settled. */
export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** How the rows that a person judges are taken: anywhere in their windows, or all at one end of them. */
export type Share = 'any' | 'least' | 'most';

/**
 * A report's table under the rules of one scheme, so that another rounding, basis or judgement is an addition and
 * no second scoring.
 */
export interface Sheet {
  readonly scheme: ScoringScheme;
  readonly amounts: FundAmounts | null;
  /** Ids of the rows without points. */
  readonly open: ReadonlySet<string>;
  /** Whether a person judges any row. */
  readonly judged: boolean;
  /** Between which totals the report lies, before the total is rounded. */
  total(rounding: Rounding, basis: ExecutionBasis | null, share: Share): Ends;
}

/** `null` where nothing can be said of a total: no whole table, no execution row, points without an upper end. */
export function sheetOf(report: Report, scheme: ScoringScheme): Sheet | null {
  if (isAbsent(report.indicators) || !isWhole(report, 'indicators') || isAbsent(scheme.rounding)) return null;
  const line = isAbsent(report.funds) ? null : totalLine(report.funds);
  const amounts = line === null ? null : amountsOf(line);
  const without = !isAbsent(scheme.execution) && scheme.execution.rule === 'none';
  if (amounts === null && !without) return null;
  const execution = (basis: ExecutionBasis | null): Outcome | null =>
    amounts === null || without ? null : scoreExecution(amounts, measuredBy(scheme, basis));
  const context = { fiscalYear: report.fiscalYear.to };
  const rows = report.indicators.rows.map((row) => ({ row, outcome: scoreIndicator(row, scheme, context) }));
  const own = execution(null);
  const items = [
    ...rows.map(({ row, outcome }) => ({ id: row.id as string, outcome })),
    ...(own === null ? [] : [{ id: EXECUTION, outcome: own }]),
  ];
  const added = report.indicators.adjustments.map(adjustmentValue);
  if (added.includes(null) || items.some(({ outcome }) => highest(outcome) === null)) return null;
  const judged = rows.filter(({ outcome }) => isJudged(outcome));
  const settled = rows.filter(({ outcome }) => !isJudged(outcome));
  const others = added.reduce<Decimal>((sum, value) => sum.plus(value ?? ZERO), ZERO);

  const sums = new Map<string, Readonly<Record<Share, Ends>>>();
  const rowsUnder = (rounding: Rounding): Readonly<Record<Share, Ends>> => {
    const key = `${rounding.leaf} ${rounding.rule}`;
    const known = sums.get(key);
    if (known) return known;
    const fixed = settled.reduce((sum, { outcome }) => plus(sum, endsOf(outcome, rounding)), {
      low: others,
      high: others,
    });
    // The ends of a window are rounded as points are.
    const by = { ...scheme, rounding };
    const windows = judged.reduce(
      (sum, { row }) => plus(sum, endsOf(scoreIndicator(row, by, context), rounding)),
      { low: ZERO, high: ZERO },
    );
    const found = {
      any: plus(fixed, windows),
      least: plus(fixed, { low: windows.low, high: windows.low }),
      most: plus(fixed, { low: windows.high, high: windows.high }),
    };
    sums.set(key, found);
    return found;
  };
  const executions = new Map<ExecutionBasis | null, Outcome | null>([[null, own]]);
  const executionUnder = (basis: ExecutionBasis | null): Outcome | null => {
    if (!executions.has(basis)) executions.set(basis, execution(basis));
    return executions.get(basis) ?? null;
  };
  return {
    scheme,
    amounts,
    open: new Set(items.filter(({ outcome }) => outcome.state === 'not-scored').map(({ id }) => id)),
    judged: judged.length > 0,
    total(rounding, basis, share) {
      const ofRows = rowsUnder(rounding)[share];
      const spending = executionUnder(basis);
      return spending === null ? ofRows : plus(ofRows, endsOf(spending, rounding));
    },
  };
}

function measuredBy(scheme: ScoringScheme, basis: ExecutionBasis | null): ScoringScheme {
  const { execution } = scheme;
  if (basis === null || isAbsent(execution) || execution.rule === 'none') return scheme;
  return { ...scheme, execution: { ...execution, budget: basis } };
}

function isJudged(outcome: Outcome): boolean {
  return outcome.state === 'not-scored' && outcome.reason === 'judged';
}

function highest(outcome: Outcome): Decimal | null {
  return outcome.state === 'scored' ? outcome.score : (outcome.window?.max ?? outcome.weight);
}

/** The points that a row can have; the excluded end of a window is one step of rounding away. */
function endsOf(outcome: Outcome, { leaf, rule }: Rounding): Ends {
  if (outcome.state === 'scored') {
    const points = outcome.byFormula
      ? Decimal.max(ZERO, Decimal.min(outcome.weight, round(outcome.exact, leaf, rule)))
      : outcome.score;
    return { low: points, high: points };
  }
  const { window } = outcome;
  if (window === null) return { low: ZERO, high: outcome.weight ?? ZERO };
  const last = window.maxIncluded ? window.max : window.max.minus(new Decimal(10).pow(-leaf));
  return { low: window.min, high: Decimal.max(window.min, last) };
}

function plus(a: Ends, b: Ends): Ends {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}
