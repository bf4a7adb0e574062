import type { Stated } from '../../../model/absence.ts';
import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big, toPlain } from '../../../model/decimal.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { WEIGHT_CHECKS, WEIGHT_LABELS } from '../../../text/checks/weights.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { isUnstated, notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { hasExecutionRow, isExecutionRow } from '../score/parts.ts';
import { byLevel1, sumWeights, weightedRows, weightsFormula } from './weights.ts';

const FULL = new Big(100);

type Named = readonly { readonly name: string; readonly weight: Decimal }[];

export const W_SUM = defineCheck({
  id: 'W_SUM',
  text: WEIGHT_CHECKS.W_SUM,
  *run(subject) {
    const found = partsOf(subject);
    if (found === null) {
      // A report that has no points at all has no weights to miss.
      if (subject.claimed !== null && !isUnstated(subject.claimed.total))
        yield notCompared(subject.report.indicators, ...weightsIn(subject));
      return;
    }
    const { parts, at } = found;
    const readings = withExecution(subject, parts);
    const rounded = readings.find((reading) => isEvenSplit(subject, reading));
    const right = readings.find((reading) => sumWeights(reading).eq(FULL)) ?? rounded;
    if (right !== undefined) {
      const isRounded = !sumWeights(right).eq(FULL);
      const args = { formula: weightsFormula(right), sum: toPlain(sumWeights(right)), rounded: isRounded };
      yield { status: 'pass', args };
      return;
    }
    const [stated = parts] = readings;
    const sum = sumWeights(stated);
    // Without a printed execution row, 90 points of indicators may well be all there are.
    if (stated === parts && sum.lt(FULL)) {
      yield { status: 'unknown' };
      return;
    }
    const args = { formula: weightsFormula(stated), sum: toPlain(sum), expected: toPlain(FULL) };
    yield { status: 'fail', at, args };
  },
});

function weightsIn({ table }: Subject): readonly Stated<unknown>[] {
  return (table?.rows ?? []).map(({ weight }) => weight);
}

function partsOf(subject: Subject): { parts: Named; at: CheckPlace } | null {
  const rows = weightedRows(subject);
  if (rows !== null) return { parts: byLevel1(rows), at: { in: 'facts', pointer: ['indicators', 'rows'] } };
  const { claimed, report } = subject;
  if (subject.table !== null || claimed?.perLevel1 === undefined || claimed.perLevel1.length === 0)
    return null;
  const parts = claimed.perLevel1.map(({ name, weight }) => ({ name, weight: weight.value }));
  const index = report.assessments.indexOf(claimed);
  return { parts, at: { in: 'facts', pointer: ['assessments', index, 'perLevel1'] } };
}

/** The weights with the execution row; where it is not printed, the scheme's own weight for it, or none. */
function withExecution(subject: Subject, parts: Named): readonly Named[] {
  const add = (weight: Decimal) => [...parts, { name: WEIGHT_LABELS.execution, weight }];
  const printed = subject.funds?.executionPoints?.weight.value;
  if (printed !== undefined)
    return hasExecutionRow(subject) || parts.some(isExecutionRow) ? [add(printed), parts] : [add(printed)];
  const execution = subject.scheme?.execution;
  const own =
    execution === undefined || isAbsent(execution) || execution.rule === 'none' ? null : execution.weight;
  return own === null ? [parts] : [add(own), parts];
}

/** Points split evenly, such as 90 ÷ 7, are printed rounded. */
function isEvenSplit({ scheme }: Subject, parts: Named): boolean {
  if (scheme === null || isAbsent(scheme.weights) || scheme.weights.mode !== 'equal') return false;
  const printed = parts.map(({ weight }) => ({ value: weight, decimals: weight.decimalPlaces() }));
  return compareSum({ value: FULL, decimals: 2 }, printed) !== 'differs';
}
