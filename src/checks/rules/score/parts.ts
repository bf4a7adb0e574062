import { valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big, toPlain } from '../../../model/decimal.ts';
import { adjustmentValue } from '../../../model/indicator.ts';
import type { Points } from '../../../model/points.ts';
import type { Agreement } from '../../../scoring/tolerance.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { PART_LABELS } from '../../../text/checks/scores.ts';
import type { Subject } from '../../subject.ts';

/** One printed score of a total. */
export interface ScorePart {
  /** Name under which it is summed up for readers: the level-1 name. */
  readonly group: string;
  readonly score: Points;
  readonly weight: Points | null;
}

/** 预算执行率; not 制度执行率. */
const EXECUTION_ROW = /(?:预算|资金|支出|经费)的?执行|^执行率/;
const ZERO = new Big(0);

/** Whether the table itself has a row for the execution rate, so that the form's own row is not another part. */
export function hasExecutionRow({ table }: Subject): boolean {
  return table?.rows.some(isExecutionRow) ?? false;
}

export function isExecutionRow({ name }: { readonly name: string }): boolean {
  return EXECUTION_ROW.test(name);
}

/** The printed scores of the rows; `null` without a whole table, or where a row has none. */
export function rowParts({ wholeTable: table }: Subject): readonly ScorePart[] | null {
  if (table === null) return null;
  const parts: ScorePart[] = [];
  for (const { path, claimedScore, weight } of table.rows) {
    const score = valueOf(claimedScore);
    if (score === null) return null;
    parts.push({ group: path[0] ?? '', score, weight: valueOf(weight) });
  }
  return parts;
}

/** What is added and taken off beside the 100 points, as parts; `null` where one is not stated. */
export function adjustmentParts({ table }: Subject): readonly ScorePart[] | null {
  const parts: ScorePart[] = [];
  for (const adjustment of table?.adjustments ?? []) {
    const score = valueOf(adjustment.claimedScore);
    const value = adjustmentValue(adjustment);
    if (score === null || value === null) return null;
    parts.push({ group: adjustment.name, score: { ...score, value }, weight: null });
  }
  return parts;
}

/** The printed points of the execution row, as a part. */
export function executionPart({ funds }: Subject): ScorePart | null {
  const points = funds?.executionPoints;
  const score = valueOf(points?.claimedScore);
  return points === undefined || score === null
    ? null
    : { group: PART_LABELS.execution, score, weight: points.weight };
}

export function sumOf(parts: readonly ScorePart[]): Decimal {
  return parts.reduce((sum, { score }) => sum.plus(score.value), ZERO);
}

/**
 * Compares a printed total with its parts. Full marks and nothing are exact: only the others can be rounded, and not
 * where all points are whole: these were awarded.
 */
export function compareTotal(total: Points, parts: readonly ScorePart[]): Agreement {
  const isWhole = total.value.isInteger() && parts.every(({ score }) => score.value.isInteger());
  const isExact = ({ score, weight }: ScorePart) =>
    isWhole || score.value.isZero() || (weight !== null && score.value.eq(weight.value));
  let exact = ZERO;
  const rest: Points[] = [];
  for (const part of parts) {
    if (isExact(part)) exact = exact.plus(part.score.value);
    else rest.push(part.score);
  }
  const left = total.value.minus(exact);
  if (rest.length === 0) return left.isZero() ? 'equal' : 'differs';
  return compareSum({ value: left, decimals: total.decimals }, rest);
}

/** `产出指标49.5 + 效益指标30 + 预算执行率9.5`: one term for each level-1 name. */
export function partsFormula(parts: readonly ScorePart[]): string {
  const groups = new Map<string, Decimal>();
  for (const { group, score } of parts) groups.set(group, (groups.get(group) ?? ZERO).plus(score.value));
  return [...groups]
    .map(([name, sum], i) =>
      i > 0 && sum.lt(0) ? ` − ${name}${toPlain(sum.abs())}` : `${i > 0 ? ' + ' : ''}${name}${toPlain(sum)}`,
    )
    .join('');
}
