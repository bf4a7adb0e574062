import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { totalLine } from '../model/funds.ts';
import { adjustmentValue } from '../model/indicator.ts';
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

/** A whole report, recomputed by one scheme. */
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
  if (isAbsent(report.indicators)) return null;
  const context = { fiscalYear: report.fiscalYear.to };
  const rows = report.indicators.rows.map((row) => ({
    id: row.id,
    group: row.path[0] ?? '',
    outcome: scoreIndicator(row, scheme, context),
  }));
  const line = isAbsent(report.funds) ? null : totalLine(report.funds);
  const execution = line === null ? null : scoreExecution(amountsOf(line), scheme);
  const total = rollUp(rows, execution, scheme, report.indicators.adjustments.map(adjustmentValue));
  // A table that was taken over in part has no sum.
  // Without the execution row the sum is not the total that a scheme with such a row means.
  const whole = execution !== null || (!isAbsent(scheme.execution) && scheme.execution.rule === 'none');
  const score = whole && isWhole(report, 'indicators') ? total.score : null;
  return {
    indicators: new Map(rows.map(({ id, outcome }) => [id, outcome])),
    execution,
    total,
    score,
    grade: score === null ? null : gradeOf(countedTotal(score, report), scheme),
  };
}
