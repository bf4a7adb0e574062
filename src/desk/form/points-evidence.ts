import type { Body } from './column-body.ts';
import { cellsIn } from './column-body.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column } from './indicator-headers.ts';
import { levelName } from './level-name.ts';
import { WHOLES } from './sum-label.ts';
import { pointsText } from './words.ts';

/** The points of a column row by row; `null` unless every row holds its own. */
function pointsIn({ index }: Column, { lines }: Body): readonly number[] | null {
  const texts = lines.map((line) => {
    const cell = line[index];
    return cell === undefined || cell.rowSpan > 1 ? null : pointsText(cell.text);
  });
  return texts.some((text) => text === null) ? null : texts.map(Number);
}

const sumOf = (points: readonly number[]) => points.reduce((sum, one) => sum + one, 0);
const isNear = (one: number, other: number) => Math.abs(one - other) < 0.006;

/** The number that the line of sums holds in a column. */
function printedSum({ index }: Column, { foot }: Body): number | null {
  const text = pointsText(foot[index]?.text ?? '');
  return text === null ? null : Number(text);
}

/** Columns of numbers that no word names are the points, where the sums of the form say so. */
export function pointsBySums(columns: readonly Column[], body: Body): readonly Column[] {
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind && one.level === null);
  const open = columns.flatMap((column) => {
    const points = column.kind === 'unknown' ? pointsIn(column, body) : null;
    return points === null ? [] : [{ column, points }];
  });
  const isSummed = ({ column, points }: (typeof open)[number]) => {
    const printed = printedSum(column, body);
    return printed !== null && isNear(sumOf(points), printed);
  };
  const known = (kind: ColumnKind) => {
    const column = own(kind);
    return column === undefined ? null : pointsIn(column, body);
  };
  const isSaid = (one: (typeof open)[number]) => {
    const sum = sumOf(one.points);
    return isSummed(one) || [...body.elsewhere].some((number) => isNear(sum, number));
  };
  const isAtMost = (low: readonly number[], high: readonly number[]) =>
    low.every((one, index) => one <= (high[index] ?? 0) + 1e-9);
  const [weights, scores] = [known('weight'), known('score')];
  const weight =
    own('weight') === undefined
      ? open.find(
          (one) =>
            WHOLES.some((whole) => isNear(sumOf(one.points), whole)) &&
            (isSummed(one) || (scores ?? scoresBelow(one, open)) !== null) &&
            (scores === null || isAtMost(scores, one.points)),
        )
      : undefined;
  const most = weights ?? weight?.points ?? pointsBehindNames(columns, body);
  const score =
    own('score') === undefined && most !== null
      ? (open.find((one) => one !== weight && isSaid(one) && isAtMost(one.points, most)) ??
        open.find((one) => one !== weight && mayBeScores(one.points, most)))
      : undefined;
  return columns.map((column) => {
    if (column === weight?.column) return { ...column, kind: 'weight' as const, level: null };
    if (column !== score?.column) return column;
    return isSaid(score)
      ? { ...column, kind: 'score' as const }
      : { ...column, kind: 'score', isGuess: true };
  });
}

/** 开放天数（15分）: the weights, where every name carries its own. */
function pointsBehindNames(columns: readonly Column[], { lines }: Body): readonly number[] | null {
  const name = columns.find(({ kind }) => kind === 'name');
  const points = lines.map((line) => levelName(line[name?.index ?? -1]?.text ?? ''));
  return points.every((one) => one.points !== null && one.isSaid)
    ? points.map((one) => Number(one.points))
    : null;
}

/** Another column of numbers that nobody knows and that may hold the scores to these weights. */
function scoresBelow(
  weights: { readonly points: readonly number[] },
  open: readonly { readonly points: readonly number[] }[],
): readonly number[] | null {
  return open.find((one) => one !== weights && mayBeScores(one.points, weights.points))?.points ?? null;
}

/** Nowhere more than the weights, and most of them all the same: a count of anything seldom is. */
function mayBeScores(points: readonly number[], weights: readonly number[]): boolean {
  const isAtMost = points.every((one, index) => one >= 0 && one <= (weights[index] ?? 0) + 1e-9);
  return isAtMost && sumOf(points) * 2 >= sumOf(weights);
}

/** 分数 says of points neither that they may be gained nor that they were. */
const PLAIN = /^(?:分数|分)$/;

/**
 * 分数 beside 评价得分: of two columns of scores the one that holds a whole hundred holds the weights, or the one whose
 * header leaves it open; it is nowhere less than the other.
 */
export function weightAmongScores(columns: readonly Column[], body: Body): readonly Column[] {
  const scores = columns.filter(({ kind, level }) => kind === 'score' && level === null);
  const [only, another] = scores;
  if (only !== undefined && another === undefined) return pointsLeftOpen(columns, only, body);
  if (scores.length !== 2 || columns.some(({ kind, level }) => kind === 'weight' && level === null))
    return columns;
  const points = scores.map((column) => pointsIn(column, body));
  const weight = scores.find((column, at) => {
    const [own, other] = [points[at], isUnfilled(scores[1 - at], body) ? [] : points[1 - at]];
    if (own == null || other == null || !other.every((one, index) => one <= (own[index] ?? 0) + 1e-9))
      return false;
    const sum = sumOf(own);
    const isOpen = PLAIN.test(column.header) && !PLAIN.test(scores[1 - at]?.header ?? '');
    const isPrinted = isNear(sum, printedSum(column, body) ?? Number.NaN) && sumOf(other) < sum;
    return (isOpen || isPrinted) && WHOLES.some((whole) => isNear(sum, whole));
  });
  return columns.map((column) => (column === weight ? { ...column, kind: 'weight' as const } : column));
}

function isUnfilled(column: Column | undefined, body: Body): boolean {
  return column !== undefined && cellsIn(column, body).length === 0;
}

/** 分数 alone: a whole hundred seems to be the weights; which it is is asked. */
function pointsLeftOpen(columns: readonly Column[], only: Column, body: Body): readonly Column[] {
  if (!PLAIN.test(only.header) || columns.some(({ kind, level }) => kind === 'weight' && level === null))
    return columns;
  const sum = sumOf(pointsIn(only, body) ?? []);
  const kind = WHOLES.some((whole) => isNear(sum, whole)) ? ('weight' as const) : ('score' as const);
  return columns.map((column) => (column === only ? { ...column, kind, isGuess: true } : column));
}

/** The rows that gained less than they weigh. */
export function lostRows(columns: readonly Column[], body: Body) {
  const { lines } = body;
  const behind = pointsBehindNames(columns, body);
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind && one.level === null);
  const [weights, scores] = [own('weight'), own('score')];
  return lines.flatMap((line, at) => {
    const [own = null, score = null] = [weights, scores].map((column) => {
      const text = column === undefined ? null : pointsText(line[column.index]?.text ?? '');
      return text === null ? null : Number(text);
    });
    const weight = weights === undefined ? (behind?.[at] ?? null) : own;
    return weight === null || score === null || score >= weight ? [] : [{ line, weight, score }];
  });
}
