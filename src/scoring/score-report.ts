import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { totalLine } from '../model/funds.ts';
import { adjustmentValue } from '../model/indicator.ts';
import { once } from '../model/remember.ts';
import type { Report } from '../model/report.ts';
import { isWhole } from '../model/transcription.ts';
import { scoreExecution } from './execution.ts';
import { amountsOf } from './funds.ts';
import type { GradeOutcome } from './grade.ts';
import { countedTotal, gradeOf } from './grade.ts';
import { scoreIndicator } from './indicator/indicator.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Outcome } from './outcome.ts';
import type { Total } from './roll-up.ts';
import { rollUp } from './roll-up.ts';

/** A whole report, recomputed by one scheme. What is made of the rows is made when it is first asked for. */
export interface ScoredReport {
  /** By indicator id. */
  readonly indicators: ReadonlyMap<string, Outcome>;
  /** `null` where the report states no funds. */
  readonly execution: Outcome | null;
  readonly total: Total;
  /** The total where every row has points, rounded once; otherwise `null`. */
  readonly score: Decimal | null;
  readonly grade: GradeOutcome | null;
}

/**
 * Recomputes every row of a report's indicator table, its execution row and its total.
 * `null` where the report publishes no table: there is nothing to compute from.
 */
export function scoreReport(report: Report, scheme: ScoringScheme): ScoredReport | null {
  const { indicators, funds } = report;
  if (isAbsent(indicators)) return null;
  const context = { fiscalYear: report.fiscalYear.to };
  const rows = indicators.rows.map((row) => ({
    id: row.id,
    group: row.path[0] ?? '',
    outcome: scoreIndicator(row, scheme, context),
  }));
  const line = isAbsent(funds) ? null : totalLine(funds);
  const execution = once(() => (line === null ? null : scoreExecution(amountsOf(line), scheme)));
  const total = once(() => rollUp(rows, execution(), scheme, indicators.adjustments.map(adjustmentValue)));
  // Without the execution row the sum is not the total that a scheme with such a row means.
  const hasRow = line !== null || (!isAbsent(scheme.execution) && scheme.execution.rule === 'none');
  // A table that was taken over in part has no sum.
  const isSum = hasRow && isWhole(report, 'indicators');
  const grade = once(() => {
    const score = isSum ? total().score : null;
    return score === null ? null : gradeOf(countedTotal(score, report), scheme);
  });
  return {
    indicators: new Map(rows.map(({ id, outcome }) => [id, outcome])),
    get execution() {
      return execution();
    },
    get total() {
      return total();
    },
    get score() {
      return isSum ? total().score : null;
    },
    get grade() {
      return grade();
    },
  };
}
